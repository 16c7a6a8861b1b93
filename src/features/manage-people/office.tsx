import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { addDays } from '#domain/day.ts'
import {
  askStaffRemoval,
  confirmStaffRemoval,
  peopleQueries,
  withdrawStaffRemoval,
  type StaffRemoval,
} from '#data/people.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { memberName } from '#i18n/person-name.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { InviteStaff } from './invite-staff.tsx'
import { messages } from './manage-people.messages.ts'
import type { PersonRow } from './people-rows.ts'
import { Waiting } from './row-actions.tsx'
import type { Saying } from './said.tsx'
import { StateOf } from './state-of.tsx'

export type OfficeProps = {
  rows: readonly PersonRow[]
  me: Member
  members: readonly Member[]
  onSaid: (said: Saying) => void
}

/** The people of the programme office: inviting, and removing with two. */
export function Office({ rows, me, members, onSaid }: OfficeProps) {
  const removals = useSuspenseQuery(peopleQueries.staffRemovals()).data
  const staff = rows.filter(({ role }) => role === 'staff')
  const { columns } = messages
  return (
    <section className="stack" aria-labelledby="office">
      <h2 id="office">{messages.staffTitle}</h2>
      <p>{messages.staffText}</p>
      <StackedTable
        caption={<span className="visually-hidden">{messages.staffCaption}</span>}
        columns={[columns.email, columns.state]}
        actionColumn={columns.action}
        rows={staff.map((row) => {
          const asked = removals.find(({ userId }) => userId === row.member?.userId) ?? null
          return {
            id: `${row.email} ${row.member ? 'in' : 'waits'}`,
            cells: [
              row.email + (row.email === me.email ? messages.you : ''),
              asked ? (
                messages.waits(
                  memberName(members, asked.askedBy),
                  formatDay(addDays(asked.askedAt.slice(0, 10), 14)),
                )
              ) : (
                <StateOf key="state" row={row} />
              ),
            ],
            action: row.member ? (
              <StaffActions person={row.member} {...{ asked, me, onSaid }} />
            ) : (
              <div className="cluster">
                <Waiting email={row.email} onSaid={onSaid} />
              </div>
            ),
          }
        })}
      />
      <InviteStaff onSaid={onSaid} />
    </section>
  )
}

type StaffActionsProps = {
  person: Member
  asked: StaffRemoval | null
  me: Member
  onSaid: OfficeProps['onSaid']
}

function StaffActions({ person, asked, me, onSaid }: StaffActionsProps) {
  const [asking, setAsking] = useState(false)
  const { email, userId } = person
  const stop = () => setAsking(false)
  const withdrawing = useSave(() => withdrawStaffRemoval(userId), {
    fresh: [{}],
    onSaved: () => onSaid({ tone: 'positive', text: messages.askWithdrawn(email) }),
    onFailed: (error) => onSaid({ tone: 'negative', text: dataErrorWords(error) }),
  })
  const whom = <span className="visually-hidden">{messages.of(email)}</span>
  const mine = asked?.askedBy === me.userId
  const words = asked ? messages.confirmTitle(email) : messages.askTitle(email)
  return (
    <div className="cluster">
      {!mine && (
        <Button purpose="subtle" onClick={() => setAsking(true)}>
          {asked ? messages.confirm : messages.ask}
          {whom}
        </Button>
      )}
      {asked && (mine || userId !== me.userId) && (
        <Button purpose="subtle" busy={withdrawing.busy} onClick={() => withdrawing.save()}>
          {messages.withdrawAsk}
          {whom}
        </Button>
      )}
      <Dialog open={asking} title={words} onClose={stop}>
        <Sure {...{ person, asked, onSaid }} onClose={stop} />
      </Dialog>
    </div>
  )
}

type SureProps = Omit<StaffActionsProps, 'me'> & { onClose: () => void }

function Sure({ person: { email, userId }, asked, onSaid, onClose }: SureProps) {
  const acting = useSave(() => (asked ? confirmStaffRemoval(userId) : askStaffRemoval(userId)), {
    fresh: [{}],
    onSaved: () => {
      onClose()
      onSaid({ tone: 'positive', text: asked ? messages.removed(email) : messages.asked(email) })
    },
  })
  return (
    <>
      <p>{asked ? messages.confirmText : messages.askText}</p>
      <SaveAlert saving={acting} />
      <div className="cluster">
        <Button purpose="primary" busy={acting.busy} onClick={() => acting.save()}>
          {asked ? messages.confirmDo : messages.askConfirm}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </>
  )
}
