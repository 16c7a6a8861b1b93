import { useRef, type KeyboardEvent } from 'react'
import type { ItemOfKind } from '#domain/questionnaire/definition.ts'
import { Option } from '#ui/form/inputs.tsx'

export type LadderInputProps = {
  item: ItemOfKind<'choice' | 'yesNo'>
  chosen: string | null
  /** `passing` while walking over the options with the arrow keys: another may follow at once. */
  onChoose: (optionId: string, passing: boolean) => void
}

/** One option of a few, each with its full text. The number keys choose one, too. */
export function LadderInput({ item, chosen, onChoose }: LadderInputProps) {
  const walking = useRef(false)
  const onKeyDown = (event: KeyboardEvent) => {
    walking.current = event.key.startsWith('Arrow')
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const option = /^[1-9]$/.test(event.key) ? item.options[Number(event.key) - 1] : undefined
    if (!option) return
    event.preventDefault()
    onChoose(option.id, false)
    document.getElementById(inputId(item.id, option.id))?.focus()
  }
  return (
    // The radio buttons inside are what takes the focus.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="options" onKeyDown={onKeyDown} onKeyUp={() => (walking.current = false)}>
      {item.options.map((option, index) => (
        <Option
          key={option.id}
          id={inputId(item.id, option.id)}
          type="radio"
          name={item.id}
          checked={option.id === chosen}
          hint={index + 1}
          onChange={() => onChoose(option.id, walking.current)}
        >
          {option.text}
        </Option>
      ))}
    </div>
  )
}

const inputId = (itemId: string, optionId: string) => `${itemId}-${optionId}`
