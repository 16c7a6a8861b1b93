import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { halfUp } from '#domain/half-up.ts'
import { PER_THOUSAND } from '#domain/rehearsal/made-up.ts'
import type { RehearsedChart } from '#domain/rehearsal/charts.ts'
import { rehearse } from '#domain/rehearsal/rehearsal.ts'
import { placesIn, type PlannedRound } from '#domain/round.ts'
import { mailQueries } from '#data/mails.ts'
import { memberQueries } from '#data/members.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { fewNames } from '#ui/layout/few.ts'
import { List } from '#ui/layout/list.tsx'
import { HiddenCells } from './hidden-cells.tsx'
import { RehearsedMails } from './mails.tsx'
import { peopleOf } from './people-of.ts'
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
  const invitations = useSuspenseQuery(memberQueries.invitations()).data
  const reminders = useSuspenseQuery(mailQueries.reminders()).data
  const { reminderDays } = useSuspenseQuery(mailQueries.numbers()).data
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const over = rounds.filter(({ state }) => state === 'closed')
  const [responses = []] = useSuspenseQueries({
    queries: over.slice(0, 1).map(({ id }) => ratingQueries.response(id)),
    combine: (results) => results.map(({ data }) => data),
  })
  const codes = placesIn(participation, round.id)
  return {
    everywhere,
    themes: definition.themes,
    played: rehearse({
      ...{ definition, settings: round.settings, closesOn: round.closesOn, seed },
      municipalities: everywhere.filter(({ code }) => codes.includes(code)),
      people: peopleOf(members, invitations),
      reminderDays: reminders.find(({ roundId }) => roundId === round.id)?.days ?? reminderDays,
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
  const { everywhere, themes, played } = useRehearsal(round, seed)
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
      <HiddenCells {...{ played, everywhere, themes }} rating={round.settings.rating} />
      <h4>{messages.mailsTitle}</h4>
      <RehearsedMails mails={played.mails} round={round} municipalities={everywhere} />
      <p>{messages.byAct}</p>
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
