import type { ItemOfKind } from '#domain/questionnaire/definition.ts'
import { optionCells } from '../excel/answer-cells.ts'
import { messages } from '../paper.messages.ts'

const words = messages.item

export type OptionsListProps = {
  item: ItemOfKind<'choice' | 'multi' | 'yesNo'>
  /** Null where nothing is filled in yet: boxes to tick. */
  chosen: readonly string[] | null
}

/** All options in full, the chosen ones marked by a cross, heavier letters and a word for who listens. */
export function OptionsList({ item, chosen }: OptionsListProps) {
  const texts = optionCells(item)
  return (
    <ul className="paper-options">
      {item.options.map(({ id }, index) => {
        const isChosen = chosen?.includes(id) ?? false
        return (
          <li key={id} className={isChosen ? 'paper-options__chosen' : undefined}>
            <TickBox ticked={isChosen} />
            {isChosen && <span className="visually-hidden">{words.chosen} </span>}
            <span>{texts[index]}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** A box to tick, or ticked. */
export function TickBox({ ticked = false }: { ticked?: boolean }) {
  return (
    <span className="paper-box" aria-hidden="true">
      {ticked && '✕'}
    </span>
  )
}
