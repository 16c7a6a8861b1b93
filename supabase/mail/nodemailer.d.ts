/** What we use of nodemailer, which comes without types. */
declare module 'nodemailer' {
  import type { Readable } from 'node:stream'
  type Transport = {
    sendMail: (message: {
      envelope: { from: string; to: string }
      raw: Readable
    }) => Promise<{ response: string }>
    verify: () => Promise<unknown>
    close: () => void
  }
  export function createTransport(options: {
    url: string
    connectionTimeout: number
    greetingTimeout: number
    socketTimeout: number
  }): Transport
}

declare module 'nodemailer/lib/mail-composer/index.js' {
  type Message = {
    from: { name: string; address: string }
    to: string
    subject: string
    text: string
    html: string
    headers: Record<string, string>
  }
  export default class MailComposer {
    constructor(message: Message)
    compile: () => { build: () => Promise<Uint8Array> }
  }
}
