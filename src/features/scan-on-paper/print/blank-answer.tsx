import type { Item } from '#domain/questionnaire/definition.ts'
import { messages } from '../paper.messages.ts'
import { OptionsList, TickBox } from './options-list.tsx'

const words = messages.item

/** Room to answer with a pen. */
export function BlankAnswer({ item }: { item: Item }) {
  return (
    <div className="paper-answer">
      <Value item={item} />
      <p className="paper-answer__instead">
        <span>
          <TickBox /> {words.unknown}
        </span>
        {item.notApplicableWhen !== undefined && (
          <span>
            <TickBox /> {words.notApplicable(item.notApplicableWhen)}. {words.reason}:
            <WritingLine />
          </span>
        )}
      </p>
      <p className="paper-answer__write">
        <span>{item.kind === 'choice' && item.core ? words.noteNeeded : words.noteRoom}:</span>
        <span className="paper-answer__room" />
        <span className="paper-answer__room" />
      </p>
    </div>
  )
}

function Value({ item }: { item: Item }) {
  switch (item.kind) {
    case 'choice':
    case 'multi':
    case 'yesNo':
      return <OptionsList item={item} chosen={null} />
    case 'number':
      return (
        <p className="paper-answer__value">
          {words.yourAnswer}: <WritingLine /> {item.unit}
        </p>
      )
    case 'date':
      return (
        <p className="paper-answer__value">
          {words.yourAnswer}: <WritingLine /> ({words.dateForm})
        </p>
      )
  }
}

function WritingLine() {
  return <span className="paper-answer__line" />
}
