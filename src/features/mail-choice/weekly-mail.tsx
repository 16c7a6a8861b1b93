import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DataError } from '#data/errors.ts'
import { chooseWeeklyMail, mailChoiceQueries } from '#data/mail-choice.ts'
import { sessionQueries } from '#data/session.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './mail-choice.messages.ts'

type State =
  | { kind: 'shown' | 'saved' }
  | { kind: 'saving'; wanted: boolean }
  | { kind: 'failed'; error: DataError }

/** Everyone who gets the weekly mail chooses whether it comes. */
export function WeeklyMail() {
  const queryClient = useQueryClient()
  const { email } = useSuspenseQuery(sessionQueries.current()).data
  const weekly = useSuspenseQuery(mailChoiceQueries.weekly()).data
  const [state, setState] = useState<State>({ kind: 'shown' })
  const choose = async (wanted: boolean) => {
    setState({ kind: 'saving', wanted })
    const chosen = await chooseWeeklyMail(wanted)
    if (!chosen.ok) return setState({ kind: 'failed', error: chosen.error })
    queryClient.setQueryData(mailChoiceQueries.weekly().queryKey, chosen.value)
    setState({ kind: 'saved' })
  }
  return (
    <Card as="section" labelledBy="weekly">
      <div className="stack stack--small">
        <h2 id="weekly" className="card__title">
          {messages.mailTitle}
        </h2>
        <p>{messages.mail}</p>
        <Option
          type="checkbox"
          checked={state.kind === 'saving' ? state.wanted : weekly}
          onChange={({ target }) => void choose(target.checked)}
        >
          {messages.wanted}
        </Option>
        {email !== null && <p className="subtle">{messages.address(email)}</p>}
        {state.kind === 'failed' && (
          <Alert tone="negative" live>
            <p>{dataErrorWords(state.error)}</p>
          </Alert>
        )}
        <Outcome went={state.kind === 'saved' ? 'well' : null}>
          {state.kind === 'saving' && messages.saving}
          {state.kind === 'saved' && messages.saved(weekly)}
        </Outcome>
      </div>
    </Card>
  )
}
