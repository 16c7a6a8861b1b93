import type { Member } from '#domain/access/member.ts'
import { canStepBack } from '#domain/access/permissions.ts'
import { ok } from '#domain/result.ts'
import { withdrawInvitation } from '#data/members.ts'
import { changeRole } from '#data/people.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { Removing } from '#parts/people/removing.tsx'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { messages } from './manage-people.messages.ts'
import type { PersonRow } from './people-rows.ts'
import type { Saying } from './said.tsx'

/** What is asked about whom, before it is done. */
export type Asked = { what: 'role' | 'remove'; row: PersonRow }

export type RowActionsProps = {
  row: PersonRow
  me: Member
  members: readonly Member[]
  onAsk: (asked: Asked) => void
  onSaid: (said: Saying) => void
}

/** What staff can do with somebody of a municipality: another role, and out. */
export function RowActions({ row, me, members, onAsk, onSaid }: RowActionsProps) {
  const { email, role, member } = row
  const whom = <span className="visually-hidden">{messages.of(email)}</span>
  // A municipality keeps a coordinator who is in; of who waits the role is free.
  const free = role !== 'coordinator' || !member || canStepBack(me, member, members).allowed
  return (
    <div className="cluster">
      {free && (
        <Button purpose="subtle" onClick={() => onAsk({ what: 'role', row })}>
          {role === 'coordinator' ? messages.makeColleague : messages.makeCoordinator}
          {whom}
        </Button>
      )}
      {member ? (
        <Button purpose="subtle" onClick={() => onAsk({ what: 'remove', row })}>
          {messages.remove}
          {whom}
        </Button>
      ) : (
        <Waiting email={email} onSaid={onSaid} />
      )}
    </div>
  )
}

export type RowDialogProps = Omit<RowActionsProps, 'row' | 'onAsk'> & {
  asked: Asked | null
  onClose: () => void
}

/** One for the whole table: there may be hundreds of rows. */
export function RowDialog({ asked, me, members, onSaid, onClose }: RowDialogProps) {
  const email = asked?.row.email ?? ''
  const title = asked?.what === 'remove' ? messages.removeTitle(email) : messages.roleTitle(email)
  return (
    <Dialog open={asked !== null} title={title} onClose={onClose}>
      {asked?.what === 'role' && <ChangeRole row={asked.row} {...{ onSaid, onClose }} />}
      {asked?.what === 'remove' && asked.row.member && (
        <Removing
          {...{ person: asked.row.member, me, members, onClose }}
          confirm={messages.removeConfirm}
          onDone={() => onSaid({ tone: 'positive', text: messages.removed(email) })}
        />
      )}
    </Dialog>
  )
}

type ChangeRoleProps = { row: PersonRow; onSaid: RowActionsProps['onSaid']; onClose: () => void }

function ChangeRole({ row: { email, role }, onSaid, onClose }: ChangeRoleProps) {
  const to = role === 'coordinator' ? 'colleague' : 'coordinator'
  const changing = useSave(() => changeRole(email, to), {
    fresh: [{}],
    onSaved: () => {
      onClose()
      onSaid({ tone: 'positive', text: messages.roleChanged(email, messages.roles[to]) })
    },
  })
  return (
    <>
      <p>{to === 'coordinator' ? messages.toCoordinator : messages.toColleague}</p>
      <SaveAlert saving={changing} />
      <div className="cluster">
        <Button purpose="primary" busy={changing.busy} onClick={() => changing.save()}>
          {messages.roleConfirm}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </>
  )
}

/** Of an invitation: mail again, or take it back. */
export function Waiting({ email, onSaid }: { email: string; onSaid: RowActionsProps['onSaid'] }) {
  const mailing = useSave(async () => ok(await sendInvitationMail(email)), {
    onSaved: (problem) =>
      onSaid(
        problem === null
          ? { tone: 'positive', text: messages.mailSentAgain(email) }
          : { tone: 'warning', text: messages.mailFailedAgain(email, problem) },
      ),
  })
  const withdrawing = useSave(() => withdrawInvitation(email), {
    fresh: [{}],
    onSaved: () => onSaid({ tone: 'positive', text: messages.withdrawn(email) }),
    onFailed: (error) => onSaid({ tone: 'negative', text: dataErrorWords(error) }),
  })
  const whom = <span className="visually-hidden">{messages.of(email)}</span>
  return (
    <>
      <Button purpose="subtle" busy={mailing.busy} onClick={() => mailing.save()}>
        {messages.sendAgain}
        {whom}
      </Button>
      <Button purpose="subtle" busy={withdrawing.busy} onClick={() => withdrawing.save()}>
        {messages.withdraw}
        {whom}
      </Button>
    </>
  )
}
