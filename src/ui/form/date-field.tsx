import { useRef } from 'react'
import { TextInput, type TextInputProps } from './inputs.tsx'

/**
 * What a date field says while a date is half typed. It is no day, so whatever checks days refuses it:
 * half a date never passes for an empty one.
 */
export const HALF_DATE = 'half'

export type DateFieldProps = Omit<TextInputProps, 'type' | 'value' | 'onChange'> & {
  /** An ISO date, nothing, or HALF_DATE. */
  value: string
  onChange: (value: string) => void
}

/** A day. */
export function DateField({ value, onChange, onBlur, onKeyUp, ...input }: DateFieldProps) {
  // A field that was half full when the page was left is empty now: that is not an answer.
  const half = useRef(false)
  const look = ({ value: day, validity }: HTMLInputElement) => {
    if (validity.badInput) {
      half.current = true
      if (value !== HALF_DATE) onChange(HALF_DATE)
    } else if (day !== '' || value !== HALF_DATE || half.current) {
      half.current = false
      if (day !== value) onChange(day)
    }
  }
  return (
    <TextInput
      width="medium"
      {...input}
      type="date"
      value={/^\d/.test(value) ? value : ''}
      onChange={({ target }) => look(target)}
      // A browser tells of a date that becomes half or none only when it was whole.
      onKeyUp={(event) => {
        look(event.currentTarget)
        onKeyUp?.(event)
      }}
      onBlur={(event) => {
        look(event.target)
        onBlur?.(event)
      }}
    />
  )
}
