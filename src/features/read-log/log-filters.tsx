import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ACTS } from '#domain/audit.ts'
import { isDay } from '#domain/day.ts'
import { territoryQueries } from '#data/territory.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './log.messages.ts'

const route = getRouteApi('/eszl/logboek')

const LARGE = [500, 1000] as const
/** How many acts are on a page; a file holds what is on the page. */
export const SIZES = [100, ...LARGE] as const

/** Chooses which acts are shown; it lives in the address. */
export function LogFilters() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const choose = (choice: Partial<typeof search>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...choice, voor: undefined }),
      replace: true,
      resetScroll: false,
    })
  const day = (text: string) => (isDay(text) ? text : undefined)
  const acts = [...ACTS].sort((a, b) => messages.acts[a].localeCompare(messages.acts[b], 'nl'))
  return (
    <div className="stack no-print">
      <form
        key={search.wie ?? ''}
        className="cluster cluster--fields"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('wie')
          choose({ wie: (typeof typed === 'string' && typed.trim()) || undefined })
        }}
      >
        <TextInput
          type="search"
          name="wie"
          width="medium"
          label={messages.person}
          defaultValue={search.wie ?? ''}
          maxLength={254}
          autoComplete="off"
        />
        <Button type="submit">{messages.search}</Button>
      </form>
      <p className="small subtle">{messages.personHint}</p>
      <div className="cluster cluster--fields">
        <Select
          label={messages.municipality}
          value={search.gemeente ?? ''}
          onChange={({ target }) => choose({ gemeente: target.value || undefined })}
        >
          <option value="">{messages.all}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={messages.act}
          value={search.handeling ?? ''}
          onChange={({ target }) => choose({ handeling: ACTS.find((act) => act === target.value) })}
        >
          <option value="">{messages.all}</option>
          {acts.map((act) => (
            <option key={act} value={act}>
              {messages.acts[act]}
            </option>
          ))}
        </Select>
        <TextInput
          type="date"
          width="medium"
          label={messages.from}
          value={search.van ?? ''}
          onChange={({ target }) => choose({ van: day(target.value) })}
        />
        <TextInput
          type="date"
          width="medium"
          label={messages.to}
          value={search.tot ?? ''}
          onChange={({ target }) => choose({ tot: day(target.value) })}
        />
        <Select
          label={messages.size}
          value={search.aantal ?? SIZES[0]}
          onChange={({ target }) =>
            choose({ aantal: LARGE.find((size) => String(size) === target.value) })
          }
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </Select>
        <Link to="/eszl/logboek" className={buttonLink.subtle}>
          {messages.showAll}
        </Link>
      </div>
    </div>
  )
}
