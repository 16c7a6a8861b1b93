import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'

export type Mail = { to: string; sender: string; subject: string; text: string; html: string }

/** How it went: accepted, refused for good, to be tried again, or broken off when the mail was handed over. */
export type Handed = {
  outcome: 'sent' | 'bounced' | 'later' | 'unknown'
  /** What the mail server said. */
  answer: string
  /** False when the mail server is not there, or wants nothing at all for a while. */
  goesOn: boolean
}

/** A mail server to hand mails to. */
export type Delivery = {
  deliver: (mail: Mail) => Promise<Handed>
  /** Whether it is there and lets us in, without a mail. */
  answers: () => Promise<boolean>
  close: () => void
}

/** So long a mail server may be silent, in milliseconds. */
const PATIENCE = 30_000

/**
 * Sends by SMTP, each mail over a connection of its own: a pool would offer a mail again by itself when a
 * connection breaks off, also when it had left.
 * @param server `smtps://user:password@host` or `smtp://host:port`; the latter encrypts when the server can.
 * @param from the address that the mails come from.
 */
export function smtpDelivery(server: string, from: string, patience = PATIENCE): Delivery {
  const transport = createTransport({
    url: server,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  return {
    deliver: async ({ sender, to, ...words }) => {
      const message = await new MailComposer({
        ...words,
        to,
        from: { name: sender, address: from },
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
        .compile()
        .build()
      // Read when the server asks for the mail, and not before.
      let handedOver = false
      const raw = new Readable({
        read() {
          handedOver = true
          this.push(message)
          this.push(null)
        },
      })
      return transport.sendMail({ envelope: { from, to }, raw }).then(
        ({ response }): Handed => ({ outcome: 'sent', answer: response, goesOn: true }),
        (error: SmtpError) => refusalOf(error, handedOver),
      )
    },
    answers: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    close: () => transport.close(),
  }
}

type SmtpError = Error & { responseCode?: number; response?: string; command?: string }

function refusalOf(error: SmtpError, handedOver: boolean): Handed {
  const { responseCode: code, command = '' } = error
  const answer = error.response ?? error.message
  if (code === undefined)
    return { outcome: handedOver ? 'unknown' : 'later', answer, goesOn: false }
  // Before an address was named the server speaks of us: a password, encryption.
  if (code >= 500 && /^(RCPT TO|MAIL FROM|DATA)/.test(command))
    return { outcome: 'bounced', answer, goesOn: true }
  return { outcome: 'later', answer, goesOn: code < 500 && code !== 421 }
}
