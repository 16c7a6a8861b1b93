import type { Listed } from '#domain/access/pasted-list.ts'
import { ok } from '#domain/result.ts'
import { memberQueries } from '#data/members.ts'
import { invitePeople } from '#data/people.ts'
import { formatList } from '#i18n/formats.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './people.messages.ts'

const words = messages.list

export type InviteListedProps = {
  lines: readonly Listed[]
  onInvited: () => void
  onAgain: () => void
}

/** Invites all at once, mails each, and says how that went. */
export function InviteListed({ lines, onInvited, onAgain }: InviteListedProps) {
  const inviting = useSave(invite, {
    fresh: [
      { queryKey: memberQueries.all().queryKey },
      { queryKey: memberQueries.invitations().queryKey },
    ],
    onSaved: onInvited,
  })
  const done = inviting.saved?.value
  return (
    <>
      {done && (
        <Alert tone={done.notSent.length === 0 ? 'positive' : 'warning'} live>
          <p>
            {words.invited(done.invited)}{' '}
            {done.notSent.length === 0 ? words.allSent : words.notSent(formatList(done.notSent))}
          </p>
        </Alert>
      )}
      <SaveAlert saving={{ error: inviting.error }} failed={words.refused} />
      <div className="cluster">
        {lines.length > 0 && (
          <Button purpose="primary" busy={inviting.busy} onClick={() => inviting.save(lines)}>
            {words.send(lines.length)}
          </Button>
        )}
        <Button purpose="subtle" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </>
  )
}

async function invite(lines: readonly Listed[]) {
  const invited = await invitePeople(
    lines.map(({ email, municipality }) => ({ email, municipality: municipality ?? '' })),
  )
  if (!invited.ok) return invited
  const notSent: string[] = []
  // One after another: a mail server takes a few at a time.
  for (const { email } of invited.value)
    if ((await sendInvitationMail(email)) !== null) notSent.push(email)
  return ok({ invited: invited.value.length, notSent })
}
