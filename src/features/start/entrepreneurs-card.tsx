import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Round } from '#domain/round.ts'
import { ratingQueries } from '#data/ratings.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

export type EntrepreneursCardProps = {
  round: Round
  municipality: { code: string; slug: string }
}

/** How many entrepreneurs rated, and while they can the address to send to more of them. */
export function EntrepreneursCard({ round, municipality }: EntrepreneursCardProps) {
  const responses = useSuspenseQuery(ratingQueries.response(round.id)).data
  const n = responses.find(({ municipalityCode }) => municipalityCode === municipality.code)?.n
  const path = `/beoordeel/${municipality.slug}`
  return (
    <Card as="section" labelledBy="entrepreneurs">
      <h2 id="entrepreneurs" className="card__title">
        {messages.ratingTitle}
      </h2>
      <p>{n ? messages.rated(n, round.name) : messages.ratedFew(round.name, PUBLISHED_FROM)}</p>
      {round.state === 'open' ? (
        <>
          <p className="subtle">
            {messages.ratingShare}{' '}
            <span className="address">
              {window.location.host}
              <wbr />
              {path}
            </span>
          </p>
          <Link to="/gemeente/ondernemers">{messages.ratingInvite}</Link>
        </>
      ) : (
        <Link to="/gemeente/ondernemers">{messages.ratingResponse}</Link>
      )}
    </Card>
  )
}
