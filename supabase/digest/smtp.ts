import { createTransport } from 'nodemailer'
import type { Mail } from './compose.ts'

/** A mail server to hand mails to. */
export type Delivery = { deliver: (mail: Mail) => Promise<unknown>; close: () => void }

/**
 * Sends by SMTP, over one connection.
 * @param server `smtps://user:password@host` or `smtp://host:port`; the latter encrypts when the server can.
 * @param from the address that the mails come from.
 */
export function smtpDelivery(server: string, from: string): Delivery {
  const transport = createTransport({ url: server, pool: true, maxConnections: 1 })
  return {
    deliver: ({ sender, ...mail }) =>
      transport.sendMail({
        ...mail,
        from: { name: sender, address: from },
        headers: { 'Auto-Submitted': 'auto-generated' },
      }),
    close: () => transport.close(),
  }
}
