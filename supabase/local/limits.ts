/** Something that may be done so many times in a while; remembered no longer than that. */
export class Allowance {
  private readonly taken = new Map<string, number[]>()
  private readonly most: number
  private readonly within: number

  /** @param within milliseconds. */
  constructor(most: number, within: number) {
    this.most = most
    this.within = within
  }

  /** Takes one for this address; false when there is none left. */
  take(who: string): boolean {
    const since = Date.now() - this.within
    const recent = (this.taken.get(who) ?? []).filter((moment) => moment > since)
    if (recent.length >= this.most) return false
    if (this.taken.size > 10_000) this.forget(since)
    this.taken.set(who, [...recent, Date.now()])
    return true
  }

  /** How many are left now. */
  left(who: string): number {
    const since = Date.now() - this.within
    return this.most - (this.taken.get(who) ?? []).filter((moment) => moment > since).length
  }

  /** Begins anew for this address. */
  reset(who: string): void {
    this.taken.delete(who)
  }

  private forget(since: number): void {
    for (const [who, moments] of this.taken)
      if (moments.every((moment) => moment <= since)) this.taken.delete(who)
  }
}
