import { ACTION_STATUSES } from '#domain/action.ts'
import { added, type KernteamAction } from '#domain/proof/kernteam.ts'
import { formatList } from '#i18n/formats.ts'
import { messages } from './report.messages.ts'

const { picture } = messages

/** What the report says of actions. */
export type Told = Pick<KernteamAction, 'status' | 'ratings'>

/** How many actions stand where, in the order in which an action goes. */
export function byState(actions: readonly Told[]): readonly { label: string; n: number }[] {
  return ACTION_STATUSES.map((status) => ({
    label: picture.actionState[status],
    n: actions.filter((action) => action.status === status).length,
  }))
}

/** How many are done, as a title. */
export const actionsTitle = (actions: readonly Told[]): string =>
  picture.actions(actions.filter(({ status }) => status === 'done').length, actions.length)

/** The same in one sentence: "3 acties gepland, 2 bezig". */
export function statesSaid(actions: readonly Told[]): string {
  return picture.actionsIn(
    formatList(byState(actions).flatMap(({ label, n }) => (n === 0 ? [] : [`${n} ${label}`]))),
  )
}

/** Whether entrepreneurs notice, as far as the next round could say. */
export function proofSaid(actions: readonly Told[]): string {
  const { improved = 0, none = 0, worse = 0 } = added(actions.map(({ ratings }) => ratings))
  return improved + none + worse === 0 ? picture.notProven : picture.proven(improved, none, worse)
}
