import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ChosenMeasure } from '#domain/quick-wins/deliberate.ts'
import { formatDay } from '#i18n/formats.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './quick-wins.messages.ts'

export type ChosenListProps = { chosen: readonly ChosenMeasure[]; definition: Definition }

/** What is not in the order because the municipality chose so: on which question, why and until when. */
export function ChosenList({ chosen, definition }: ChosenListProps) {
  if (chosen.length === 0) return null
  const textOf = (id: string) => definition.items.find((item) => item.id === id)?.text.nl ?? id
  return (
    <section className="stack" aria-labelledby="bewust">
      <div>
        <h2 id="bewust">{messages.chosen(chosen.length)}</h2>
        <p className="subtle">{messages.chosenIntro}</p>
      </div>
      <TakeAwayFrame title={messages.chosenCaption}>
        <StackedTable
          caption={<span className="visually-hidden">{messages.chosenCaption}</span>}
          columns={messages.chosenColumns}
          rows={chosen.flatMap(({ measure, choices }) =>
            choices.map(({ itemId, reason, until }) => ({
              id: `${measure.id}-${itemId}`,
              cells: [measure.title, textOf(itemId), reason, formatDay(until)],
            })),
          )}
        />
      </TakeAwayFrame>
    </section>
  )
}
