import { List } from '#ui/layout/list.tsx'
import { messages } from './quick-wins.messages.ts'
import { gapClause } from '#parts/quick-win-reason.ts'
import type { QuickWinsOfScan } from './use-quick-wins.ts'

/** The legal minimum that the answers do not meet, before the list: no quick win but a duty. */
export function Duties({ view: { duties, definition, scan } }: { view: QuickWinsOfScan }) {
  if (duties.length === 0) return null
  return (
    <section className="stack" aria-labelledby="plicht">
      <details className="duties">
        <summary>
          <h2 id="plicht">{messages.duties(duties.length)}</h2>
        </summary>
        <p className="subtle">{messages.dutiesIntro}</p>
        <List look="stack" className="sheet quick-wins--rows">
          {duties.map(({ measure, item, law }) => {
            const found = definition.items.find(({ id }) => id === item)
            return (
              <li key={`${measure.id}-${item}`} className="quick-win-row duty">
                <p>
                  <strong>{messages.duty(law)}</strong>
                </p>
                {found && (
                  <p>{messages.dutyNow(gapClause(definition.wording, found, scan.answers))}</p>
                )}
                <p className="subtle">{messages.dutyMeasure(measure.title)}</p>
              </li>
            )
          })}
        </List>
      </details>
    </section>
  )
}
