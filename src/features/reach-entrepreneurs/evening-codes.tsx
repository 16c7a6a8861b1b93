import { useSuspenseQuery } from '@tanstack/react-query'
import type { Municipality } from '#domain/territory/municipality.ts'
import { asksWithCodes, openRoundOf } from '#domain/round.ts'
import { sessionQueries } from '#data/session.ts'
import { roundQueries } from '#data/rounds.ts'
import { makeRatingCodes } from '#data/rating-codes.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { messages } from './codes.messages.ts'
import { QrCode } from '#ui/layout/qr-code.tsx'
import { linkWith, ratingLink, withoutProtocol } from './rating-link.ts'
import './codes.css'

/** As many as fit on four sheets. */
const AMOUNT = 60

export type EveningCodesProps = {
  municipality: Municipality
  onMade: (codes: readonly string[]) => void
}

/** One click makes codes for a meeting at one address; for staff, in an open round. */
export function EveningCodes({ municipality, onMade }: EveningCodesProps) {
  const isStaff = useSuspenseQuery(sessionQueries.current()).data.member?.role === 'staff'
  return isStaff ? <MakeThem municipality={municipality} onMade={onMade} /> : null
}

function MakeThem({ municipality, onMade }: EveningCodesProps) {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const round = openRoundOf(rounds, participation, municipality.code)
  const making = useSave((roundId: string) => makeRatingCodes(roundId, municipality.code, AMOUNT), {
    onSaved: onMade,
  })
  if (!round || !asksWithCodes(round)) return null
  return (
    <section className="stack stack--small" aria-labelledby="evening">
      <h2 id="evening">{messages.eveningTitle}</h2>
      <p>{messages.evening}</p>
      <SaveAlert saving={making} />
      <div>
        <Button busy={making.busy} onClick={() => making.save(round.id)}>
          {messages.eveningMake(AMOUNT)}
        </Button>
      </div>
    </section>
  )
}

/** The codes as cards to cut out, each with its own QR code; this is the only time that anyone sees them. */
export function CodeSheet({ codes, slug }: { codes: readonly string[]; slug: string }) {
  return (
    <section className="stack" aria-label={messages.once(codes.length)}>
      <p className="no-print">{messages.onceText}</p>
      <ul className="code-sheet">
        {codes.map((code) => (
          <li key={code} className="code-sheet__card">
            <QrCode address={linkWith(code, slug)} label={messages.qr(code)} />
            <strong className="codes__code">{code}</strong>
            <span>{withoutProtocol(ratingLink(slug))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
