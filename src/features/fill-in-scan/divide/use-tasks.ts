import { useQuery, useQueryClient } from '@tanstack/react-query'
import { taskOf, type Task, type TaskPart } from '#domain/task.ts'
import { pollEvery } from '#data/polling.ts'
import { memberQueries } from '#data/members.ts'
import { sessionQueries } from '#data/session.ts'
import { taskQueries } from '#data/tasks.ts'
import { nameFor } from '#i18n/person-name.ts'
import { useScan } from '../scan-context.tsx'

/** Milliseconds until it is looked up again what colleagues gave to whom. */
const LOOK_EVERY = 15_000

export type TasksAtHand = {
  all: readonly Task[]
  of: (part: TaskPart) => Task | undefined
  /** How to call somebody: "u" for the person at the screen. */
  nameOf: (email: string) => string
  /** The address of a member, by user id. */
  emailOf: (userId: string) => string | undefined
  refresh: () => Promise<void>
}

/** Who does what in the scan at hand; null for who has nothing to do with it. */
export function useTasks(): TasksAtHand | null {
  const { scan, ours, readOnly } = useScan()
  const queryClient = useQueryClient()
  const query = taskQueries.ofScan(scan.id)
  const enabled = ours && readOnly === null
  const tasks = useQuery({ ...query, enabled, refetchInterval: pollEvery(LOOK_EVERY) }).data ?? []
  const members = useQuery({ ...memberQueries.all(), enabled }).data ?? []
  const own = useQuery(sessionQueries.current()).data?.email
  if (!enabled) return null
  return {
    all: tasks,
    of: (part) => taskOf(tasks, part),
    nameOf: (email) => nameFor(own, email),
    emailOf: (userId) => members.find((member) => member.userId === userId)?.email,
    refresh: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  }
}
