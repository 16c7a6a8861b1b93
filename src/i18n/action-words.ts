import type { ActionStatus } from '#domain/action.ts'

/** What the status of an action is called. */
export const statusWords: Record<ActionStatus, string> = {
  planned: 'gepland',
  busy: 'bezig',
  done: 'klaar',
  stopped: 'gestopt',
}
