import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { DataError } from '#data/errors.ts'
import { chooseWeeklyMail } from '#data/mail-choice.ts'
import { queries } from '#data/queries.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './mail-choice.messages.ts'
import { SignOutEverywhere } from './sign-out-everywhere.tsx'

/** Only the demo can send at a wish; a production build does not hold it. */
const DemoDigest =
  import.meta.env.MODE === 'demo'
    ? lazy(async () => ({ default: (await import('./demo-digest.tsx')).DemoDigest }))
    : null

type State =
  | { kind: 'shown' | 'saved' }
  | { kind: 'saving'; wanted: boolean }
  | { kind: 'failed'; error: DataError }

/** Everyone who gets the weekly mail chooses whether it comes; the mail itself leads here. */
export function SettingsPage() {
  const queryClient = useQueryClient()
  const { email } = useSuspenseQuery(queries.session()).data
  const weekly = useSuspenseQuery(queries.weeklyMail()).data
  const [state, setState] = useState<State>({ kind: 'shown' })
  const choose = async (wanted: boolean) => {
    setState({ kind: 'saving', wanted })
    const chosen = await chooseWeeklyMail(wanted)
    if (!chosen.ok) return setState({ kind: 'failed', error: chosen.error })
    queryClient.setQueryData(queries.weeklyMail().queryKey, chosen.value)
    setState({ kind: 'saved' })
  }
  return (
    <div className="stack stack--large">
      <PageTitle>{messages.title}</PageTitle>
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
          <p role="status">
            {state.kind === 'saving' && messages.saving}
            {state.kind === 'saved' && messages.saved(weekly)}
          </p>
        </div>
      </Card>
      <SignOutEverywhere />
      {DemoDigest && (
        <Suspense fallback={null}>
          <DemoDigest />
        </Suspense>
      )}
    </div>
  )
}
