import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import {
  canHandOver,
  canInviteColleague,
  canRemove,
  canStepBack,
  type Decision,
} from '#domain/access/permissions.ts'
import { peopleQueries } from '#data/people.ts'
import { refusalWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './colleagues.messages.ts'
import { ConfirmDialog, type Asked } from './confirm-dialog.tsx'
import type { Said } from './notice.tsx'

export type MembersTableProps = {
  /** Who is looking. */
  member: Member
  members: readonly Member[]
  onSaid: (said: Said) => void
}

/** Everyone with access, with what the one who looks may do about it. */
export function MembersTable({ member, members, onSaid }: MembersTableProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const leads = canInviteColleague(member).allowed
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">{messages.membersTitle}</h2>
      <StackedTable
        caption={messages.membersCaption}
        columns={[
          messages.email,
          messages.role,
          ...(leads ? [messages.signedIn, messages.actions] : []),
        ]}
        rows={members.map((person) => ({
          id: person.userId,
          cells: [
            person.userId === member.userId ? person.email + messages.you : person.email,
            messages.roles[person.role],
            ...(leads
              ? [
                  <SignedIn key="signed-in" userId={person.userId} />,
                  <Actions
                    key="actions"
                    person={person}
                    handOver={canHandOver(member, person)}
                    remove={canRemove(member, person, members)}
                    stepBack={canStepBack(member, person, members)}
                    own={person.userId === member.userId}
                    onAsk={setAsked}
                  />,
                ]
              : []),
          ],
        }))}
      />
      <ConfirmDialog {...{ asked, members, onSaid }} me={member} onClose={() => setAsked(null)} />
    </section>
  )
}

function SignedIn({ userId }: { userId: string }) {
  const seen = useQuery(peopleQueries.signedIn()).data?.find((one) => one.userId === userId)
  if (!seen) return null
  return (
    <>
      {messages.inSince(formatDay(seen.since))}
      {seen.last !== null && (
        <span className="small subtle below">{messages.lastSignedIn(formatDay(seen.last))}</span>
      )}
    </>
  )
}

type ActionsProps = {
  person: Member
  handOver: Decision
  remove: Decision
  stepBack: Decision
  /** Of who looks. */
  own: boolean
  onAsk: (asked: Asked) => void
}

function Actions({ person, handOver, remove, stepBack, own, onAsk }: ActionsProps) {
  const whom = <span className="visually-hidden">{messages.forWhom(person.email)}</span>
  return (
    <div className="cluster">
      {handOver.allowed && (
        <Button purpose="subtle" onClick={() => onAsk({ act: 'lead', person })}>
          {messages.handOver}
          {whom}
        </Button>
      )}
      {own && stepBack.allowed && (
        <Button purpose="subtle" onClick={() => onAsk({ act: 'stepBack', person })}>
          {messages.stepBack}
        </Button>
      )}
      <Button
        purpose="subtle"
        disabledReason={remove.allowed ? undefined : refusalWords[remove.reason]}
        onClick={() => onAsk({ act: own ? 'leave' : 'remove', person })}
      >
        {own ? messages.leaveShort : messages.remove}
        {!own && whom}
      </Button>
    </div>
  )
}
