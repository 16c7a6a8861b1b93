import { useState } from 'react'
import type { Municipality } from '#domain/territory/municipality.ts'
import { allActs, type LogSearch } from '#data/audit.ts'
import { Button } from '#ui/button.tsx'
import { aboutRows, fileName } from '#ui/take-away/about.ts'
import { toCsv } from '#ui/take-away/csv.ts'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { useSaving } from '#ui/take-away/use-saving.tsx'
import { fileRow } from './act-words.ts'
import { messages } from './log.messages.ts'

export type ExportLogProps = {
  search: Omit<LogSearch, 'before' | 'size'>
  municipalities: readonly Municipality[]
}

/** Everything that was chosen in one file, with the hashes that make it a chain. */
export function ExportLog({ search, municipalities }: ExportLogProps) {
  const { busy, start, outcome } = useSaving()
  const [come, setCome] = useState<readonly [come: number, total: number] | null>(null)
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const make = async () => {
    try {
      const acts = await allActs(search, (...numbers) => setCome(numbers))
      const table = {
        ...{ columns: messages.fileColumns, remarks: [] },
        rows: acts.map((act) => fileRow(act, names)),
      }
      const file = {
        ...{ title: messages.title, origin: {}, table },
        ...{ address: window.location.href, now: new Date() },
      }
      const name = fileName(file, 'csv')
      offerFile(new Blob([toCsv(table, aboutRows(file))], { type: 'text/csv;charset=utf-8' }), name)
      return name
    } finally {
      setCome(null)
    }
  }
  return (
    <div className="stack stack--small no-print">
      <p className="small subtle">{messages.exportText}</p>
      <div className="cluster">
        <Button busy={busy} onClick={() => void start(make)}>
          {messages.exportAll}
        </Button>
        {come && <p role="status">{messages.exported(...come)}</p>}
      </div>
      {outcome}
    </div>
  )
}
