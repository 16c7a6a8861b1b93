import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { sessionQueries } from '#data/session.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './mail-choice.messages.ts'
import { OtherMails } from './other-mails.tsx'
import { SignOutEverywhere } from './sign-out-everywhere.tsx'
import { WeeklyMail } from './weekly-mail.tsx'

/** Only the demo can send at a wish; a production build does not hold it. */
const DemoDigest =
  import.meta.env.MODE === 'demo'
    ? lazy(async () => ({ default: (await import('./demo-digest.tsx')).DemoDigest }))
    : null

/** What a member chooses: the weekly mail, which leads here, for who gets it; and to sign out everywhere. */
export function SettingsPage() {
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  const getsMail = member?.role !== 'viewer'
  return (
    <div className="stack stack--large">
      <PageTitle>{messages.title}</PageTitle>
      {getsMail && <WeeklyMail />}
      <OtherMails />
      <SignOutEverywhere />
      {DemoDigest && getsMail && (
        <Suspense fallback={null}>
          <DemoDigest />
        </Suspense>
      )}
    </div>
  )
}
