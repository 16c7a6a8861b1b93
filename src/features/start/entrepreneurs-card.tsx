import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { queries } from '#data/queries.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

export type EntrepreneursCardProps = {
  roundId: string
  municipality: { code: string; slug: string }
}

/** How many entrepreneurs rated, and the address to send to more of them. */
export function EntrepreneursCard({ roundId, municipality }: EntrepreneursCardProps) {
  const responses = useSuspenseQuery(queries.ratingResponse(roundId)).data
  const n = responses.find(({ municipalityCode }) => municipalityCode === municipality.code)?.n
  const path = `/beoordeel/${municipality.slug}`
  return (
    <Card as="section" labelledBy="entrepreneurs">
      <h2 id="entrepreneurs" className="card__title">
        {messages.ratingTitle}
      </h2>
      <p>{n ? messages.rated(n) : messages.ratedFew(PUBLISHED_FROM)}</p>
      <p className="subtle">
        {messages.ratingShare}{' '}
        <span className="address">
          {window.location.host}
          {path}
        </span>
      </p>
      <Link to="/gemeente/ondernemers">{messages.ratingInvite}</Link>
    </Card>
  )
}
