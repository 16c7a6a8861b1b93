import { DataFailure } from '#data/errors.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert, Loading } from '#ui/feedback/feedback.tsx'

type NotReadProps = {
  /** Of the query, when it failed. */
  error: Error | null
  /** What is on its way, in words. */
  loading: string
}

/** Stands where something is to be read: on its way, or why it did not come. */
export function NotRead({ error, loading }: NotReadProps) {
  if (!(error instanceof DataFailure)) return <Loading label={loading} />
  return (
    <Alert tone="negative" live>
      <p>{dataErrorWords(error.error)}</p>
    </Alert>
  )
}
