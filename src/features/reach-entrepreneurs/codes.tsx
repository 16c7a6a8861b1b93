import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { numberIn } from '#domain/dutch-number.ts'
import { asksWithCodes, openRoundOf, type Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { roundQueries } from '#data/rounds.ts'
import { makeRatingCodes, ratingCodeQueries, requireRatingCodes } from '#data/rating-codes.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { NumberText } from '#ui/form/number-input.tsx'
import { Card } from '#ui/layout/card.tsx'
import { NewCodes } from './new-codes.tsx'
import { messages } from './codes.messages.ts'
import './codes.css'

/**
 * Staff let ratings of the open round of this municipality in with a code only, and make codes, whichever round they look at;
 * of a closed one it says how many were made.
 */
export function Codes({ municipality, round }: { municipality: Municipality; round: Round }) {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const open = openRoundOf(rounds, participation, municipality.code)
  return (
    <>
      {round.state === 'closed' && <CodesMade round={round} municipality={municipality} />}
      {open && asksWithCodes(open) && <CodesOfRound round={open} municipality={municipality} />}
    </>
  )
}

type OfRoundProps = { round: Round; municipality: Municipality }

function CodesMade({ round, municipality }: OfRoundProps) {
  const codes = useSuspenseQuery(ratingCodeQueries.ofRound(round.id)).data
  const own = codes.find(({ municipalityCode }) => municipalityCode === municipality.code)
  if (!own || own.made === 0) return null
  return <p>{messages.madeThen(round.name, own.made, municipality.name)}</p>
}

function CodesOfRound({ round, municipality }: OfRoundProps) {
  const roundId = round.id
  const codes = useSuspenseQuery(ratingCodeQueries.ofRound(roundId)).data
  const own = codes.find(({ municipalityCode }) => municipalityCode === municipality.code)
  const [asking, setAsking] = useState(false)
  const fresh = [ratingCodeQueries.ofRound(roundId)]
  const requiring = useSave((required: boolean) => requireRatingCodes(roundId, required), { fresh })
  const making = useSave((amount: number) => makeRatingCodes(roundId, municipality.code, amount), {
    fresh,
  })
  const require = (required: boolean) => {
    setAsking(false)
    requiring.save(required)
  }
  if (!own) return null

  return (
    <Card as="section" labelledBy="codes">
      <h2 id="codes">{messages.titleOf(round.name)}</h2>
      <SaveAlert saving={requiring} />
      <SaveAlert saving={making} />
      <p>{own.required ? messages.on : messages.off}</p>
      <div>
        <Button onClick={() => (own.required ? require(false) : setAsking(true))}>
          {own.required ? messages.switchOff : messages.switchOn}
        </Button>
      </div>
      {own.required && (
        <>
          <p>{messages.made(own.made, municipality.name)}</p>
          <MakeCodes onMake={making.save} busy={making.busy} />
          {making.saved && <NewCodes codes={making.saved.value} slug={municipality.slug} />}
        </>
      )}
      <Dialog open={asking} title={messages.sureOn} onClose={() => setAsking(false)}>
        <p>{messages.sureOnText}</p>
        <div className="cluster">
          <Button purpose="primary" onClick={() => require(true)}>
            {messages.switchOn}
          </Button>
          <Button purpose="subtle" onClick={() => setAsking(false)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </Card>
  )
}

type MakeCodesProps = { onMake: (amount: number) => void; busy: boolean }

function MakeCodes({ onMake, busy }: MakeCodesProps) {
  const [typed, setTyped] = useState('50')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      noValidate
      className="stack stack--small"
      onSubmit={(event) => {
        event.preventDefault()
        const amount = numberIn(typed) ?? NaN
        const fits = Number.isInteger(amount) && amount >= 1 && amount <= 500
        setWrong(!fits)
        if (fits) onMake(amount)
      }}
    >
      <NumberText
        label={messages.amount}
        description={messages.amountHelp}
        error={wrong ? messages.amountWrong : undefined}
        value={typed}
        onType={setTyped}
      />
      <div>
        <Button type="submit" busy={busy}>
          {messages.make}
        </Button>
      </div>
    </form>
  )
}
