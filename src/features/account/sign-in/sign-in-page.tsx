import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, use, useState } from 'react'
import { sessionQueries, sessionThatEnded, signOut } from '#data/session.ts'
import { SIGN_IN_SERVICES } from '#data/sign-in-service.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { LeavingContext } from '#parts/leaving.ts'
import { CodeForm } from './code-form.tsx'
import { EmailForm } from './email-form.tsx'
import { Ended } from './ended.tsx'
import { GoOn } from './go-on.tsx'
import { Services } from './services.tsx'
import { messages as serviceMessages } from './services.messages.ts'
import { messages } from './sign-in.messages.ts'
import { useReturn } from './use-return.ts'

const route = getRouteApi('/inloggen')

// Only in the demo; a production build leaves it out.
const DemoPeople =
  import.meta.env.MODE === 'demo'
    ? lazy(async () => ({ default: (await import('./demo-people.tsx')).DemoPeople }))
    : null

/** Signing in with a one-time code; then on to where the person was going, or the own start page. */
export function SignInPage() {
  const search = route.useSearch()
  const { naar, adres, voor } = search
  const session = useQuery(sessionQueries.current()).data
  const queryClient = useQueryClient()
  const [sentTo, setSentTo] = useState(adres ?? null)
  const ended = sessionThatEnded()
  const refresh = () => queryClient.invalidateQueries()
  const returning = useReturn(search, refresh)

  if (session?.member) return <GoOn member={session.member} wanted={naar} />
  return (
    <div className="stack stack--large">
      <PageTitle>
        {session?.email
          ? ended?.why === 'removed'
            ? messages.removedTitle
            : messages.noAccessTitle
          : messages.title}
      </PageTitle>
      {session?.email ? (
        <NoAccess
          email={session.email}
          removed={ended?.why === 'removed'}
          onCheckAgain={() => void refresh()}
        />
      ) : (
        <div className="narrow stack">
          {ended && <Ended ended={ended} />}
          {returning.isUnderWay && <p role="status">{serviceMessages.busy}</p>}
          <Card>
            {sentTo === null ? (
              <EmailForm known={ended?.email ?? voor} onSent={setSentTo} />
            ) : (
              <CodeForm
                email={sentTo}
                mailed={sentTo === adres ? 'earlier' : 'justNow'}
                onDone={() => void refresh()}
                onOtherAddress={() => setSentTo(null)}
              />
            )}
          </Card>
          {SIGN_IN_SERVICES.length > 0 && (
            <Card>
              <Services services={SIGN_IN_SERVICES} wanted={naar} error={returning.error} />
            </Card>
          )}
        </div>
      )}
      {DemoPeople && !session?.email && (
        <Suspense fallback={null}>
          <DemoPeople onDone={() => void refresh()} />
        </Suspense>
      )}
    </div>
  )
}

type NoAccessProps = { email: string; removed: boolean; onCheckAgain: () => void }

function NoAccess({ email, removed, onCheckAgain }: NoAccessProps) {
  const { leave } = use(LeavingContext)
  return (
    <div className="stack">
      <Alert tone="warning">
        <p>{removed ? messages.removed(email) : messages.noAccess(email)}</p>
        {removed && <p>{messages.removedKept}</p>}
      </Alert>
      <div className="cluster">
        <Button purpose="primary" onClick={onCheckAgain}>
          {messages.checkAgain}
        </Button>
        <Button onClick={() => void leave(signOut)}>{messages.signInOther}</Button>
      </div>
    </div>
  )
}
