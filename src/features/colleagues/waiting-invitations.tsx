import { useSuspenseQuery } from '@tanstack/react-query'
import { ok } from '#domain/result.ts'
import { type Invitation, memberQueries, withdrawInvitation } from '#data/members.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './colleagues.messages.ts'
import type { Said } from './notice.tsx'

type OnSaid = { onSaid: (said: Said) => void }

/** Invitations that nobody has used yet: mail again, or take back. */
export function WaitingInvitations({ onSaid }: OnSaid) {
  const invitations = useSuspenseQuery(memberQueries.invitations()).data
  const waiting = invitations.filter(({ claimedAt }) => claimedAt === null)
  return (
    <section className="stack" aria-labelledby="invitations">
      <h2 id="invitations">{messages.invitationsTitle}</h2>
      {waiting.length === 0 ? (
        <p className="subtle">{messages.noInvitations}</p>
      ) : (
        <StackedTable
          caption={messages.invitationsCaption}
          columns={[messages.email, messages.role, messages.invitedOn, messages.actions]}
          rows={waiting.map((invitation) => ({
            id: invitation.email,
            cells: [
              invitation.email,
              messages.roles[invitation.role],
              formatDay(invitation.invitedAt),
              <Actions key="actions" invitation={invitation} onSaid={onSaid} />,
            ],
          }))}
        />
      )}
    </section>
  )
}

function Actions({ invitation: { email }, onSaid }: OnSaid & { invitation: Invitation }) {
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
  const whom = <span className="visually-hidden">{messages.forWhom(email)}</span>
  return (
    <div className="cluster">
      <Button purpose="subtle" busy={mailing.busy} onClick={() => mailing.save()}>
        {messages.sendAgain}
        {whom}
      </Button>
      <Button purpose="subtle" busy={withdrawing.busy} onClick={() => withdrawing.save()}>
        {messages.withdraw}
        {whom}
      </Button>
    </div>
  )
}
