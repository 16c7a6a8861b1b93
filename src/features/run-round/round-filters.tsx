import { getRouteApi } from '@tanstack/react-router'
import { SCAN_STATES } from '#domain/scan.ts'
import { subregionNames } from '#i18n/our-region.ts'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './run-round.messages.ts'
import type { RoundOrder } from './round-rows.ts'

const route = getRouteApi('/eszl/rondes/$roundId')

/** What an order is called in the address; by name needs no mention. */
const ORDERS = { voortgang: 'progress', wijziging: 'change', reacties: 'ratings' } as const

/** Which municipalities are shown and in which order; it lives in the address. */
export function useRoundView() {
  const { stand, deelregio, zoek, volgorde } = route.useSearch()
  const order: RoundOrder = volgorde ? ORDERS[volgorde] : 'name'
  return { state: stand, subregion: deelregio, name: zoek, order }
}

/** Up to so many rows are on the screen at once, and nobody looks for a name. */
const AT_ONCE = 16

/** Chooses state, subregion and order, and looks for a name when there are many. */
export function RoundFilters({ municipalities }: { municipalities: number }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (choice: Partial<typeof search>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...choice }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="cluster cluster--fields round-filters no-print">
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
        label={messages.filterState}
        value={search.stand ?? ''}
        onChange={({ target }) =>
          choose({ stand: SCAN_STATES.find((state) => state === target.value) })
        }
      >
        <option value="">{messages.all}</option>
        {SCAN_STATES.map((state) => (
          <option key={state} value={state}>
            {messages.scanState[state]}
          </option>
        ))}
      </Select>
      <Select
        label={messages.filterSubregion}
        value={search.deelregio ?? ''}
        onChange={({ target }) => choose({ deelregio: target.value || undefined })}
      >
        <option value="">{messages.all}</option>
        {Object.entries(subregionNames()).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        label={messages.order}
        value={search.volgorde ?? ''}
        onChange={({ target }) =>
          choose({
            volgorde: (Object.keys(ORDERS) as (keyof typeof ORDERS)[]).find(
              (order) => order === target.value,
            ),
          })
        }
      >
        <option value="">{messages.orders.name}</option>
        {Object.entries(ORDERS).map(([inAddress, order]) => (
          <option key={inAddress} value={inAddress}>
            {messages.orders[order]}
          </option>
        ))}
      </Select>
    </div>
  )
}
