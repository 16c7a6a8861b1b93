import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import {
  canHandOver,
  canInviteColleague,
  canRemove,
  type Decision,
} from '#domain/access/permissions.ts'
import { refusalWords } from '#i18n/errors.ts'
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
        columns={[messages.email, messages.role, ...(leads ? [messages.actions] : [])]}
        rows={members.map((person) => ({
          id: person.userId,
          cells: [
            person.userId === member.userId ? person.email + messages.you : person.email,
            messages.roles[person.role],
            ...(leads
              ? [
                  <Actions
                    key="actions"
                    person={person}
                    handOver={canHandOver(member, person)}
                    remove={canRemove(member, person, members)}
                    onAsk={setAsked}
                  />,
                ]
              : []),
          ],
        }))}
      />
      <ConfirmDialog asked={asked} onClose={() => setAsked(null)} onSaid={onSaid} />
    </section>
  )
}

type ActionsProps = {
  person: Member
  handOver: Decision
  remove: Decision
  onAsk: (asked: Asked) => void
}

function Actions({ person, handOver, remove, onAsk }: ActionsProps) {
  const whom = <span className="visually-hidden">{messages.forWhom(person.email)}</span>
  return (
    <div className="cluster">
      {handOver.allowed && (
        <Button purpose="subtle" onClick={() => onAsk({ act: 'handOver', person })}>
          {messages.handOver}
          {whom}
        </Button>
      )}
      <Button
        purpose="subtle"
        disabledReason={remove.allowed ? undefined : refusalWords[remove.reason]}
        onClick={() => onAsk({ act: 'remove', person })}
      >
        {messages.remove}
        {whom}
      </Button>
    </div>
  )
}
