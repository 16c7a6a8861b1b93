import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { memberQueries, removeViewer, withdrawInvitation } from '#data/members.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { InviteViewer } from './invite-viewer.tsx'
import { messages } from './viewers.messages.ts'

type Viewer = { email: string; userId: string | null; state: string }

/** Board and kernteam MKB: who looks along, inviting and taking access away. */
export function Viewers() {
  const queryClient = useQueryClient()
  const members = useSuspenseQuery(memberQueries.all()).data
  const invitations = useSuspenseQuery(memberQueries.invitations()).data
  const [leaving, setLeaving] = useState<Viewer | null>(null)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ tone: 'positive' | 'negative'; text: string } | null>(null)
  const viewers: Viewer[] = [
    ...members
      .filter(({ role }) => role === 'viewer')
      .map(({ email, userId }) => ({ email, userId, state: messages.active })),
    ...invitations
      .filter(({ role, claimedAt }) => role === 'viewer' && claimedAt === null)
      .map(({ email, invitedAt }) => ({
        email,
        userId: null,
        state: messages.waiting(formatDay(invitedAt)),
      })),
  ]

  async function remove({ email, userId }: Viewer) {
    setBusy(true)
    const removed = await (userId ? removeViewer(userId) : withdrawInvitation(email))
    setBusy(false)
    setLeaving(null)
    setTold(
      removed.ok
        ? { tone: 'positive', text: messages.gone(email) }
        : { tone: 'negative', text: dataErrorWords(removed.error) },
    )
    await queryClient.invalidateQueries()
  }
  const [address, state, action] = messages.columns
  return (
    <section className="stack narrow" aria-labelledby="viewers">
      <h2 id="viewers">{messages.title}</h2>
      <p>{messages.intro}</p>
      {told && (
        <Alert tone={told.tone} live>
          <p>{told.text}</p>
        </Alert>
      )}
      {viewers.length === 0 ? (
        <p>{messages.none}</p>
      ) : (
        <StackedTable
          caption={messages.caption}
          columns={[address, state, action]}
          rows={viewers.map((viewer) => ({
            id: viewer.email,
            cells: [
              viewer.email,
              viewer.state,
              <Button
                key="remove"
                purpose="subtle"
                onClick={() => (viewer.userId ? setLeaving(viewer) : void remove(viewer))}
              >
                {viewer.userId ? messages.remove : messages.withdraw}
                <span className="visually-hidden">
                  {viewer.userId
                    ? messages.removeOf(viewer.email)
                    : messages.withdrawOf(viewer.email)}
                </span>
              </Button>,
            ],
          }))}
        />
      )}
      <Card>
        <InviteViewer />
      </Card>
      <Dialog open={leaving !== null} title={messages.removeTitle} onClose={() => setLeaving(null)}>
        {leaving && (
          <>
            <p>{messages.removeText(leaving.email)}</p>
            <div className="cluster">
              <Button purpose="primary" busy={busy} onClick={() => void remove(leaving)}>
                {messages.removeConfirm}
              </Button>
              <Button purpose="subtle" onClick={() => setLeaving(null)}>
                {messages.cancel}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </section>
  )
}
