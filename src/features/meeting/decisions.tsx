import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Compared } from '#domain/comparison/compared.ts'
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
import { messages } from './meeting.messages.ts'
import { asksAction } from './position.ts'
import { actionSearch } from './to-action.ts'
import { useKeys } from './use-keys.ts'

export type DecisionsProps = {
  roundId: string
  theme: Theme
  /** As participants see it: of whom an action begins with. */
  compared: readonly Compared[]
  /** Whether a key makes an action of what was decided last. */
  listens: boolean
}

type Told = { tone: 'positive' | 'negative' | 'info'; text: string; undo?: MeetingDecision }

/** What is decided about a theme: writing it down, and taking it away with a way back. */
export function Decisions({ roundId, theme, compared, listens }: DecisionsProps) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const all = useQuery(decisionQueries.ofRound(roundId))
  const [told, setTold] = useState<Told | null>(null)
  const here = all.data?.filter(({ themeId }) => themeId === theme.id) ?? []
  const refresh = () =>
    queryClient.invalidateQueries({ queryKey: decisionQueries.ofRound(roundId).queryKey })

  useKeys((pressed) => {
    if (!listens || !all.data || !asksAction(pressed)) return false
    const newest = here.toSorted((a, b) => a.decidedAt.localeCompare(b.decidedAt)).at(-1)
    if (newest) void navigate({ to: '/eszl/acties/nieuw', search: actionSearch(newest, compared) })
    else setTold({ tone: 'info', text: messages.noDecisionHere })
    return true
  })

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
              <Link to="/eszl/acties/nieuw" search={actionSearch(decision, compared)}>
                {messages.toAction}
                <span className="visually-hidden">{messages.toActionOf(decision.text)}</span>
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
