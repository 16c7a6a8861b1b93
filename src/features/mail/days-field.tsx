import { TextInput } from '#ui/form/inputs.tsx'
import { messages } from './mail.messages.ts'

export type DaysFieldProps = {
  label: string
  value: string
  onType: (text: string) => void
  error: string | undefined
}

/** Days before the last day of a round, as a list that is typed. */
export function DaysField({ label, value, onType, error }: DaysFieldProps) {
  return (
    <TextInput
      label={label}
      description={messages.daysHint}
      width="medium"
      autoComplete="off"
      value={value}
      error={error}
      onChange={({ target }) => onType(target.value)}
    />
  )
}
