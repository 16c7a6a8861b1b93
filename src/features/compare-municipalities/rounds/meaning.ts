import type { ChangeOfAll, Moved } from '#domain/comparison/change-of-all.ts'
import { messages } from './rounds.messages.ts'

/** How many of these themes or questions moved, and where. */
export function howMany(rows: readonly { of: ChangeOfAll }[]): Readonly<Record<Moved, number>> {
  const counts = { up: 0, down: 0, none: 0, close: 0 }
  for (const { of } of rows) if (of.moved) counts[of.moved] += 1
  return counts
}

/** What a change means, in words; of several municipalities with how many went where. */
export function meaningOf({ moved, up, down, same }: ChangeOfAll, several: boolean): string {
  if (!moved) return messages.none
  const meaning = messages.directions[moved]
  return several ? `${meaning} (${messages.moved(up, down, same)})` : meaning
}
