import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { fewNames } from '#ui/layout/few.ts'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './manage-people.messages.ts'
import { withoutCoordinator, type PersonRow } from './people-rows.ts'
import { RowActions, RowDialog, type Asked } from './row-actions.tsx'
import type { Saying } from './said.tsx'
import { StateOf } from './state-of.tsx'

const route = getRouteApi('/eszl/mensen')

export type OfficialsProps = {
  rows: readonly PersonRow[]
  me: Member
  members: readonly Member[]
  municipalities: readonly Municipality[]
  onSaid: (said: Saying) => void
}

/** Who takes part in the municipalities, and who was invited there. */
export function Officials({ rows, me, members, municipalities, onSaid }: OfficialsProps) {
  const { gemeente, zoek } = route.useSearch()
  const [asked, setAsked] = useState<Asked | null>(null)
  const officials = rows.filter(({ municipality }) => municipality !== null)
  const sought = (zoek ?? '').trim().toLowerCase()
  const shown = officials.filter(
    ({ municipality, email }) =>
      (!gemeente || municipality?.code === gemeente) && email.includes(sought),
  )
  const without = withoutCoordinator(rows, municipalities).map(({ name }) => name)
  const { columns } = messages
  return (
    <section className="stack" aria-labelledby="officials">
      <h2 id="officials">{messages.peopleTitle}</h2>
      {without.length > 0 && (
        <Alert tone="warning">
          <p>{messages.without(fewNames(without), without.length)}</p>
        </Alert>
      )}
      <Filters municipalities={municipalities} />
      <p className="small subtle">{messages.shown(shown.length, officials.length)}</p>
      {shown.length === 0 ? (
        <EmptyState title={officials.length === 0 ? messages.nobody : messages.none} />
      ) : (
        <TakeAwayFrame title={messages.caption}>
          <FewRows rows={shown.length} first={16}>
            <StackedTable
              caption={<span className="visually-hidden">{messages.caption}</span>}
              columns={[columns.email, columns.municipality, columns.role, columns.state]}
              actionColumn={columns.action}
              rows={shown.map((row) => ({
                id: `${row.email} ${row.member ? 'in' : 'waits'}`,
                cells: [
                  row.email,
                  row.municipality?.name,
                  messages.roles[row.role],
                  <StateOf key="state" row={row} />,
                ],
                action: <RowActions {...{ row, me, members, onSaid }} onAsk={setAsked} />,
              }))}
            />
          </FewRows>
        </TakeAwayFrame>
      )}
      <RowDialog {...{ asked, me, members, onSaid }} onClose={() => setAsked(null)} />
    </section>
  )
}

function Filters({ municipalities }: { municipalities: readonly Municipality[] }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (choice: Partial<typeof search>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...choice }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="cluster cluster--fields no-print">
      <Select
        label={messages.filterMunicipality}
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
      <TextInput
        type="search"
        width="medium"
        label={messages.filterText}
        autoComplete="off"
        value={search.zoek ?? ''}
        onChange={({ target }) => choose({ zoek: target.value || undefined })}
      />
    </div>
  )
}
