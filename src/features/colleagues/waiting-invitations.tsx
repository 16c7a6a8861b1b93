import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Invitation, memberQueries, withdrawInvitation } from '#data/members.ts'
import { requestCode } from '#data/session.ts'
import { dataErrorWords, mailErrorWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
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
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState<'mail' | 'withdraw' | null>(null)
  async function sendAgain() {
    setBusy('mail')
    const mailed = await requestCode(email)
    setBusy(null)
    onSaid(
      mailed.ok
        ? { tone: 'positive', text: messages.mailSentAgain(email) }
        : { tone: 'warning', text: messages.mailFailedAgain(email, mailErrorWords(mailed.error)) },
    )
  }
  async function withdraw() {
    setBusy('withdraw')
    const withdrawn = await withdrawInvitation(email)
    setBusy(null)
    await queryClient.invalidateQueries()
    onSaid(
      withdrawn.ok
        ? { tone: 'positive', text: messages.withdrawn(email) }
        : { tone: 'negative', text: dataErrorWords(withdrawn.error) },
    )
  }
  const whom = <span className="visually-hidden">{messages.forWhom(email)}</span>
  return (
    <div className="cluster">
      <Button purpose="subtle" busy={busy === 'mail'} onClick={() => void sendAgain()}>
        {messages.sendAgain}
        {whom}
      </Button>
      <Button purpose="subtle" busy={busy === 'withdraw'} onClick={() => void withdraw()}>
        {messages.withdraw}
        {whom}
      </Button>
    </div>
  )
}
