import { useState, type ComponentProps } from 'react'
import { numberFaultSentence, numberIn, numberText, tidyNumber } from '#i18n/number-words.ts'
import { TextInput, type TextInputProps } from './inputs.tsx'

type TypedProps = { value: string; onType: (text: string) => void; measure?: string | undefined }

export type NumberTextProps = Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'inputMode'> &
  TypedProps

/**
 * A number that is kept as it is typed. A text field, because a number field of the browser changes with
 * the wheel, reads the comma as the language of the browser does and hides what it cannot read. What the
 * text means is shown at once when it is written otherwise, and takes its place on leaving.
 * @param measure what readNumber knows as its unit: "%" or "euro"
 */
export function NumberText({ value, onType, measure = '', onBlur, ...props }: NumberTextProps) {
  const [left, setLeft] = useState(false)
  const tidy = tidyNumber(value, measure)
  const fault = left ? (numberFaultSentence(value, measure) ?? undefined) : undefined
  return (
    <TextInput
      width="short"
      autoComplete="off"
      {...props}
      error={props.error ?? fault}
      inputMode="decimal"
      value={value}
      unit={withMeaning(props.unit, tidy === value.trim() ? null : tidy)}
      onChange={({ target }) => {
        setLeft(false)
        onType(target.value)
      }}
      onBlur={(event) => {
        setLeft(true)
        if (tidy !== value) onType(tidy)
        onBlur?.(event)
      }}
    />
  )
}

export type NumberBoxProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> &
  TypedProps

/** The same in a cell of a table, named by aria-label. */
export function NumberBox({ value, onType, measure = '', ...props }: NumberBoxProps) {
  const tidy = tidyNumber(value, measure)
  return (
    <input
      {...props}
      className="utrecht-textbox utrecht-textbox--html-input utrecht-textbox--short"
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={({ target }) => onType(target.value)}
      onBlur={() => {
        if (tidy !== value) onType(tidy)
      }}
    />
  )
}

function withMeaning(unit: TextInputProps['unit'], meaning: string | null) {
  if (meaning === null) return unit
  return (
    <>
      {unit} <output className="subtle">= {meaning}</output>
    </>
  )
}

export type NumberValueProps = Omit<NumberTextProps, 'value' | 'onType'> & {
  /** NaN is nothing, or no number. */
  value: number
  onValue: (value: number) => void
}

/** The same over a number that is kept as a number: what was typed stands until the value comes from elsewhere. */
export function NumberValue({ value, onValue, ...props }: NumberValueProps) {
  const [typed, setTyped] = useState({ text: numberText(value), value })
  const text = Object.is(typed.value, value) ? typed.text : numberText(value)
  return (
    <NumberText
      {...props}
      value={text}
      onType={(written) => {
        const read = numberIn(written, props.measure) ?? NaN
        setTyped({ text: written, value: read })
        onValue(read)
      }}
    />
  )
}
