import { Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { formatDay } from '#i18n/formats.ts'
import { mayStillSign } from '#parts/may-still-sign.ts'
import { buttonLink } from '#ui/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

export type StillToSignProps = { scans: readonly Scan[]; rounds: readonly Round[] }

/** A scan of a round that was closed, which a colleague can still sign. */
export function StillToSign({ scans, rounds }: StillToSignProps) {
  return scans
    .filter(({ state }) => state === 'ready_to_sign')
    .map(({ id, roundId }) => {
      const round = rounds.find((one) => one.id === roundId)
      const until = round && mayStillSign(round)
      if (!until) return null
      return (
        <Card accent as="section" labelledBy={`sign-${id}`} key={id}>
          <h2 id={`sign-${id}`}>{messages.graceTitle(round.name)}</h2>
          <p>{messages.grace(formatDay(until))}</p>
          <div>
            <Link
              to="/gemeente/scan/$scanId/tekenen"
              params={{ scanId: id }}
              className={buttonLink.primary}
            >
              {messages.graceButton}
            </Link>
          </div>
        </Card>
      )
    })
}
