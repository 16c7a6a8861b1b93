type Event = { at: number; order: number; run: () => unknown }

/** Time that only passes when everything that was going on has come to a stand. */
export class VirtualTime {
  now = 0
  #order = 0
  #events: Event[] = []

  /** Runs something later; what it returns is awaited before time goes on. */
  readonly after = (milliseconds: number, run: () => unknown): (() => void) => {
    const event = { at: this.now + milliseconds, order: this.#order++, run }
    this.#events.push(event)
    return () => {
      this.#events = this.#events.filter((other) => other !== event)
    }
  }

  /** Lets time pass until `end`, or until `done` says so; `quiet` resolves when nothing moves. */
  async pass(end: number, quiet: () => Promise<void>, done = () => false): Promise<void> {
    await quiet()
    while (!done()) {
      const next = this.#next()
      if (!next || next.at > end) {
        this.now = Math.max(this.now, end)
        return
      }
      this.#events.splice(this.#events.indexOf(next), 1)
      this.now = next.at
      await next.run()
      await quiet()
    }
  }

  #next(): Event | undefined {
    return this.#events.reduce<Event | undefined>(
      (first, event) =>
        !first || event.at < first.at || (event.at === first.at && event.order < first.order)
          ? event
          : first,
      undefined,
    )
  }
}
