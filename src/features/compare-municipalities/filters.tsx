import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Municipality } from '#domain/territory/municipality.ts'
import { subregionNames } from '#i18n/our-region.ts'
import { Select } from '#ui/form/inputs.tsx'
import { ChosenLine } from '#ui/layout/chosen-line.tsx'
import { List } from '#ui/layout/list.tsx'
import './compare.css'
import { messages } from './compare.messages.ts'
import { FILTERS, isFiltered, type CompareSearch } from './search.ts'
import { useCompareSearch } from './use-compare-search.ts'

const words = messages.filters

export type FiltersProps = {
  /** The choice of a round. */
  round: ReactNode
  /** What that round is called. */
  name: string
  municipalities: readonly Municipality[]
  /** Who handed in itself sees the others of its own route. */
  routeIsFixed?: boolean
}

/** Round, route and which municipalities, in one line; what is filtered can be taken away there. */
export function Filters({ round, name, municipalities, routeIsFixed = false }: FiltersProps) {
  const { search } = useCompareSearch()
  const subregions = [...new Set(municipalities.map(({ subregion }) => subregion))].sort()
  return (
    <ChosenLine
      chosen={[
        name,
        ...(routeIsFixed ? [] : [messages.routes[search.route === 'snel' ? 'short' : 'full']]),
        ...(isFiltered(search) ? [] : [words.everyone]),
      ]}
      change={words.change}
      beside={<Chosen search={search} />}
    >
      {round}
      {!routeIsFixed && (
        <Choice
          name="route"
          none={messages.routes.full}
          options={{ snel: messages.routes.short }}
        />
      )}
      <Choice
        name="deelregio"
        none={words.all}
        options={Object.fromEntries(subregions.map((id) => [id, subregionNames()[id] ?? id]))}
      />
      <Choice name="grootte" none={words.all} options={words.sizes} />
      <Choice name="ligging" none={words.all} options={words.places} />
      <Choice name="grens" none={words.all} options={words.borders} />
    </ChosenLine>
  )
}

type ChoiceName = 'route' | (typeof FILTERS)[number]

function Choice({
  name,
  none,
  options,
}: {
  name: ChoiceName
  none: string
  options: Readonly<Record<string, string>>
}) {
  const { search, setSearch } = useCompareSearch()
  return (
    <Select
      label={words.labels[name]}
      value={search[name] ?? ''}
      onChange={({ target }) => setSearch({ [name]: target.value || undefined })}
    >
      <option value="">{none}</option>
      {Object.entries(options).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
}

/** What is filtered, each with a way to take it away. */
function Chosen({ search }: { search: CompareSearch }) {
  const chosen = FILTERS.flatMap((name) => {
    const value = search[name]
    return value === undefined ? [] : [{ name, value: wordsFor(name, value) }]
  })
  if (chosen.length === 0) return null
  const without = (names: readonly string[]) => (previous: CompareSearch) =>
    Object.fromEntries(Object.entries(previous).filter(([name]) => !names.includes(name)))
  return (
    <List look="row" label={words.chosen}>
      {chosen.map(({ name, value }) => (
        <li key={name}>
          <Link
            to="."
            search={without([name])}
            resetScroll={false}
            className="chip"
            aria-label={words.remove(words.labels[name], value)}
          >
            {words.labels[name]}: {value} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Link to="." search={without(FILTERS)} resetScroll={false}>
            {words.clear}
          </Link>
        </li>
      )}
    </List>
  )
}

function wordsFor(name: (typeof FILTERS)[number], value: string): string {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    deelregio: subregionNames(),
    grootte: words.sizes,
    ligging: words.places,
    grens: words.borders,
  }
  return options[name]?.[value] ?? value
}
