import { useId, type ReactNode } from 'react'
import { useProblem } from '../feedback/outdated.ts'
import './field.css'

/** What an input needs so that label, description and error belong to it. */
export type FieldIds = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  label: ReactNode
  description?: ReactNode
  error?: string | undefined
  /** Draws the input; spread the given ids on it. */
  children: (ids: FieldIds) => ReactNode
}

/** A labelled input with its description and error. */
export function Field({ label, description, error, children }: FieldProps) {
  const id = useId()
  const described = describedBy(id, description, error)
  return (
    <div className="utrecht-form-field field">
      <label className="utrecht-form-label field__label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} description={description} error={error} />
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

export type FieldGroupProps = Omit<FieldProps, 'children'> & {
  children: ReactNode
  /** Radio buttons are one input of many. */
  role?: 'radiogroup' | 'group'
}

/** A group of radio buttons or checkboxes under one legend. */
export function FieldGroup({
  label,
  description,
  error,
  children,
  role = 'group',
}: FieldGroupProps) {
  const id = useId()
  return (
    <fieldset
      className="field"
      role={role}
      aria-describedby={describedBy(id, description, error)}
      {...(role === 'radiogroup' && error && { 'aria-invalid': true })}
    >
      <legend className="utrecht-form-fieldset__legend field__label">{label}</legend>
      <FieldNotes id={id} description={description} error={error} />
      {children}
    </fieldset>
  )
}

function FieldNotes({
  id,
  description,
  error,
}: {
  id: string
  description?: ReactNode
  error?: string | undefined
}) {
  useProblem(error)
  return (
    <>
      {description !== undefined && (
        <div id={`${id}-description`} className="utrecht-form-field-description field__description">
          {description}
        </div>
      )}
      <div id={`${id}-error`} aria-live="polite">
        {error && <p className="utrecht-form-field-error-message field__error">{error}</p>}
      </div>
    </>
  )
}

function describedBy(
  id: string,
  description: ReactNode,
  error: string | undefined,
): string | undefined {
  const ids = [description === undefined ? '' : `${id}-description`, error ? `${id}-error` : '']
  return ids.filter(Boolean).join(' ') || undefined
}
