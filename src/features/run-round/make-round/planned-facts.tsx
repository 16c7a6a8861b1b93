import { useSuspenseQuery } from '@tanstack/react-query'
import { placesIn, type PlannedRound } from '#domain/round.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatDay, formatList } from '#i18n/formats.ts'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { messages } from './make-round.messages.ts'

const dayOr = (day: string | null) => (day === null ? messages.notFilled : formatDay(day))

const stepOn = (day: string | null) =>
  day === null ? messages.byHand : messages.from(formatDay(day))

/** How a round is set up, to read. */
export function PlannedFacts({ round }: { round: PlannedRound }) {
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const { settings } = round
  const names = (state: 'takes_part' | 'not_yet') => {
    const codes = placesIn(participation, round.id, state)
    return municipalities.filter(({ code }) => codes.includes(code)).map(({ name }) => name)
  }
  const later = names('not_yet')
  return (
    <section className="stack narrow" aria-labelledby="facts">
      <h2 id="facts">{messages.factsTitle}</h2>
      <Facts as="beside">
        <Fact term={messages.startsOn}>{dayOr(settings.startsOn)}</Fact>
        <Fact term={messages.closesOn}>{dayOr(round.closesOn)}</Fact>
        <Fact term={messages.graceDays}>{messages.graceDay(settings.graceDays)}</Fact>
        <Fact term={messages.whoTitle}>{formatList(names('takes_part'))}</Fact>
        {later.length > 0 && <Fact term={messages.later(0)}>{formatList(later)}</Fact>}
        <Fact term={messages.version}>{round.questionnaireVersion}</Fact>
        <Fact term={messages.route}>{messages.routes[settings.route ?? 'own']}</Fact>
        <Fact term={messages.ownFact}>
          {settings.ownResults ? messages.atOnce : messages.byHand}
        </Fact>
        <Fact term={messages.participantsFact}>{stepOn(settings.participantsOn)}</Fact>
        <Fact term={messages.publicFact}>{stepOn(settings.publicOn)}</Fact>
        <Fact term={messages.ratingTitle}>
          {settings.rating
            ? messages.ratingDays(
                settings.ratingFrom && formatDay(settings.ratingFrom),
                settings.ratingUntil && formatDay(settings.ratingUntil),
              )
            : messages.noRating}
        </Fact>
        {settings.rating && <Fact term={messages.codes}>{messages.codesOf[settings.codes]}</Fact>}
      </Facts>
    </section>
  )
}
