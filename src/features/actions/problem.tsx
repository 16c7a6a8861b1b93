import { DataFailure } from '#data/errors.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert } from '#ui/feedback/feedback.tsx'

/** Why something was not saved; what was typed stays. */
export function Problem({ error }: { error: Error | null }) {
  if (!error) return null
  return (
    <Alert tone="negative" live>
      <p>
        {error instanceof DataFailure
          ? dataErrorWords(error.error)
          : dataErrorWords({ kind: 'unexpected', code: error.name })}
      </p>
    </Alert>
  )
}
