import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { forMunicipality } from '#domain/quick-wins/own-measure.ts'
import { unsharedMeasures } from '#domain/quick-wins/unshared.ts'
import { roundsWith, type Round } from '#domain/round.ts'
import { chosenBy, deliberateQueries } from '#data/deliberate.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { territoryQueries } from '#data/territory.ts'
import { sharingQueries } from '#data/sharing.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './share.messages.ts'

/** The signal to staff: what municipalities need and nobody in the region shares. */
export function UnsharedPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const contents = useSuspenseQuery(roundContentsQueries.all()).data
  const full = roundsWith(rounds, contents, ({ submitted }) => submitted > 0)
  const { round, choice } = useRoundChoice(rounds, full)
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle
          eyebrow={
            <Link to="/eszl/quick-wins" className="no-print">
              ← {messages.backToAll}
            </Link>
          }
        >
          {messages.unsharedTitle}
        </PageTitle>
        <p className="lead">{messages.unsharedIntro}</p>
        <div className="cluster cluster--fields no-print">{choice}</div>
      </div>
      {round ? <OfRound round={round} /> : <EmptyState title={messages.noRound} />}
    </div>
  )
}

function OfRound({ round }: { round: Round }) {
  const [definition, measures, scans, sheets, items, own, municipalities, choices] =
    useSuspenseQueries({
      queries: [
        questionnaireQueries.version(round.questionnaireVersion),
        measureQueries.ofRound(round.id),
        scanQueries.ofRound(round.id),
        scoreSheetQueries.ofRound(round.id),
        sharingQueries.items(),
        ownMeasureQueries.all(),
        territoryQueries.municipalitiesOf(round.id),
        deliberateQueries.ofRound(round.id),
      ],
      combine: ([a, b, c, d, e, f, g, h]) =>
        [a.data, b.data, c.data, d.data, e.data, f.data, g.data, h.data] as const,
    })
  const needing = sheets.flatMap(({ scanId, sheet }) => {
    const code = scans.find(({ id }) => id === scanId)?.municipalityCode
    if (code === undefined) return []
    const said = own.filter(({ municipalityCode }) => municipalityCode === code)
    const { setAside } = forMunicipality(
      measures,
      said,
      municipalities.find((place) => place.code === code),
    )
    return [{ code, sheet, setAside, chosen: chosenBy(choices, code) }]
  })
  const found = unsharedMeasures(definition, measures, needing, items)
  const namesOf = (codes: readonly string[]) =>
    codes.map((code) => municipalities.find((each) => each.code === code)?.name ?? code).sort()
  if (found.length === 0)
    return (
      <EmptyState title={messages.unsharedNoneTitle}>
        <p>{messages.unsharedNone}</p>
      </EmptyState>
    )
  const alone = new Set(found.flatMap((each) => each.alone))
  return (
    <section className="stack">
      <p>
        <strong>{messages.finding(found.length, alone.size)}</strong>
      </p>
      <StackedTable
        caption={messages.caption}
        columns={messages.columns}
        rows={found.map(({ measure, alone: codes, couldShare }) => ({
          id: measure.id,
          cells: [
            measure.title,
            messages.municipalities(codes.length, namesOf(codes)),
            couldShare.length === 0
              ? messages.nobodyStrong
              : messages.municipalities(couldShare.length, namesOf(couldShare)),
          ],
        }))}
      />
      <p className="subtle small">{messages.basis(round.name)}</p>
    </section>
  )
}
