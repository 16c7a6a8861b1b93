import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { involves, type Action } from '#domain/action.ts'
import { proofQueries } from '#data/proof.ts'
import { actionQueries } from '#data/actions.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { List } from '#ui/layout/list.tsx'
import { PageMargins } from '#ui/layout/page-margins.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { ActionCard } from './action-card.tsx'
import { messages } from './proof.messages.ts'
import './proof.css'

export type ActionsWithProofProps = {
  /** Municipality. */
  code: string
  title: string
  /** The one action to show; all without it. */
  only: string | undefined
  back: ReactNode
  toAll: ReactNode
  choice?: ReactNode
}

/** The actions of a municipality, each beside the answer and the ratings of the next round. */
export function ActionsWithProof(props: ActionsWithProofProps) {
  const { code, title, only, back, toAll, choice } = props
  const [municipalities, rounds, all, proof] = useSuspenseQueries({
    queries: [
      territoryQueries.everywhere(),
      roundQueries.all(),
      actionQueries.all(),
      proofQueries.ofMunicipality(code),
    ],
    combine: ([a, b, c, d]) => [a.data, b.data, c.data, d.data] as const,
  })
  const name = municipalities.find((one) => one.code === code)?.name ?? code
  const mine = all.filter((action) => carriesOut(action, code))
  const shown = only === undefined ? mine : mine.filter(({ id }) => id === only)
  return (
    <TakeAwayOrigin
      value={{ subject: name, round: rounds.map((round) => round.name).join(', '), n: name }}
    >
      <div className="stack stack--large proof">
        <PageMargins footer={messages.footer(name)} words={messages.page} />
        <div className="stack">
          <PageTitle eyebrow={<span className="no-print">{back}</span>}>{title}</PageTitle>
          <p className="lead">{messages.intro}</p>
          <div className="cluster cluster--fields no-print">
            {choice}
            <Button onClick={() => window.print()}>{messages.print}</Button>
            <Link to="/wat-werkte">{messages.toWorked}</Link>
            {only !== undefined && toAll}
          </div>
        </div>
        {shown.length === 0 ? (
          <EmptyState title={messages.noneTitle}>
            <p>{only === undefined ? messages.none : messages.oneNotFound}</p>
          </EmptyState>
        ) : (
          shown
            .toSorted(byDone)
            .map((action) => (
              <ActionCard
                key={action.id}
                action={action}
                code={code}
                rounds={rounds}
                proof={proof.filter(({ actionId }) => actionId === action.id)}
              />
            ))
        )}
        <HowToRead />
      </div>
    </TakeAwayOrigin>
  )
}

function HowToRead() {
  return (
    <section className="stack stack--small" aria-labelledby="how">
      <h2 id="how">{messages.howTitle}</h2>
      <List look="sentences">
        {messages.how.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </List>
    </section>
  )
}

/** Who leads it or joined; who was only asked does nothing yet. */
function carriesOut(action: Action, code: string): boolean {
  const part = action.participants.find(({ municipalityCode }) => municipalityCode === code)
  return involves(action, code) && part?.state !== 'invited'
}

const ORDER = { done: 0, busy: 1, planned: 2, stopped: 3 } as const

/** What is done first, then by day. */
function byDone(a: Action, b: Action): number {
  return (
    ORDER[a.status] - ORDER[b.status] ||
    (a.doneOn ?? a.dueOn).localeCompare(b.doneOn ?? b.dueOn) ||
    a.title.localeCompare(b.title, 'nl')
  )
}
