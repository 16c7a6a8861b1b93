import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { memberQueries } from '#data/members.ts'
import { peopleQueries } from '#data/people.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { PasteList } from '#parts/people/paste-list.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './manage-people.messages.ts'
import { Office } from './office.tsx'
import { Officials } from './officials.tsx'
import { personRows } from './people-rows.ts'
import { Said, type Saying } from './said.tsx'

/** All people: of the municipalities, invited by a list, and of the programme office. */
export function PeoplePage() {
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  return member && <People me={member} />
}

function People({ me }: { me: Member }) {
  const [said, setSaid] = useState<Saying | null>(null)
  const [members, invitations, signedIn, municipalities] = useSuspenseQueries({
    queries: [
      memberQueries.all(),
      memberQueries.invitations(),
      peopleQueries.signedIn(),
      territoryQueries.municipalities(),
    ],
    combine: ([a, b, c, d]) => [a.data, b.data, c.data, d.data] as const,
  })
  const rows = personRows(members, invitations, signedIn, municipalities)
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
        <Said said={said} />
      </div>
      <PasteList me={me} />
      <Officials {...{ rows, me, members, municipalities }} onSaid={setSaid} />
      <Office {...{ rows, me, members }} onSaid={setSaid} />
    </div>
  )
}
