import { matches, type MunicipalityFilter } from '#domain/territory/filter.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import { Merged } from '#parts/merged.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { messages as compare } from '../compare.messages.ts'
import { filterOf, isFiltered } from '../search.ts'
import { useCompareSearch } from '../use-compare-search.ts'
import { ChangeFigure } from './change-figure.tsx'
import { inAll, itemChanges, themeChanges, type RoundSheets } from './changes.ts'
import { messages } from './rounds.messages.ts'
import { SeriesFigure } from './series-figure.tsx'

export type TwoRoundsProps = {
  round: Round
  /** The round before that it is compared with. */
  before: Round
  /** All before it, the newest first. */
  earlier: readonly Round[]
  /** Of every round, by id. */
  sheets: ReadonlyMap<string, RoundSheets>
  route: Route
  /** Those who can be looked at alone. */
  municipalities: readonly Municipality[]
  /** Codes of those that the filter leaves. */
  chosen: ReadonlySet<string>
  /** Whom a median of several is of, when it is not the whole region. */
  whole?: string
}

/** One municipality or several, from one round to another and through all rounds. */
export function TwoRounds(props: TwoRoundsProps) {
  const { round, before, earlier, sheets, route, municipalities, chosen } = props
  const { search, setSearch } = useCompareSearch()
  const own = municipalities.find(({ code }) => code === search.gemeente)
  const filter: MunicipalityFilter = filterOf(search)
  const isShown = (place: Municipality) => place.code === own?.code || matches(place, filter)
  const [then, now] = [sheets.get(before.id), sheets.get(round.id)]
  if (!then || !now) return null
  const codes = inAll([then, now], route, own?.code).filter((code) => own ?? chosen.has(code))
  const theme = now.definition.themes.find(({ id }) => id === search.thema)
  const region = isFiltered(search) ? messages.choice : (props.whole ?? messages.region)
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
      <div className="cluster cluster--inline no-print">
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
          {now.definition.themes.map(({ id, text }) => (
            <option key={id} value={id}>
              {text.nl}
            </option>
          ))}
        </Select>
      </div>
      {own && <Merged municipality={own} round={before} />}
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
      {!own && <p className="subtle">{messages.municipalities(codes.length)}</p>}
      <SeriesFigure
        rounds={[...earlier].reverse().concat(round)}
        sheets={[...earlier]
          .reverse()
          .concat(round)
          .flatMap(({ id }) => sheets.get(id) ?? [])}
        own={own ?? null}
        chosen={chosen}
        of={theme ? messages.themeOf(theme.text.nl, name) : name}
        theme={theme}
        route={route}
      />
    </TakeAwayOrigin>
  )
}
