import { getRouteApi } from '@tanstack/react-router'
import { BOARD_ORDERS } from '#domain/round-board.ts'
import { SCAN_STATES } from '#domain/scan.ts'
import { subregionNames } from '#i18n/our-region.ts'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { ChosenLine } from '#ui/layout/chosen-line.tsx'
import { messages } from './board.messages.ts'

const route = getRouteApi('/eszl')

/** Up to so many rows nobody looks for a name. */
const AT_ONCE = 16

/** Which municipalities are shown and in which order; it lives in the address. */
export function BoardFilters({ municipalities }: { municipalities: number }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (choice: Partial<typeof search>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...choice }),
      replace: true,
      resetScroll: false,
    })
  const names = subregionNames()
  return (
    <ChosenLine
      chosen={[
        search.volgorde ? messages.orders[search.volgorde] : messages.stuckFirst,
        search.stand ? messages.state[search.stand] : messages.allMunicipalities,
        ...(search.deelregio ? [names[search.deelregio] ?? search.deelregio] : []),
        ...(search.vast ? [messages.onlyStuck] : []),
        ...(search.zoek ? [`‘${search.zoek}’`] : []),
      ]}
      change={messages.change}
    >
      {municipalities > AT_ONCE && (
        <TextInput
          type="search"
          width="medium"
          label={messages.filterName}
          value={search.zoek ?? ''}
          onChange={({ target }) => choose({ zoek: target.value || undefined })}
        />
      )}
      <Select
        label={messages.order}
        value={search.volgorde ?? ''}
        onChange={({ target }) =>
          choose({ volgorde: BOARD_ORDERS.find((order) => order === target.value) })
        }
      >
        <option value="">{messages.stuckFirst}</option>
        {BOARD_ORDERS.map((order) => (
          <option key={order} value={order}>
            {messages.orders[order]}
          </option>
        ))}
      </Select>
      <Select
        label={messages.filterState}
        value={search.stand ?? ''}
        onChange={({ target }) =>
          choose({ stand: SCAN_STATES.find((state) => state === target.value) })
        }
      >
        <option value="">{messages.all}</option>
        {SCAN_STATES.map((state) => (
          <option key={state} value={state}>
            {messages.state[state]}
          </option>
        ))}
      </Select>
      <Select
        label={messages.filterSubregion}
        value={search.deelregio ?? ''}
        onChange={({ target }) => choose({ deelregio: target.value || undefined })}
      >
        <option value="">{messages.all}</option>
        {Object.entries(names).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <Option
        type="checkbox"
        checked={search.vast ?? false}
        onChange={({ target }) => choose({ vast: target.checked || undefined })}
      >
        {messages.onlyStuck}
      </Option>
    </ChosenLine>
  )
}
