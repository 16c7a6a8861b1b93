import type { Later } from './queue-rules.ts'

/** Milliseconds: who goes on typing has the beginning saved within three seconds of the first key. */
const LONGEST_WAIT = 2_000

/** When each answer is sent: once typing pauses, and again after a failure. */
export class SendTimes {
  readonly #after: Later
  readonly #send: (itemId: string) => void
  /** How to call off what waits, by item id. */
  readonly #pauses = new Map<string, () => void>()
  readonly #limits = new Map<string, () => void>()

  constructor(after: Later, send: (itemId: string) => void) {
    this.#after = after
    this.#send = send
  }

  /** After so many milliseconds without another change, but not long after the first one. */
  typed(itemId: string, pause: number): void {
    this.again(itemId, pause)
    if (this.#limits.has(itemId)) return
    this.#limits.set(
      itemId,
      this.#after(LONGEST_WAIT, () => this.#send(itemId)),
    )
  }

  /** After so many milliseconds. */
  again(itemId: string, pause: number): void {
    this.#pauses.get(itemId)?.()
    this.#pauses.set(
      itemId,
      this.#after(pause, () => this.#send(itemId)),
    )
  }

  waits(itemId: string): boolean {
    return this.#pauses.has(itemId)
  }

  callOff(itemId: string): void {
    for (const waiting of [this.#pauses, this.#limits]) {
      waiting.get(itemId)?.()
      waiting.delete(itemId)
    }
  }

  callOffAll(): void {
    for (const itemId of [...this.#pauses.keys()]) this.callOff(itemId)
  }
}
