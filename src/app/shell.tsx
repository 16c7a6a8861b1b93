import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { use, useMemo } from 'react'
import { noteFileTaken } from '#data/audit.ts'
import { installationQueries } from '#data/installation.ts'
import { keptTexts } from '#data/kept-texts.ts'
import { personOnDevice, signOut } from '#data/session.ts'
import { AskBeforeLeaving } from '#features/fill-in-scan/keep-answers/leaving.tsx'
import { our } from '#i18n/our-region.ts'
import { personName } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { KeptTextsContext } from '#ui/form/kept.tsx'
import { PageFrame } from '#ui/layout/page.tsx'
import { TakenContext } from '#ui/take-away/taken.ts'
import { LeavingContext } from '#parts/leaving.ts'
import { messages } from './app.messages.ts'
import { useRegion } from './follow-region.ts'
import { useSession } from './follow-session.ts'
import { Navigation } from './navigation/navigation.tsx'
import { Notices } from './offline/notices.tsx'
import { Search } from './search/search.tsx'

/** What is around every page: who is here, where one can go, and that it is a demo. */
export function Shell() {
  const session = useSession()
  useRegion()
  const demo = useQuery(installationQueries.isDemo()).data
  const person = session ? session.email : personOnDevice()
  const texts = useMemo(() => (person === null ? null : keptTexts(person)), [person])
  return (
    <KeptTextsContext value={texts}>
      <AskBeforeLeaving email={person}>
        <PageFrame
          words={messages}
          {...(demo && { banner: messages.demo })}
          brand={
            <Link to="/" className="page__brand">
              {our.logo && <img src={our.logo} alt="" height={32} />}
              {messages.brand}
            </Link>
          }
          navigation={<Navigation member={session?.member ?? null} />}
          {...(session?.member && { search: <Search member={session.member} /> })}
          person={<Person email={session?.email ?? null} />}
          footer={
            <>
              {session?.email && <Link to="/mijn-gegevens">{messages.myData}</Link>}
              {session?.member && <Link to="/instellingen">{messages.settings}</Link>}
              <Link to="/over">{messages.about}</Link>
              <Link to="/methode">{messages.method}</Link>
              <Link to="/privacy">{messages.privacy}</Link>
              <Link to="/toegankelijkheid">{messages.accessibility}</Link>
            </>
          }
        >
          <Notices />
          <TakenContext value={session?.member ? noteTaken : nothing}>
            <Outlet />
          </TakenContext>
        </PageFrame>
      </AskBeforeLeaving>
    </KeptTextsContext>
  )
}

/** The log of acts knows which files members take away, and on which page. */
function noteTaken(name: string): void {
  void noteFileTaken(window.location.pathname, name.split('.').at(-1) ?? '')
}

const nothing = () => undefined

function Person({ email }: { email: string | null }) {
  const { leave } = use(LeavingContext)
  if (email === null) return <Link to="/inloggen">{messages.signIn}</Link>
  return (
    <>
      <Link to="/mijn-gegevens" className="page__who" title={email}>
        <span className="visually-hidden">
          {messages.signedInAs(email)}, {messages.myData}
        </span>
        <span aria-hidden="true">{personName(email)}</span>
      </Link>
      <Button purpose="subtle" onClick={() => void leave(signOut)}>
        {messages.signOut}
      </Button>
    </>
  )
}
