import { getRouteApi } from '@tanstack/react-router'
import { ACTION_STATUSES, NATIONAL_THEMES } from '#domain/action.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './kernteam.messages.ts'
import { kernteamSearch, type KernteamSearch } from './search.ts'

const address = getRouteApi('/kernteam/acties')
const words = messages.filters

/** Line of the programme, theme of the national plan, and state. */
export function Filters({ lines }: { lines: readonly ProgrammeLine[] }) {
  const search = address.useSearch()
  const navigate = address.useNavigate()
  const choose = (part: keyof KernteamSearch, value: string) =>
    void navigate({
      search: (previous) =>
        kernteamSearch.parse({
          ...previous,
          [part]: value === '' ? undefined : part === 'lijn' ? Number(value) : value,
        }),
      resetScroll: false,
    })
  return (
    <>
      <Select
        label={words.line}
        value={search.lijn ?? ''}
        onChange={({ target }) => choose('lijn', target.value)}
      >
        <option value="">{words.all}</option>
        {lines.map(({ line, name }) => (
          <option key={line} value={line}>
            {messages.lines.numbered(line, name)}
          </option>
        ))}
        <option value={0}>{words.noLine}</option>
      </Select>
      <Select
        label={words.theme}
        value={search.thema ?? ''}
        onChange={({ target }) => choose('thema', target.value)}
      >
        <option value="">{words.all}</option>
        {NATIONAL_THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {messages.themes[theme]}
          </option>
        ))}
        <option value="none">{words.noTheme}</option>
      </Select>
      <Select
        label={words.state}
        value={search.stand ?? ''}
        onChange={({ target }) => choose('stand', target.value)}
      >
        <option value="">{words.all}</option>
        {([...ACTION_STATUSES, 'overdue'] as const).map((state) => (
          <option key={state} value={state}>
            {messages.states[state]}
          </option>
        ))}
      </Select>
    </>
  )
}
