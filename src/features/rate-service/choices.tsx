import type { KeyboardEvent, ReactNode } from 'react'

export type ChoicesProps<Value> = {
  /** Unique on the page. */
  name: string
  question: ReactNode
  options: readonly { value: Value; text: string }[]
  chosen: Value | null
  /** Null: the answer is taken back. */
  onChoose: (value: Value | null) => void
  /** How they stand: two beside each other, or ten in a row. */
  look?: 'two' | 'ten'
}

/** One of a few, in one tap. Choosing it again takes it back; by keyboard that is Delete or Backspace. */
export function Choices<Value extends string | number>(props: ChoicesProps<Value>) {
  const { name, question, options, chosen, onChoose, look = 'two' } = props
  return (
    // The choices are the controls; what they hear from the keyboard is read here.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <fieldset
      className="scale"
      onKeyDown={(event) => {
        if (isForBrowser(event) || !takesBack(event.key)) return
        event.preventDefault()
        onChoose(null)
      }}
    >
      <legend>{question}</legend>
      <div className={`choices choices--${look}`}>
        {options.map(({ value, text }) => (
          <label key={value} className="scale__step">
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onClick={() => chosen === value && onChoose(null)}
              onChange={() => onChoose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Whether this is a shortcut, such as going back: no answer. */
export const isForBrowser = (event: KeyboardEvent<HTMLElement>) =>
  event.altKey || event.ctrlKey || event.metaKey

/** Keys that take an answer back. */
export const takesBack = (key: string) => key === 'Delete' || key === 'Backspace'
