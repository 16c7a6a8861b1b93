import { Button } from '#ui/button.tsx'
import { messages } from './own-result.messages.ts'

const words = messages.region

export type UnavailableProps = { query: { isError: boolean; refetch: () => unknown } }

/** What stands where data is on its way, or did not come. */
export function Unavailable({ query: { isError, refetch } }: UnavailableProps) {
  if (!isError) return <p role="status">{words.loading}</p>
  return (
    <div role="alert" className="stack">
      <p>{words.failed}</p>
      <p>
        <Button onClick={() => void refetch()}>{words.again}</Button>
      </p>
    </div>
  )
}
