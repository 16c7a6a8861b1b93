import { useSuspenseQueries } from '@tanstack/react-query'
import { matches } from '#domain/territory/filter.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { ThemeTrendFigure } from '#parts/theme-trend.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { CompareHead } from '../compare-head.tsx'
import { messages as compare } from '../compare.messages.ts'
import '../compare.css'
import { filterOf, isFiltered } from '../search.ts'
import { useChosenRound, useCompareSearch, type Comparison } from '../use-comparison.ts'
import { ChangeFigure } from './change-figure.tsx'
import { byCode, inAll, itemChanges, themeChanges, type RoundSheets } from './changes.ts'
import { messages } from './rounds.messages.ts'
import { SeriesFigure } from './series-figure.tsx'

/** Rounds next to each other: of one municipality, or of the region. */
export function RoundsPage() {
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
      </div>
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
  return <TwoRounds key={before.id} {...comparison} before={before} earlier={earlier} />
}

/** What entrepreneurs say, of the same municipality; of a part of the region alone it is not told. */
function Heard({ municipalities }: Comparison) {
  const { search } = useCompareSearch()
  const own = municipalities.find(({ code }) => code === search.gemeente)
  return (
    <section className="stack" aria-labelledby="heard">
      <h2 id="heard">{messages.heardTitle}</h2>
      {!own && isFiltered(search) && <p className="subtle">{messages.heardOfAll}</p>}
      <ThemeTrendFigure code={own?.code ?? null} name={own?.name ?? messages.wholeRegion} />
    </section>
  )
}

/** With so many rounds before it, two do not say it all. */
const MORE_THAN_TWO = 2

type TwoRoundsProps = Comparison & {
  before: Comparison['round']
  earlier: readonly Comparison['round'][]
}

function TwoRounds({
  before,
  earlier,
  round,
  definition,
  route,
  municipalities,
  selected,
}: TwoRoundsProps) {
  const { search, setSearch } = useCompareSearch()
  const [thenDefinition, thenSheets, nowSheets] = useSuspenseQueries({
    queries: [
      questionnaireQueries.version(before.questionnaireVersion),
      scoreSheetQueries.ofRound(before.id),
      scoreSheetQueries.ofRound(round.id),
    ],
    combine: ([a, b, c]) => [a.data, b.data, c.data] as const,
  })
  const own = municipalities.find(({ code }) => code === search.gemeente)
  const filter = filterOf(search)
  const isShown = (place: Municipality) => place.code === own?.code || matches(place, filter)
  const chosen = new Set(selected.map(({ municipality }) => municipality.code))
  const then: RoundSheets = { definition: thenDefinition, sheets: byCode(thenSheets) }
  const now: RoundSheets = { definition, sheets: byCode(nowSheets) }
  const codes = inAll([then, now], route, own?.code).filter((code) => own ?? chosen.has(code))
  const theme = definition.themes.find(({ id }) => id === search.thema)
  const region = isFiltered(search) ? messages.choice : messages.region
  const name = own?.name ?? region
  // A finding goes out by itself: it says what it rests on.
  const whose = own ? name : messages.whoseOf(region, codes.length)
  const changes = theme
    ? itemChanges(then, now, route, codes, theme.id)
    : themeChanges(then, now, route, codes)
  return (
    <TakeAwayOrigin
      value={{
        subject: theme ? messages.themeOf(theme.text.nl, name) : name,
        round: `${before.name}, ${round.name}`,
        n: messages.municipalities(codes.length),
      }}
    >
      <div className="cluster cluster--fields no-print">
        <Select
          label={messages.whose}
          value={own?.code ?? ''}
          onChange={({ target }) => setSearch({ gemeente: target.value || undefined })}
        >
          <option value="">{region}</option>
          {municipalities.filter(isShown).map((municipality) => (
            <option key={municipality.code} value={municipality.code}>
              {municipality.name}
            </option>
          ))}
        </Select>
        <Select
          label={messages.from}
          value={before.id}
          onChange={({ target }) => setSearch({ eerder: target.value })}
        >
          {earlier.map(({ id, name: earlierName }) => (
            <option key={id} value={id}>
              {earlierName}
            </option>
          ))}
        </Select>
        <Select
          label={messages.theme}
          value={theme?.id ?? ''}
          onChange={({ target }) => setSearch({ thema: target.value || undefined })}
        >
          <option value="">{compare.filters.all}</option>
          {definition.themes.map(({ id, text }) => (
            <option key={id} value={id}>
              {text.nl}
            </option>
          ))}
        </Select>
      </div>
      {!own && <p className="subtle">{messages.municipalities(codes.length)}</p>}
      <ChangeFigure
        title={theme?.text.nl ?? name}
        of={theme ? messages.themeOf(theme.text.nl, whose) : whose}
        caption={messages.caption(name)}
        before={before}
        after={round}
        changes={changes}
        perItem={theme !== undefined}
        several={!own}
      />
      {earlier.length >= MORE_THAN_TWO && (
        <SeriesFigure
          rounds={[...earlier].reverse().concat(round)}
          own={own ?? null}
          of={theme ? messages.themeOf(theme.text.nl, name) : name}
          theme={theme}
          route={route}
          selected={selected}
        />
      )}
    </TakeAwayOrigin>
  )
}
