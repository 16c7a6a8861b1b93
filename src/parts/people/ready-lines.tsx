import type { Listed, Place } from '#domain/access/pasted-list.ts'
import { Button } from '#ui/button.tsx'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './people.messages.ts'

const words = messages.list

export type ReadyLinesProps = {
  lines: readonly Listed[]
  places: readonly Place[]
  onTakeOut: (key: number) => void
}

/** Who of a list can be invited now. */
export function ReadyLines({ lines, places, onTakeOut }: ReadyLinesProps) {
  if (lines.length === 0) return <p>{words.noneReady}</p>
  const names = new Map(places.map(({ code, name }) => [code, name]))
  return (
    <section className="stack" aria-labelledby="ready-lines">
      <h3 id="ready-lines">{words.readyTitle(lines.length)}</h3>
      <FewRows rows={lines.length} first={16}>
        <StackedTable
          caption={<span className="visually-hidden">{words.readyCaption}</span>}
          columns={[words.columns.email, words.columns.name, words.columns.municipality]}
          actionColumn={words.columns.action}
          rows={lines.map((line) => ({
            id: String(line.key),
            cells: [line.email, line.name || '–', names.get(line.municipality ?? '') ?? '–'],
            action: (
              <Button purpose="subtle" onClick={() => onTakeOut(line.key)}>
                {words.takeOut}
                <span className="visually-hidden">{words.takeOutOf(line.email)}</span>
              </Button>
            ),
          }))}
        />
      </FewRows>
    </section>
  )
}
