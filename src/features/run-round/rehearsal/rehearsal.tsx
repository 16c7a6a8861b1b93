import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { halfUp } from '#domain/half-up.ts'
import { PER_THOUSAND } from '#domain/rehearsal/made-up.ts'
import {
  rehearse,
  type Rehearsal as Played,
  type RehearsedChart,
} from '#domain/rehearsal/rehearsal.ts'
import { placesIn, type PlannedRound } from '#domain/round.ts'
import { memberQueries } from '#data/members.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { fewNames } from '#ui/layout/few.ts'
import { List } from '#ui/layout/list.tsx'
import { messages } from './rehearsal.messages.ts'

export type RehearsalProps = { round: PlannedRound; typed: boolean }

/** Staff play a round that is not open yet, and see what it would show, mail and ask. */
export function Rehearsal({ round, typed }: RehearsalProps) {
  const [seed, setSeed] = useState(0)
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const nobody = placesIn(participation, round.id).length === 0
  const reason = typed ? messages.unsaved : nobody ? messages.nobody : undefined
  return (
    <section className="stack narrow" aria-labelledby="rehearsal">
      <h2 id="rehearsal">{messages.title}</h2>
      <p>{messages.intro(PER_THOUSAND)}</p>
      <div>
        <Button disabledReason={reason} onClick={() => setSeed((before) => before + 1)}>
          {seed === 0 ? messages.play : messages.again}
        </Button>
      </div>
      {seed > 0 && reason === undefined && <Outcome round={round} seed={seed} />}
    </section>
  )
}

function useRehearsal(round: PlannedRound, seed: number) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const everywhere = useSuspenseQuery(territoryQueries.municipalities()).data
  const members = useSuspenseQuery(memberQueries.all()).data
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const over = rounds.filter(({ state }) => state === 'closed')
  const [responses = []] = useSuspenseQueries({
    queries: over.slice(0, 1).map(({ id }) => ratingQueries.response(id)),
    combine: (results) => results.map(({ data }) => data),
  })
  const codes = placesIn(participation, round.id)
  return {
    everywhere,
    played: rehearse({
      ...{ definition, settings: round.settings, closesOn: round.closesOn, members, seed },
      municipalities: everywhere.filter(({ code }) => codes.includes(code)),
      earlierRounds: over.length,
      before: new Map(
        responses.flatMap(({ municipalityCode, n }) =>
          n === null ? [] : [[municipalityCode, n] as const],
        ),
      ),
    }),
  }
}

function Outcome({ round, seed }: { round: PlannedRound; seed: number }) {
  const { everywhere, played } = useRehearsal(round, seed)
  const namesOf = (codes: readonly string[]) =>
    fewNames(everywhere.filter(({ code }) => codes.includes(code)).map(({ name }) => name))
  return (
    <Card as="section" labelledBy="played">
      <h3 id="played">{messages.resultTitle}</h3>
      {played.unheard.length > 0 && (
        <Alert tone="warning">
          <p>{messages.unheard(namesOf(played.unheard))}</p>
        </Alert>
      )}
      <h4>{messages.chartsTitle}</h4>
      <List look="stack">
        {played.charts.map((chart) => (
          <ChartLine key={chart.chart} {...chart} />
        ))}
      </List>
      <h4>{messages.cellsTitle}</h4>
      <Cells played={played} namesOf={namesOf} rating={round.settings.rating} />
      <h4>{messages.mailsTitle}</h4>
      <Facts>
        {played.mails.map(({ kind, day, people }) => (
          <Fact key={kind} term={messages.mails[kind]}>
            {messages.people(people)}, {day === null ? messages.when[kind] : formatDay(day)}
          </Fact>
        ))}
      </Facts>
      <p>{messages.noMail}</p>
      <h4>{messages.minutesTitle}</h4>
      <p>
        {messages.scan(played.minutes.short, played.minutes.full)}{' '}
        {messages.together(Math.max(1, halfUp(played.minutes.together / 60)))}{' '}
        {round.settings.rating && messages.rating(played.minutes.rating)}
      </p>
    </Card>
  )
}

function ChartLine({ chart, filled, of, needed }: RehearsedChart) {
  const state = filled === 0 ? 'empty' : filled < of ? 'part' : 'full'
  return (
    <li>
      {messages.charts[chart]}{' '}
      <Badge tone={state === 'full' ? 'positive' : 'warning'}>{messages[state]}</Badge>{' '}
      {messages.filled(filled, of)}
      {state !== 'full' && <p className="small subtle">{messages.needs[chart](needed)}</p>}
    </li>
  )
}

type CellsProps = {
  played: Played
  namesOf: (codes: readonly string[]) => string
  rating: boolean
}

function Cells({ played: { cells, tooFew }, namesOf, rating }: CellsProps) {
  if (!rating) return <p>{messages.noRating}</p>
  const all = cells.shown + cells.indicative + cells.hidden
  return (
    <p>
      {messages.cells(cells.hidden, all, cells.indicative)}{' '}
      {tooFew.length > 0 && messages.tooFew(namesOf(tooFew))}
    </p>
  )
}
