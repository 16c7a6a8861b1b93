import { initials, personName } from '#i18n/person-name.ts'
import type { PresentColleague } from '#data/together.ts'
import { messages } from './together.messages.ts'
import './together.css'
import { usePresent } from './use-present.ts'

/** On a theme page: who else has this theme open, said once as it changes. */
export function ColleaguesInTheme({ themeId }: { themeId: string }) {
  const here = usePresent(themeId).filter((colleague) => colleague.themeId === themeId)
  return (
    <div className="cluster present no-print" role="status">
      {here.length > 0 && (
        <>
          <Initials people={here} />
          <p>{messages.inTheme(here.map(({ email }) => personName(email)))}</p>
        </>
      )}
    </div>
  )
}

/** On the card of a theme: who has it open. Not announced, for it is one of eight. */
export function ColleaguesOnCard({ people }: { people: readonly PresentColleague[] }) {
  if (people.length === 0) return null
  return (
    <div className="cluster no-print">
      <Initials people={people} />
      <p className="small">{messages.nowHere(people.map(({ email }) => personName(email)))}</p>
    </div>
  )
}

function Initials({ people }: { people: readonly PresentColleague[] }) {
  return (
    <span className="cluster" aria-hidden="true">
      {people.map(({ email }) => (
        <span key={email} className="disc disc--strong">
          {initials(email)}
        </span>
      ))}
    </span>
  )
}
