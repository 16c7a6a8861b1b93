import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { actionFor, canMakeAction, isOverdue, runs, type Action } from '#domain/action.ts'
import type { Member } from '#domain/access/member.ts'
import { actionQueries } from '#data/actions.ts'
import { sessionQueries } from '#data/session.ts'
import { statusWords } from '#i18n/action-words.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { buttonLink } from '#ui/button.tsx'
import { messages } from './quick-wins.messages.ts'
import type { QuickWinsOfScan } from './use-quick-wins.ts'

/** The way from a quick win to an action, or how the action stands that there is. */
export function ToAction({ measureId, view }: { measureId: string; view: QuickWinsOfScan }) {
  const { scan, municipality } = view
  const member = useQuery(sessionQueries.current()).data?.member ?? null
  const actions = useQuery(actionQueries.all()).data
  if (!member || !actions) return null
  const action = actionFor(measureId, municipality.code, actions)
  const standing = action && <Standing action={action} member={member} place={municipality.name} />
  // What is done or stopped, and yet a quick win again, can be taken up anew.
  if ((action && runs(action)) || !canMakeAction(member, municipality.code).allowed) return standing
  return (
    <>
      {standing}
      <p className="no-print">
        <Link
          to="/gemeente/acties/nieuw"
          search={{ ronde: scan.roundId, maatregel: measureId }}
          className={buttonLink.primary}
        >
          {messages.makeAction}
        </Link>
      </p>
    </>
  )
}

type StandingProps = { action: Action; member: Member; place: string }

function Standing({ action, member, place }: StandingProps) {
  const staff = member.role === 'staff'
  const words = isOverdue(action, today())
    ? messages.actionLate
    : runs(action)
      ? messages.actionState
      : messages.actionEnded
  const day = formatDay(action.doneOn ?? action.dueOn)
  return (
    <p>
      {words(place, statusWords[action.status], day)}{' '}
      <Link
        to={staff ? '/eszl/acties/$actionId' : '/gemeente/acties/$actionId'}
        params={{ actionId: action.id }}
        className="no-print"
      >
        {messages.toAction}
        <span className="visually-hidden">: {action.title}</span>
      </Link>
    </p>
  )
}
