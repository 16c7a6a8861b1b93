import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { failure, ok } from '#domain/result.ts'
import { demoQueries } from '#data/demo.ts'
import { requestCode, verifyCode } from '#data/session.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { List } from '#ui/layout/list.tsx'
import { messages } from './demo-people.messages.ts'
import './demo-people.css'

const codeSchema = z.object({ code: z.string() })

/** The people of the demo: one click goes through the same sign-in as everybody else's. */
export function DemoPeople({ onDone }: { onDone: () => void }) {
  const found = useQuery(demoQueries.people()).data
  const signingIn = useSave(
    async (email: string) => {
      const done = (await requestCode(email)).ok && (await verifyMailedCode(email))
      return done ? ok(null) : failure({ kind: 'unexpected', code: 'demo' })
    },
    { onSaved: onDone },
  )
  if (!found) return null
  const mailbox = (
    <a href={found.mailbox} target="_blank" rel="noreferrer">
      {messages.mailbox}
    </a>
  )
  // Without the demo there is nobody to choose.
  if (found.people.length === 0)
    return (
      <section className="stack stack--small" aria-labelledby="mailbox">
        <h2 id="mailbox">{messages.mailboxTitle}</h2>
        <p className="subtle">
          {messages.mailboxIntro} {mailbox}
        </p>
      </section>
    )
  return (
    <section className="stack" aria-labelledby="demo-people">
      <h2 id="demo-people">{messages.title}</h2>
      <p className="subtle">
        {messages.intro} {mailbox}
      </p>
      <SaveAlert saving={signingIn} failed={() => messages.failed} />
      {(['staff', 'viewer', 'coordinator', 'colleague'] as const).map((group) => (
        <div key={group} className="stack stack--small">
          <h3>{messages.groups[group]}</h3>
          <List look="grid" className="people">
            {found.people
              .filter(({ role }) => role === group)
              .map(({ email, name, role, municipalityName }) => (
                <li key={email}>
                  <Button
                    busy={signingIn.busy && signingIn.input === email}
                    onClick={() => signingIn.save(email)}
                  >
                    {municipalityName ?? messages.roles[role]}
                    <span className="people__name"> {name}</span>
                  </Button>
                </li>
              ))}
          </List>
        </div>
      ))}
    </section>
  )
}

async function verifyMailedCode(email: string): Promise<boolean> {
  const reply = await fetch(`/demo/code?email=${encodeURIComponent(email)}`)
  const parsed = codeSchema.safeParse(await reply.json())
  return parsed.success && (await verifyCode(email, parsed.data.code)).ok
}
