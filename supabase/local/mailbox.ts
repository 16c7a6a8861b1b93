import { createServer } from 'node:net'
import { SmtpEmailDriver, type EmailDriver } from '@supabase/lite'
import { MailDev } from 'maildev'
import region from '#content/region.json' with { type: 'json' }
import { InTheWay } from './data-folder.ts'
import { codeIn, mailTemplates } from './mail-templates.ts'
import { onlyOwnAddress } from './own-address.ts'

export type Mailbox = {
  /** Sends by SMTP to this mailbox. */
  email: EmailDriver
  /** The address of its mail server. */
  smtp: string
  /** A page on which all mail can be read. */
  page: string
  /** The eight digits of the newest sign-in mail to this address; null when there is none. */
  newestCode: (address: string) => Promise<string | null>
  close: () => Promise<void>
}

/** Starts a mailbox on this machine that receives every mail of the product and keeps it in a folder. */
export async function startMailbox(place: {
  smtp: number
  page: number
  folder: string
}): Promise<Mailbox> {
  const smtpPort = await freePort(place.smtp)
  const pagePort = await freePort(place.page)
  const maildev = new MailDev({
    smtp: smtpPort,
    ip: '127.0.0.1',
    web: pagePort,
    webIp: '127.0.0.1',
    mailDirectory: place.folder,
    maxEmails: 500,
    silent: true,
  })
  const { smtp, api } = await maildev.start()
  // It would answer any website, with whatever is in the mail.
  if (api) onlyOwnAddress(api.server.server, pagePort)
  const sender = new SmtpEmailDriver({
    host: '127.0.0.1',
    port: smtpPort,
    requireTls: false,
    from: { name: region.mailSender, address: 'quickscan@demo.example' },
  })
  return {
    // Only the Dutch template goes out; the server's own plain text is English.
    email: { send: ({ to, subject, html }) => sender.send({ to, subject, html: html ?? '' }) },
    smtp: `smtp://127.0.0.1:${smtpPort}?ignoreTLS=true`,
    page: `http://127.0.0.1:${pagePort}`,
    newestCode: async (address) => {
      const mails = await smtp.getAllEmails()
      const newest = mails
        .filter(
          ({ to, subject }) =>
            subject === mailTemplates.magic_link.subject &&
            to?.some((recipient) => recipient.address === address),
        )
        .sort((a, b) => b.time.getTime() - a.time.getTime())[0]
      return codeIn(newest?.text ?? newest?.html ?? '')
    },
    close: () => maildev.stop(),
  }
}

/** The preferred port, or any other when it is taken. */
async function freePort(preferred: number): Promise<number> {
  const attempt = (port: number) =>
    new Promise<number | null>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(null))
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
      })
    })
  const port = (await attempt(preferred)) ?? (await attempt(0))
  if (port === null) throw new InTheWay('No free port for the mailbox.')
  return port
}
