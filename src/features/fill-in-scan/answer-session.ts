import type { QueryClient } from '@tanstack/react-query'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { checkAnswer } from '#domain/questionnaire/check-answer.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Scan } from '#domain/scan.ts'
import { getVersions, saveAnswer, type StoredAnswer } from '#data/answers.ts'
import { queries } from '#data/queries.ts'
import { onSessionChange } from '#data/session.ts'
import { AnswerQueue } from './answer-queue.ts'
import { memoryStorage } from './queued-answer.ts'

/** The answers of a scan as the server has them, with the version a change has to name. */
export function storedAnswers({ answers, versions }: Scan): Record<string, StoredAnswer> {
  return Object.fromEntries(
    Object.entries(answers).map(([itemId, answer]) => [
      itemId,
      { answer, version: versions[itemId] ?? 0 },
    ]),
  )
}

/**
 * The queue of one scan, for the query cache. It outlives the pages, so that an answer is still being
 * saved when the person is already on another page; it ends when someone else signs in.
 */
export function answerQueue(
  queryClient: QueryClient,
  scanId: string,
  definition: Definition,
  email: string | null,
) {
  const queryKey = ['answer-queue', scanId, email]
  return {
    queryKey,
    queryFn: async () => {
      // Fetching again must never replace a queue that may hold unsaved answers.
      const open = queryClient.getQueryData<AnswerQueue>(queryKey)
      if (open) return open
      const scan = await queryClient.fetchQuery({ ...queries.scan(scanId), staleTime: 0 })
      return openQueue(scan, definition, email, queryClient)
    },
    staleTime: Infinity,
    gcTime: Infinity,
  }
}

function openQueue(
  scan: Scan,
  definition: Definition,
  email: string | null,
  queryClient: QueryClient,
): AnswerQueue {
  const queue = new AnswerQueue({
    stored: storedAnswers(scan),
    send: async (itemId, answer, version) => {
      const saved = await saveAnswer(scan.id, itemId, answer, version)
      // Other pages show who is how far.
      if (saved.ok) void queryClient.invalidateQueries({ queryKey: ['scans'] })
      return saved
    },
    fetchVersions: (itemId) => getVersions(scan.id, itemId),
    check: (itemId, answer) => whyNot(definition, itemId, answer),
    storage: memoryStorage(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  void queue.restore()
  watchPage(queue, email)
  return queue
}

function whyNot(definition: Definition, itemId: string, answer: Answer): Refusal | null {
  const item = definition.items.find(({ id }) => id === itemId)
  if (!item) return 'item_unknown'
  const checked = checkAnswer(item, answer, new Date().toISOString().slice(0, 10))
  return checked.ok ? null : checked.error
}

/** Sends again when the connection is back, and asks before a page closes with unsaved answers. */
function watchPage(queue: AnswerQueue, email: string | null): void {
  const retry = () => queue.retry()
  const warn = (event: BeforeUnloadEvent) => {
    if (queue.unsaved().length > 0) event.preventDefault()
  }
  window.addEventListener('online', retry)
  window.addEventListener('beforeunload', warn)
  const stopFollowing = onSessionChange((nowIn) => {
    if (nowIn === email) return
    queue.stop()
    window.removeEventListener('online', retry)
    window.removeEventListener('beforeunload', warn)
    stopFollowing()
  })
}
