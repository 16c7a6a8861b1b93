/** What we use of nodemailer, which comes without types. */
declare module 'nodemailer' {
  type Message = {
    from: { name: string; address: string }
    to: string
    subject: string
    text: string
    html: string
    headers: Record<string, string>
  }
  type Transport = { sendMail: (message: Message) => Promise<unknown>; close: () => void }
  export function createTransport(options: {
    url: string
    pool: true
    maxConnections: number
  }): Transport
}
