import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DataFailure } from '#data/errors.ts'
import { actionQueries } from '#data/actions.ts'
import { EmptyState, Loading } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ActionView } from './action-view.tsx'
import { messages } from './actions.messages.ts'
import { Problem } from './problem.tsx'
import './actions.css'

const own = getRouteApi('/gemeente/acties/$actionId')
const any = getRouteApi('/eszl/acties/$actionId')

/** One action, for officials of a municipality that is in it. */
export function OwnActionPage() {
  const back = <Link to="/gemeente/acties">← {messages.toBoard}</Link>
  return <Found actionId={own.useParams().actionId} back={back} />
}

/** One action, for staff. */
export function AnyActionPage() {
  const back = <Link to="/eszl/acties">← {messages.toBoard}</Link>
  return <Found actionId={any.useParams().actionId} back={back} />
}

function Found({ actionId, back }: { actionId: string; back: React.ReactNode }) {
  const { data, error } = useQuery(actionQueries.one(actionId))
  const gone =
    error instanceof DataFailure &&
    (error.error.kind === 'notFound' || error.error.kind === 'refused')
  if (data && !gone) return <ActionView key={data.id} action={data} back={back} />
  return (
    <div className="stack">
      <PageTitle eyebrow={back}>{gone ? messages.notFoundTitle : messages.oneTitle}</PageTitle>
      {gone ? (
        <EmptyState title={messages.notFoundTitle}>
          <p>{messages.notFound}</p>
        </EmptyState>
      ) : error ? (
        <Problem error={error} />
      ) : (
        <Loading label={messages.loading} />
      )}
    </div>
  )
}
