import type { DataError } from '#data/errors.ts'
import { isFinal, pauseBeforeRetry } from './queue-rules.ts'

/** How sending one answer goes. */
export type Attempt = {
  sending: boolean
  error: DataError | null
  /** It is sent again by itself, else it needs another answer. */
  retrying: boolean
  failures: number
}

const QUIET: Attempt = { sending: false, error: null, retrying: false, failures: 0 }

/** How sending each answer goes; forgotten when the page closes. */
export class Attempts {
  readonly #attempts = new Map<string, Attempt>()

  of(itemId: string): Readonly<Attempt> {
    return this.#attempts.get(itemId) ?? QUIET
  }

  began(itemId: string): void {
    this.#set(itemId, { sending: true })
  }

  ended(itemId: string): void {
    this.#set(itemId, { sending: false })
  }

  /** @returns milliseconds until it is tried again; null when that would not help. */
  failed(itemId: string, error: DataError): number | null {
    const { failures } = this.of(itemId)
    const retrying = !isFinal(error)
    this.#set(itemId, { error, retrying, failures: retrying ? failures + 1 : failures })
    return retrying ? pauseBeforeRetry(failures, error) : null
  }

  /** Another answer has its own chance; what is tried again by itself still has to get through. */
  changed(itemId: string): void {
    if (!this.of(itemId).retrying) this.#set(itemId, { error: null })
  }

  /** The server answered. */
  heard(itemId: string): void {
    this.#set(itemId, { error: null, retrying: false, failures: 0 })
  }

  forget(itemId: string): void {
    this.#attempts.delete(itemId)
  }

  #set(itemId: string, change: Partial<Attempt>): void {
    this.#attempts.set(itemId, { ...this.of(itemId), ...change })
  }
}
