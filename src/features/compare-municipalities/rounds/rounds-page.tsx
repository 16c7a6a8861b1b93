import { useSuspenseQueries } from '@tanstack/react-query'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { ThemeTrendFigure } from '#parts/theme-trend.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { CompareHead } from '../compare-head.tsx'
import '../compare.css'
import { isFiltered } from '../search.ts'
import { useCompareSearch } from '../use-compare-search.ts'
import { useChosenRound, type Comparison } from '../use-comparison.ts'
import { byCode } from './changes.ts'
import { messages } from './rounds.messages.ts'
import { TwoRounds } from './two-rounds.tsx'

/** Rounds next to each other: of one municipality, or of the region. */
export function RoundsPage() {
  return (
    <div className="stack stack--large">
      <PageTitle about={<p>{messages.intro}</p>}>{messages.title}</PageTitle>
      <CompareHead>
        {(comparison) => (
          <>
            <Rounds {...comparison} />
            <Heard {...comparison} />
          </>
        )}
      </CompareHead>
    </div>
  )
}

function Rounds(comparison: Comparison) {
  const { rounds } = useChosenRound()
  const { search } = useCompareSearch()
  const earlier = rounds.filter(({ openedAt }) => openedAt < comparison.round.openedAt)
  const before = earlier.find(({ id }) => id === search.eerder) ?? earlier[0]
  if (!before) {
    return (
      <EmptyState title={messages.noneTitle}>
        <p>{messages.one}</p>
      </EmptyState>
    )
  }
  return <FromSheets key={before.id} {...comparison} before={before} earlier={earlier} />
}

/** What entrepreneurs say, of the same municipality; of a part of the region alone it is not told. */
function Heard({ municipalities }: Comparison) {
  const { search } = useCompareSearch()
  const { rounds } = useChosenRound()
  const own = municipalities.find(({ code }) => code === search.gemeente)
  const name = own?.name ?? messages.wholeRegion
  const newest = rounds.find(({ state }) => state === 'closed')
  return (
    <TakeAwayOrigin value={{ subject: name, round: newest?.name ?? '', n: name }}>
      <section className="stack" aria-labelledby="heard">
        <h2 id="heard">{messages.heardTitle}</h2>
        {!own && isFiltered(search) && <p className="subtle">{messages.heardOfAll}</p>}
        <ThemeTrendFigure code={own?.code ?? null} name={name} />
      </section>
    </TakeAwayOrigin>
  )
}

type FromSheetsProps = Comparison & { before: Round; earlier: readonly Round[] }

function FromSheets({ before, earlier, round, route, municipalities, selected }: FromSheetsProps) {
  const rounds = [round, ...earlier]
  const definitions = useSuspenseQueries({
    queries: rounds.map(({ questionnaireVersion }) =>
      questionnaireQueries.version(questionnaireVersion),
    ),
    combine: (all) => all.map(({ data }) => data),
  })
  const found = useSuspenseQueries({
    queries: rounds.map(({ id }) => scoreSheetQueries.ofRound(id)),
    combine: (all) => all.map(({ data }) => data),
  })
  const sheets = new Map(
    rounds.flatMap(({ id }, index) => {
      const [definition, scores] = [definitions[index], found[index]]
      return definition && scores ? [[id, { definition, sheets: byCode(scores) }] as const] : []
    }),
  )
  const chosen = new Set(selected.map(({ municipality }) => municipality.code))
  return <TwoRounds {...{ round, before, earlier, sheets, route, municipalities, chosen }} />
}
