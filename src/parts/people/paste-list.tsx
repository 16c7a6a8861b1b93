import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { domainsOf, faultOf, readList, type Listed } from '#domain/access/pasted-list.ts'
import { memberQueries } from '#data/members.ts'
import { territoryQueries } from '#data/territory.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { InvitedListed, InviteListed, type Invited } from './invite-listed.tsx'
import { MendLines } from './mend-lines.tsx'
import { messages } from './people.messages.ts'
import { ReadyLines } from './ready-lines.tsx'

const words = messages.list

/** Invites many at once: paste, mend what is wrong, then all that is right with one press. */
export function PasteList({ me }: { me: Member }) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [lines, setLines] = useState<readonly Listed[] | null>(null)
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const places = municipalities.filter(({ takesPart }) => takesPart)
  const look = () => {
    const read = readList(text, places, me.municipalityCode)
    setMissing(read.length === 0)
    setLines(read.length === 0 ? null : read)
    // A colleague may have invited somebody meanwhile.
    void client.invalidateQueries({ queryKey: memberQueries.all().queryKey })
    void client.invalidateQueries({ queryKey: memberQueries.invitations().queryKey })
  }
  return (
    <Card as="section" labelledBy="paste-list">
      <div className="stack">
        <h2 id="paste-list" className="card__title">
          {words.title}
        </h2>
        {lines === null ? (
          <form
            className="stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              look()
            }}
          >
            <p>{me.municipalityCode === null ? words.text : words.ownText}</p>
            <TextArea
              label={words.label}
              description={
                me.municipalityCode === null ? words.hint(places[0]?.name ?? '') : words.ownHint
              }
              rows={6}
              value={text}
              maxLength={100_000}
              error={missing ? words.nothing : undefined}
              onChange={({ target }) => setText(target.value)}
            />
            <div className="cluster">
              <Button type="submit">{words.look}</Button>
            </div>
          </form>
        ) : (
          <Checked
            me={me}
            lines={lines}
            onChange={(work) => setLines((now) => now && work(now))}
            onAgain={() => {
              setLines(null)
              setText('')
            }}
          />
        )}
      </div>
    </Card>
  )
}

type CheckedProps = {
  me: Member
  lines: readonly Listed[]
  onChange: (work: (lines: readonly Listed[]) => readonly Listed[]) => void
  onAgain: () => void
}

function Checked({ me, lines, onChange, onAgain }: CheckedProps) {
  const members = useSuspenseQuery(memberQueries.all()).data
  const invitations = useSuspenseQuery(memberQueries.invitations()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const places = municipalities.filter(({ takesPart }) => takesPart)
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<Invited | null>(null)
  const known = [
    ...members.map(({ email, municipalityCode }) => ({ email, municipalityCode, waiting: false })),
    ...invitations
      .filter(({ claimedAt }) => claimedAt === null)
      .map(({ email, municipalityCode }) => ({ email, municipalityCode, waiting: true })),
  ]
  const domains = domainsOf(
    known.map(({ email }) => email),
    places,
  )
  const checking = { known, domains, own: me.municipalityCode, accepted }
  const all = lines.map((line) => ({ line, fault: faultOf(line, lines, checking) }))
  const faulty = all.flatMap(({ line, fault }) => (fault === null ? [] : [{ line, fault }]))
  const ready = all.filter(({ fault }) => fault === null).map(({ line }) => line)
  const takeOut = (key: number) => onChange((now) => now.filter((line) => line.key !== key))
  if (done) {
    return (
      <InvitedListed done={done} left={lines.length} onOn={() => setDone(null)} onAgain={onAgain} />
    )
  }
  return (
    <>
      {faulty.length > 0 && (
        <MendLines
          faulty={faulty}
          places={places}
          domains={domains}
          own={me.municipalityCode}
          onChange={(changed) =>
            onChange((now) => now.map((line) => (line.key === changed.key ? changed : line)))
          }
          onAccept={(email) => setAccepted(new Set([...accepted, email]))}
          onTakeOut={takeOut}
        />
      )}
      <ReadyLines lines={ready} places={places} onTakeOut={takeOut} />
      <InviteListed
        lines={ready}
        onInvited={(invited, sent) => {
          const keys = new Set(sent.map(({ key }) => key))
          setDone(invited)
          // What was mended meanwhile stays.
          onChange((now) => now.filter(({ key }) => !keys.has(key)))
        }}
        onAgain={onAgain}
      />
    </>
  )
}
