import { SMTPServer } from 'smtp-server'

/** What a mail server does with a mail to an address. */
export type Manner =
  'accept' | 'breakOff' | 'hold' | { code: number; text: string; when: 'address' | 'data' }

export type MailServer = {
  url: string
  /** What was accepted: whole messages, by address. */
  mails: { to: string; message: string }[]
  /** To whom a mail was read to the end, accepted or not. */
  read: string[]
  /** How it treats an address from here on; all others are accepted. */
  treat: (address: string, manner: Manner) => void
  close: () => Promise<void>
}

/** A real mail server on this machine that can be told to misbehave. */
export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = []
  const manners = new Map<string, Manner>()
  const read: string[] = []
  const refused = ({ code, text }: { code: number; text: string }) =>
    Object.assign(new Error(text), { responseCode: code })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, session, done) => {
      Object.assign(session, { to: address })
      const manner = manners.get(address)
      if (typeof manner === 'object' && manner.when === 'address') return done(refused(manner))
      done()
    },
    onData: (stream, session, done) => {
      const { to } = session as { to: string }
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        read.push(to)
        const manner = manners.get(to)
        // It reads, and says nothing.
        if (manner === 'hold') return
        if (manner === 'breakOff') {
          for (const connection of server.connections) connection._socket.destroy()
          return
        }
        if (typeof manner === 'object') return done(refused(manner))
        mails.push({ to, message: Buffer.concat(parts).toString() })
        done(null, 'taken')
      })
    },
  })
  // A client that leaves in the middle.
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}?ignoreTLS=true`,
    mails,
    read,
    treat: (address, manner) => manners.set(address, manner),
    close: () => new Promise((closed) => server.close(closed)),
  }
}
