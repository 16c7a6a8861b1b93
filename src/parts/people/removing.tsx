import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Member } from '#domain/access/member.ts'
import { removeColleague } from '#data/members.ts'
import { PASSES_ON, peopleQueries, type Passing } from '#data/people.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Loading } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './people.messages.ts'

export type RemovingProps = {
  person: Member
  /** Who does it. */
  me: Member
  /** All who are known; those of the same municipality can take over. */
  members: readonly Member[]
  confirm: ReactNode
  onDone: () => void | Promise<void>
  onClose: () => void
}

/** Ends a membership, in a dialog: says what passes to whom, before it happens. */
export function Removing({ person, me, members, confirm, onDone, onClose }: RemovingProps) {
  const others = heirsOf(person, me, members)
  const [heir, setHeir] = useState(others[0]?.userId ?? null)
  const passing = useQuery(peopleQueries.passesOn(person.userId))
  const removing = useSave(() => removeColleague(person.userId, heir), {
    // What the one who looks may do changes too, and perhaps whether this page is open to them. What the person
    // leaves is not asked again: who is gone is not found.
    fresh: [{ predicate: ({ queryKey }) => queryKey[0] !== PASSES_ON }],
    onSaved: async () => {
      onClose()
      await onDone()
    },
  })
  const what = passing.data ? partsOf(passing.data) : null
  return (
    <>
      <p>{person.userId === me.userId ? messages.leaveText : messages.removeText}</p>
      {passing.isPending && <Loading label={messages.looking} />}
      {what?.length === 0 && <p>{messages.passesNothing}</p>}
      {what && what.length > 0 && (
        <>
          <p>{others.length > 0 ? messages.passes : messages.nobodyElse}</p>
          <ul>
            {what.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          {others.length > 0 && (
            <Select
              label={messages.heir}
              value={heir ?? ''}
              onChange={({ target }) => setHeir(target.value)}
            >
              {others.map(({ userId, email, role }) => (
                <option key={userId} value={userId}>
                  {role === 'coordinator' ? messages.coordinator(email) : email}
                </option>
              ))}
            </Select>
          )}
        </>
      )}
      <SaveAlert saving={removing} />
      <div className="cluster">
        {/* Nobody confirms what has not been said yet. */}
        {!passing.isPending && (
          <Button purpose="primary" busy={removing.busy} onClick={() => removing.save()}>
            {confirm}
          </Button>
        )}
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </>
  )
}

/** Who can take over: who does it first, then coordinators; private.heir_of (leaving.sql) begins there too. */
function heirsOf(person: Member, me: Member, members: readonly Member[]): readonly Member[] {
  const rank = ({ userId, role }: Member) =>
    role !== 'coordinator' ? 2 : userId === me.userId ? 0 : 1
  return members
    .filter(
      ({ userId, municipalityCode }) =>
        userId !== person.userId && municipalityCode === person.municipalityCode,
    )
    .sort((a, b) => rank(a) - rank(b) || a.email.localeCompare(b.email))
}

function partsOf({ themes, questions, actions, contactPoint }: Passing): string[] {
  return [
    ...(themes > 0 ? [messages.themes(themes)] : []),
    ...(questions > 0 ? [messages.questions(questions)] : []),
    ...(actions > 0 ? [messages.actions(actions)] : []),
    ...(contactPoint ? [messages.contactPoint] : []),
  ]
}
