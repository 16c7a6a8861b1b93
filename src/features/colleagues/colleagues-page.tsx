import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { canInviteColleague } from '#domain/access/permissions.ts'
import { memberQueries } from '#data/members.ts'
import { PasteList } from '#parts/people/paste-list.tsx'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './colleagues.messages.ts'
import { Leave } from './leave.tsx'
import { InviteForm } from './invite-form.tsx'
import { MembersTable } from './members-table.tsx'
import { Notice, type Said } from './notice.tsx'
import { WaitingInvitations } from './waiting-invitations.tsx'

/** Who works on the scan of the own municipality; its coordinator decides who. */
export function ColleaguesPage() {
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  return member && <People member={member} />
}

function People({ member }: { member: Member }) {
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const members = useSuspenseQuery(memberQueries.all()).data
  const [said, setSaid] = useState<Said | null>(null)
  const place = municipalities.find(({ code }) => code === member.municipalityCode)
  const leads = canInviteColleague(member).allowed
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle eyebrow={place?.name}>{messages.title}</PageTitle>
        <p>{messages.intro}</p>
        {!leads && (
          <Alert>
            <p>{messages.notCoordinator}</p>
          </Alert>
        )}
        <Notice said={said} />
      </div>
      {leads && <InviteForm onSaid={setSaid} />}
      {leads && <PasteList me={member} />}
      <MembersTable member={member} members={members} onSaid={setSaid} />
      {leads && <WaitingInvitations onSaid={setSaid} />}
      {!leads && <Leave me={member} members={members} onSaid={setSaid} />}
    </div>
  )
}
