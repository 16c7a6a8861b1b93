import { useQuery } from '@tanstack/react-query'
import { isOverdue, runs } from '#domain/action.ts'
import { actionQueries } from '#data/actions.ts'
import { today } from '#i18n/today.ts'
import { messages } from './staff-start.messages.ts'

/** How many actions run in the region, and how many are late. */
export function LateActions() {
  const running = useQuery(actionQueries.all()).data?.filter(runs)
  if (!running || running.length === 0) return <p>{messages.actions}</p>
  const late = running.filter((action) => isOverdue(action, today()))
  return <p>{messages.actionsLate(late.length, running.length)}</p>
}
