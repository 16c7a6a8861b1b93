import type { ItemOfKind } from '#domain/questionnaire/definition.ts'
import { Option } from '#ui/form/inputs.tsx'
import { toggleOption } from './edit-answer.ts'
import { messages } from '../fill-in.messages.ts'

export type MultiInputProps = {
  item: ItemOfKind<'multi'>
  chosen: readonly string[]
  onChoose: (optionIds: readonly string[]) => void
}

/** Any number of options; "geen van deze" stands alone. */
export function MultiInput({ item, chosen, onChoose }: MultiInputProps) {
  const points = item.options.reduce((sum, { score }) => sum + score, 0)
  return (
    <>
      <p className="subtle">
        {messages.item.chooseMore} {points > item.cap && messages.item.capped}
      </p>
      <div className="options">
        {item.options.map((option) => (
          <Option
            key={option.id}
            type="checkbox"
            name={item.id}
            checked={chosen.includes(option.id)}
            onChange={() => onChoose(toggleOption(item, chosen, option.id))}
          >
            {option.text}
          </Option>
        ))}
      </div>
    </>
  )
}
