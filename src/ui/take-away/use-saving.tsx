import { useState, type ReactNode } from 'react'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { messages } from './take-away.messages.ts'
import { useTaken } from './taken.ts'

type State = { kind: 'idle' | 'busy' | 'failed' } | { kind: 'saved'; name: string }

/** Making a file: whether it is under way, and what to say of it. */
export function useSaving(): {
  busy: boolean
  /** @param make resolves with the name of the file. */
  start: (make: () => Promise<string>) => Promise<void>
  outcome: ReactNode
} {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const taken = useTaken()
  return {
    busy: state.kind === 'busy',
    start: async (make) => {
      setState({ kind: 'busy' })
      try {
        const name = await make()
        setState({ kind: 'saved', name })
        taken(name)
      } catch {
        setState({ kind: 'failed' })
      }
    },
    outcome: (
      <>
        <Outcome
          went={state.kind === 'saved' ? 'well' : null}
          className="subtle small take-away__status"
        >
          {state.kind === 'busy' && messages.busy}
          {state.kind === 'saved' && messages.saved(state.name)}
        </Outcome>
        {state.kind === 'failed' && (
          <Alert tone="negative" live>
            <p>{messages.failed}</p>
          </Alert>
        )}
      </>
    ),
  }
}
