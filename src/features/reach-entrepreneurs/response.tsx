import { useSuspenseQuery } from '@tanstack/react-query'
import { NORMAL_FROM, PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { ratingQueries } from '#data/ratings.ts'
import { Card } from '#ui/layout/card.tsx'
import { ResponseProgress } from './response-progress.tsx'
import { messages } from './reach.messages.ts'

/** How many rated, as far as it may be shown, and what more would bring. */
export function Response({
  municipality,
  round,
}: {
  municipality: Municipality
  round: Round | null
}) {
  return (
    <Card as="section" labelledBy="response" accent>
      <h2 id="response">{messages.responseTitle}</h2>
      {round ? (
        <>
          <Count round={round} code={municipality.code} />
          {round.state === 'closed' && <p>{messages.closed}</p>}
        </>
      ) : (
        <p>{messages.noRound}</p>
      )}
    </Card>
  )
}

function Count({ round, code }: { round: Round; code: string }) {
  const responses = useSuspenseQuery(ratingQueries.response(round.id)).data
  const response = responses.find(({ municipalityCode }) => municipalityCode === code)
  const { n = null, leftOut = null } = response ?? {}
  const open = round.state === 'open'
  if (n === null)
    return (
      <>
        <p>{(open ? messages.few : messages.fewInClosed)(PUBLISHED_FROM)}</p>
        <p>{messages.fewLeftOut}</p>
      </>
    )
  return (
    <>
      <p>{n < NORMAL_FROM ? messages.indicative(n, NORMAL_FROM - n) : messages.enough(n)}</p>
      <p className="subtle">
        {open
          ? messages.notYet(leftOut ?? 0, PUBLISHED_FROM)
          : messages.leftOut(leftOut, PUBLISHED_FROM)}
      </p>
      <ResponseProgress roundId={round.id} code={code} />
    </>
  )
}
