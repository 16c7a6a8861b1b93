import type { QueuedAnswer, QueueStorage } from './queued-answer.ts'
import type { Here } from './queue-rules.ts'

/** The answers that the server has not confirmed, and whether this device keeps each of them. */
export class UnsavedAnswers {
  readonly #storage: QueueStorage
  readonly #onChange: (itemId: string) => void
  readonly #entries = new Map<string, QueuedAnswer>()
  readonly #here = new Map<string, Here>()

  /** @param onChange hears of every item whose entry, or whose keeping, has changed. */
  constructor(storage: QueueStorage, onChange: (itemId: string) => void) {
    this.#storage = storage
    this.#onChange = onChange
  }

  get(itemId: string): QueuedAnswer | undefined {
    return this.#entries.get(itemId)
  }

  all(): QueuedAnswer[] {
    return [...this.#entries.values()]
  }

  itemIds(): string[] {
    return [...this.#entries.keys()]
  }

  /** Whether the answer to this item would survive a crash. */
  here(itemId: string): Here {
    return this.#here.get(itemId) ?? 'busy'
  }

  /** What an earlier page left behind on this device. */
  left(): Promise<readonly QueuedAnswer[]> {
    return this.#storage.all()
  }

  /** Resolves when the answer would survive a crash, or when this device cannot keep it. */
  async keep(entry: QueuedAnswer): Promise<void> {
    const { itemId } = entry
    this.#entries.set(itemId, entry)
    if (this.here(itemId) !== 'failed') this.#here.set(itemId, 'busy')
    this.#onChange(itemId)
    const kept = await this.#storage.put(entry).then(
      () => true,
      () => false,
    )
    if (this.#entries.get(itemId) !== entry) return
    this.#here.set(itemId, kept ? 'kept' : 'failed')
    this.#onChange(itemId)
  }

  /** There is nothing left to save for this item. */
  drop(itemId: string): void {
    this.#here.delete(itemId)
    if (this.#entries.delete(itemId)) void this.#storage.remove(itemId).catch(() => undefined)
    this.#onChange(itemId)
  }
}
