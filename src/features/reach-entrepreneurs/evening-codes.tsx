import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Municipality } from '#domain/territory/municipality.ts'
import { currentRound } from '#domain/round.ts'
import { roundQueries } from '#data/rounds.ts'
import { sessionQueries } from '#data/session.ts'
import { makeRatingCodes } from '#data/rating-codes.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './codes.messages.ts'
import { QrCode } from './qr-code.tsx'
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
  const round = currentRound(useSuspenseQuery(roundQueries.all()).data)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  if (round?.state !== 'open') return null
  async function make(roundId: string) {
    setBusy(true)
    const made = await makeRatingCodes(roundId, municipality.code, AMOUNT)
    setBusy(false)
    setError(made.ok ? null : dataErrorWords(made.error))
    if (made.ok) onMade(made.value)
  }
  return (
    <section className="stack stack--small" aria-labelledby="evening">
      <h2 id="evening">{messages.eveningTitle}</h2>
      <p>{messages.evening}</p>
      {error !== null && (
        <Alert tone="negative" live>
          <p>{error}</p>
        </Alert>
      )}
      <div>
        <Button busy={busy} onClick={() => void make(round.id)}>
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
