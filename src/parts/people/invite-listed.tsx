import { useEffect, useRef } from 'react'
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

/** How many were invited, and to whom the mail did not go. */
export type Invited = { invited: number; notSent: readonly string[] }

export type InviteListedProps = {
  lines: readonly Listed[]
  onInvited: (invited: Invited, lines: readonly Listed[]) => void
  onAgain: () => void
}

/** Invites all at once, and mails each. */
export function InviteListed({ lines, onInvited, onAgain }: InviteListedProps) {
  const inviting = useSave(invite, {
    fresh: [
      { queryKey: memberQueries.all().queryKey },
      { queryKey: memberQueries.invitations().queryKey },
    ],
    onSaved: onInvited,
  })
  return (
    <>
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

export type InvitedListedProps = {
  done: Invited
  /** Lines that were not right, and wait. */
  left: number
  onOn: () => void
  onAgain: () => void
}

/** Says how inviting a list went; it takes the focus, for the button that was pressed is gone. */
export function InvitedListed({ done, left, onOn, onAgain }: InvitedListedProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { invited, notSent } = done
  return (
    <>
      <div ref={box} tabIndex={-1}>
        <Alert tone={notSent.length === 0 ? 'positive' : 'warning'} live="focused">
          <p>
            {words.invited(invited)}{' '}
            {notSent.length === 0 ? words.allSent : words.notSent(formatList(notSent))}
          </p>
        </Alert>
      </div>
      <div className="cluster">
        {left > 0 && <Button onClick={onOn}>{words.on(left)}</Button>}
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
