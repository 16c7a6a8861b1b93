import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Theme } from '#domain/questionnaire/definition.ts'
import {
  decisionQueries,
  removeDecision,
  saveDecision,
  type MeetingDecision,
} from '#data/decisions.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { ActionSearch } from './use-to-action.ts'
import { messages } from './meeting.messages.ts'

export type DecisionsProps = {
  roundId: string
  theme: Theme
  /** Where an action of a decision begins. */
  actionOf: (decision: MeetingDecision) => ActionSearch
}

type Told = { tone: 'positive' | 'negative'; text: string; undo?: MeetingDecision }

/** What is decided about a theme: writing it down, and taking it away with a way back. */
export function Decisions({ roundId, theme, actionOf }: DecisionsProps) {
  const queryClient = useQueryClient()
  const all = useQuery(decisionQueries.ofRound(roundId))
  const [told, setTold] = useState<Told | null>(null)
  const here = all.data?.filter(({ themeId }) => themeId === theme.id) ?? []
  const refresh = () =>
    queryClient.invalidateQueries({ queryKey: decisionQueries.ofRound(roundId).queryKey })

  async function remove(decision: MeetingDecision) {
    const removed = await removeDecision(decision.id)
    setTold(
      removed.ok
        ? { tone: 'positive', text: messages.removed, undo: decision }
        : { tone: 'negative', text: dataErrorWords(removed.error) },
    )
    await refresh()
  }
  async function putBack(decision: MeetingDecision) {
    const saved = await saveDecision(decision)
    setTold(
      saved.ok
        ? { tone: 'positive', text: messages.saved }
        : { tone: 'negative', text: dataErrorWords(saved.error), undo: decision },
    )
    await refresh()
  }
  return (
    <section className="stack meeting__decisions" aria-labelledby="decisions">
      <h3 id="decisions">{messages.decisionsTitle}</h3>
      {here.length > 0 && (
        <ul className="stack stack--small">
          {here.map((decision) => (
            <li key={decision.id}>
              {decision.text}
              {decision.owner && (
                <span className="subtle"> {messages.takenUpBy(decision.owner)}</span>
              )}{' '}
              <Link to="/eszl/acties/nieuw" search={actionOf(decision)}>
                {messages.toAction}
                <span className="visually-hidden">{messages.removeOf(decision.text)}</span>
              </Link>{' '}
              <Button purpose="subtle" onClick={() => void remove(decision)}>
                {messages.remove}
                <span className="visually-hidden">{messages.removeOf(decision.text)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {told && (
        <Alert tone={told.tone} live>
          <p>{told.text}</p>
          {told.undo && (
            <Button onClick={() => told.undo && void putBack(told.undo)}>{messages.undo}</Button>
          )}
        </Alert>
      )}
      <DecisionForm
        roundId={roundId}
        themeId={theme.id}
        onFailed={() => setTold(null)}
        onSaved={() => {
          setTold({ tone: 'positive', text: messages.saved })
          void refresh()
        }}
      />
    </section>
  )
}
