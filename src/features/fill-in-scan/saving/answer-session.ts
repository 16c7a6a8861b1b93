import type { QueryClient } from '@tanstack/react-query'
import { checkField } from '#domain/questionnaire/check-answer.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { fitsState } from '#domain/questionnaire/with-state.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Scan } from '#domain/scan.ts'
import { answerQueueKey, getVersions, saveAnswer, type StoredAnswer } from '#data/answers.ts'
import { scanQueries } from '#data/scans.ts'
import { onSessionChange } from '#data/session.ts'
import { today } from '#i18n/today.ts'
import { AnswerQueue } from './answer-queue.ts'
import type { SaveState } from './queue-rules.ts'
import { unsavedKind } from '../unsaved/unsaved-kind.ts'
import { browserTab } from '../keep-answers/browser-tab.ts'
import { deviceStorage, type DeviceStorage } from '../keep-answers/device-storage.ts'

/** The answers of a scan as the server has them, with the version a change has to name. */
export function storedAnswers({ answers, versions }: Scan): Record<string, StoredAnswer> {
  return Object.fromEntries(
    Object.entries(answers).map(([itemId, answer]) => [
      itemId,
      { answer, version: versions[itemId] ?? 0 },
    ]),
  )
}

/** The answers of a scan on this device: on their way to the server, and kept until they are there. */
export type AnswersHere = { queue: AnswerQueue; storage: DeviceStorage }

/** What was asked on the way to the page is not asked again, in milliseconds. */
const JUST_READ = 3000

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
  const queryKey = answerQueueKey(scanId, email)
  return {
    queryKey,
    queryFn: async () => {
      // Fetching again must never replace a queue that may hold unsaved answers.
      const open = queryClient.getQueryData<AnswersHere>(queryKey)
      if (open) return open
      const scan = await queryClient.fetchQuery({
        ...scanQueries.one(scanId),
        staleTime: JUST_READ,
      })
      return openQueue(scan, definition, email, queryClient)
    },
    staleTime: Infinity,
    gcTime: Infinity,
  }
}

/** A scan in which nothing can change: what waits here does not count, and stays until it may go. */
const FROZEN: Partial<Record<Scan['state'], Refusal>> = {
  submitted: 'scan_already_submitted',
  ready_to_sign: 'scan_ready_to_sign',
}

function openQueue(
  scan: Scan,
  definition: Definition,
  email: string | null,
  queryClient: QueryClient,
): AnswersHere {
  const storage = deviceStorage(email ?? '', scan.id, browserTab())
  const { queryKey } = scanQueries.one(scan.id)
  // The queue outlives a scan that is handed in, and one that is given back.
  const known = () => queryClient.getQueryData<Scan>(queryKey) ?? scan
  const frozen = () => FROZEN[known().state]
  const queue = new AnswerQueue({
    stored: storedAnswers(scan),
    send: async (itemId, answer, version) => {
      const saved = await saveAnswer(scan.id, itemId, answer, version)
      if (saved.ok) {
        // What was read of the scan is kept on the device; an older answer there would look like a clash.
        queryClient.setQueryData(
          queryKey,
          (known: Scan | undefined) => known && withAnswer(known, itemId, saved.value),
        )
        // Other pages show who is how far.
        void queryClient.invalidateQueries(scanQueries.lists)
      }
      return saved
    },
    fetchVersions: (itemId) => getVersions(scan.id, itemId),
    check: (itemId, answer, field) => {
      const closed = frozen()
      if (closed) return closed
      const item = itemOf(definition, itemId)
      if (!item) return 'item_unknown'
      return checkField(item, answer, field, today(), known().answers[itemId])
    },
    fits: (itemId, answer) => {
      const item = itemOf(definition, itemId)
      return item === undefined || fitsState(item, answer)
    },
    storage,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  // A device that keeps nothing has nothing to give back.
  const restore = () => void queue.restore().catch(() => undefined)
  storage.onMore(restore)
  restore()
  watchPage(queue, email)
  return { queue, storage }
}

function withAnswer(scan: Scan, itemId: string, { answer, version }: StoredAnswer): Scan {
  return {
    ...scan,
    answers: { ...scan.answers, [itemId]: answer },
    versions: { ...scan.versions, [itemId]: version },
  }
}

function itemOf(definition: Definition, itemId: string) {
  return definition.items.find(({ id }) => id === itemId)
}

/** Sends again when the connection is back, and asks before a page closes with answers that are nowhere else. */
function watchPage(queue: AnswerQueue, email: string | null): void {
  const retry = () => queue.retry()
  // Whoever looks at something else may not come back: what waits for a pause in typing goes now.
  const onLook = () => {
    if (document.visibilityState === 'hidden') queue.retry()
  }
  const warn = (event: BeforeUnloadEvent) => {
    // What is kept goes on by itself; what is not kept, or waits for the person, does not.
    const states = queue.unsaved().map((itemId) => queue.view(itemId).state)
    if (states.some((state) => !isKept(state) || unsavedKind(state, false) !== 'coming'))
      event.preventDefault()
  }
  // Before there is something to lose: otherwise a browser short of room may empty its storage.
  const holdOn = () => void navigator.storage.persist().catch(() => false)
  window.addEventListener('offline', holdOn)
  window.addEventListener('online', retry)
  window.addEventListener('beforeunload', warn)
  document.addEventListener('visibilitychange', onLook)
  const stopFollowing = onSessionChange((nowIn) => {
    if (nowIn === email) return
    queue.stop()
    window.removeEventListener('offline', holdOn)
    window.removeEventListener('online', retry)
    window.removeEventListener('beforeunload', warn)
    document.removeEventListener('visibilitychange', onLook)
    stopFollowing()
  })
}

/** The answer would survive that the page closes. */
function isKept(state: SaveState): boolean {
  switch (state.kind) {
    case 'untouched':
    case 'saved':
      return true
    case 'saving':
    case 'unsaved':
    case 'clash':
      return state.here === 'kept'
  }
}
