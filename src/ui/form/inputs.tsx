import { withLineBreaks } from '#i18n/line-breaks.ts'
import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'

type Labelled = Omit<FieldProps, 'children'>

export type TextInputProps = Labelled &
  Omit<ComponentProps<'input'>, 'size'> & { width?: 'short' | 'medium' | 'full'; unit?: ReactNode }

/** One line of text, a number, a date or an address. */
export function TextInput({
  label,
  description,
  error,
  width = 'full',
  unit,
  ...input
}: TextInputProps) {
  return (
    <Field label={label} description={description} error={error}>
      {(ids) => (
        <div className="cluster">
          <input
            {...input}
            {...ids}
            className={`utrecht-textbox utrecht-textbox--html-input utrecht-textbox--${width}${error ? ' utrecht-textbox--invalid' : ''}`}
          />
          {unit !== undefined && <span className="field__unit">{unit}</span>}
        </div>
      )}
    </Field>
  )
}

export type TextAreaProps = Labelled & ComponentProps<'textarea'>

/** Several lines of text; line breaks that Word pastes (U+000B) become ones that are shown. */
export function TextArea({ label, description, error, onChange, ...input }: TextAreaProps) {
  return (
    <Field label={label} description={description} error={error}>
      {(ids) => (
        <textarea
          rows={3}
          {...input}
          {...ids}
          onChange={(event) => {
            breakLines(event.currentTarget)
            onChange?.(event)
          }}
          className={`utrecht-textarea utrecht-textarea--html-textarea${error ? ' utrecht-textarea--invalid' : ''}`}
        />
      )}
    </Field>
  )
}

/** What is typed stays where it is: a break is one character, before and after. */
function breakLines(area: HTMLTextAreaElement) {
  const text = withLineBreaks(area.value)
  if (text === area.value) return
  const { selectionStart, selectionEnd } = area
  area.value = text
  area.setSelectionRange(selectionStart, selectionEnd)
}

export type SelectProps = Labelled & ComponentProps<'select'>

/** A choice from a list; children are options. */
export function Select({ label, description, error, children, ...input }: SelectProps) {
  return (
    <Field label={label} description={description} error={error}>
      {(ids) => (
        <select {...input} {...ids} className="utrecht-select utrecht-select--html-select">
          {children}
        </select>
      )}
    </Field>
  )
}

export type OptionProps = Omit<ComponentProps<'input'>, 'type' | 'className'> & {
  type: 'radio' | 'checkbox'
  children: ReactNode
  /** The key that chooses it. */
  hint?: ReactNode
}

const INPUT = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom',
} as const

/** A radio button or checkbox with a large target. */
export function Option({ children, hint, ...input }: OptionProps) {
  return (
    <label className="option">
      <input {...input} className={INPUT[input.type]} />
      <span>{children}</span>
      {hint !== undefined && (
        <span className="option__key" aria-hidden="true">
          {hint}
        </span>
      )}
    </label>
  )
}
