/** What the stories use of smtp-server, which comes without types. */
declare module 'smtp-server' {
  import type { AddressInfo } from 'node:net'
  import type { Readable } from 'node:stream'
  type Done = (error?: Error | null, said?: string) => void
  export class SMTPServer {
    constructor(options: {
      disabledCommands: string[]
      logger: false
      onConnect?: (session: object, done: Done) => void
      onRcptTo?: (address: { address: string }, session: object, done: Done) => void
      onData: (stream: Readable, session: object, done: Done) => void
    })
    listen(port: number, host: string, listening: () => void): void
    close(closed: () => void): void
    on(event: 'error', listener: (error: Error) => void): void
    server: { address: () => AddressInfo }
    connections: Set<{ _socket: { destroy: () => void } }>
  }
}
