import type { LoggedAct } from '#domain/audit.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatMoment } from '#i18n/formats.ts'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { detailWords, whoWords } from './act-words.ts'
import { messages } from './log.messages.ts'

export type ActsTableProps = {
  acts: readonly LoggedAct[]
  municipalities: readonly Municipality[]
}

/** Acts one below the other, which can be saved as a file. */
export function ActsTable({ acts, municipalities }: ActsTableProps) {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  return (
    <TakeAwayFrame title={messages.title}>
      <FewRows rows={acts.length} first={16}>
        <StackedTable
          caption={<span className="visually-hidden">{messages.caption}</span>}
          columns={messages.columns}
          rows={acts.map((act) => ({
            id: String(act.number),
            cells: [
              formatMoment(act.at),
              <Long key="who">{whoWords(act.actor)}</Long>,
              messages.acts[act.act],
              act.municipalityCode === null
                ? '–'
                : (names.get(act.municipalityCode) ?? act.municipalityCode),
              act.roundName ?? '–',
              <Long key="details">{detailWords(act) || '–'}</Long>,
            ],
          }))}
        />
      </FewRows>
    </TakeAwayFrame>
  )
}

const Long = ({ children }: { children: string }) => <span className="log-long">{children}</span>
