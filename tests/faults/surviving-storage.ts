import { randomUUID } from 'node:crypto'
import type { QueuedAnswer, QueueStorage } from '#features/fill-in-scan/saving/queued-answer.ts'
import type { Random } from '../../supabase/demo/random.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What keeps answers underneath, as one tab of a person has it; `alive` tells of its other tabs. */
export type Device = (tab: string, alive: (tab: string) => boolean) => QueueStorage

/**
 * What is left of a tab that was killed. Writing takes a moment, in order, as in the database of a
 * browser: a tab can die before a write was done, or when it was done but the tab did not know yet.
 */
export class SurvivingStorage {
  readonly #device: Device
  readonly #living = new Set<string>()
  readonly #time: VirtualTime
  readonly #random: Random
  readonly #failing: number
  #last = 0
  /** Items of which something could not be written: what a killed tab leaves of them is not certain. */
  readonly missed = new Set<string>()
  /** The newest answer per item that was written, also when it has been removed since. */
  readonly written = new Map<string, QueuedAnswer>()

  /** @param failing how likely a write is to fail. */
  constructor(device: Device, time: VirtualTime, random: Random, failing: number) {
    this.#device = device
    this.#time = time
    this.#random = random
    this.#failing = failing
  }

  /** The storage as one tab has it; when `alive` says no, nothing is heard or written any more. */
  of(alive: () => boolean): QueueStorage {
    this.#living.clear()
    const tab = randomUUID()
    this.#living.add(tab)
    const kept = this.#device(tab, (other) => this.#living.has(other))
    return {
      all: () => kept.all(),
      put: (entry) => {
        const copy = structuredClone(entry)
        return this.#write(alive, copy.itemId, async () => {
          await kept.put(copy)
          this.written.set(copy.itemId, copy)
        })
      },
      remove: (itemId) => this.#write(alive, itemId, () => kept.remove(itemId)),
    }
  }

  #write(alive: () => boolean, itemId: string, write: () => Promise<void>): Promise<void> {
    const fails = this.#random.chance(this.#failing)
    const written = Math.max(this.#last, this.#time.now + this.#random.between(0, 20))
    const known = written + this.#random.between(0, 20)
    this.#last = known
    return new Promise((resolve, reject) => {
      this.#time.after(written - this.#time.now, () => {
        if (!alive()) return
        if (!fails) return write()
        this.missed.add(itemId)
      })
      this.#time.after(known - this.#time.now, () => {
        if (!alive()) return
        if (fails) reject(new Error('the storage is full'))
        else resolve()
      })
    })
  }
}
