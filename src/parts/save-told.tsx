import type { ReactNode } from 'react'
import type { DataError } from '#data/errors.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'

export type SaveToldProps = {
  saving: { error: DataError | null; saved?: object | null }
  /** What to say when it is saved, where the screen does not show it by itself. */
  done?: ReactNode
  /** A sentence around the reason why it is not saved. */
  failed?: (reason: string) => string
}

/** How saving went, as a message that must not be missed; nothing as long as there is nothing to tell. */
export function SaveAlert({ saving: { error, saved }, done, failed = same }: SaveToldProps) {
  const told = error ? failed(dataErrorWords(error)) : saved && done
  if (!told) return null
  return (
    <Alert tone={error ? 'negative' : 'positive'} live>
      <p>{told}</p>
    </Alert>
  )
}

export type SaveLineProps = SaveToldProps & { inline?: boolean; className?: string }

/** How saving something small went, in a line beside it. */
export function SaveLine({ saving, done, failed = same, ...line }: SaveLineProps) {
  const { error, saved } = saving
  return (
    <Outcome went={error ? 'wrong' : saved ? 'well' : null} {...line}>
      {error ? failed(dataErrorWords(error)) : saved && done}
    </Outcome>
  )
}

const same = (reason: string) => reason
