import { z } from 'zod'
import { onDevice } from './on-device.ts'

/** What somebody was typing outside the scan, by person and place: nobody finds that of another. */
export type KeptTexts = {
  read: (place: string) => string | null
  /** @returns whether it would survive that the page closes. */
  keep: (place: string, text: string) => boolean
  remove: (place: string) => void
}

const PREFIX = 'quickscan-text'
/** Nobody goes on with a text after so many milliseconds. */
const LONGEST = 60 * 24 * 3_600_000

const row = z.object({ at: z.number(), text: z.string() })

const placesOf = (person: string) => `${PREFIX}:${encodeURIComponent(person)}:`

/** The texts of one person on this device. */
export function keptTexts(person: string): KeptTexts {
  const key = (place: string) => placesOf(person) + place
  return {
    read: (place) => textAt(key(place)),
    keep: (place, text) => onDevice.keep(key(place), JSON.stringify({ at: Date.now(), text })),
    remove: (place) => onDevice.remove(key(place)),
  }
}

/** How many texts of this person are on this device. */
export function countTexts(person: string): number {
  return keysOf(person).filter((key) => textAt(key) !== null).length
}

/** Removes the texts of this person from this device. */
export function removeTexts(person: string): void {
  keysOf(person).forEach(onDevice.remove)
}

function keysOf(person: string): string[] {
  return onDevice.keys().filter((key) => key.startsWith(placesOf(person)))
}

function textAt(key: string): string | null {
  const kept = onDevice.read(key)
  if (kept === null) return null
  const found = readRow(kept)
  if (found && Date.now() - found.at < LONGEST) return found.text
  onDevice.remove(key)
  return null
}

function readRow(kept: string): z.infer<typeof row> | undefined {
  try {
    return row.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}
