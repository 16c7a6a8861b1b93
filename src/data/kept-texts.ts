import { z } from 'zod'
import { keeping, locked, unlocked } from './device-lock.ts'
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

/** Locked; or as it was typed, by a version of before there were keys. */
const rowSchema = z.union([
  z.object({ at: z.number(), locked: z.string() }),
  z.object({ at: z.number(), text: z.string() }),
])
type Row = z.infer<typeof rowSchema>

const placesOf = (person: string) => `${PREFIX}:${encodeURIComponent(person)}:`

/** The texts of one person on this device. */
export function keptTexts(person: string): KeptTexts {
  const key = (place: string) => placesOf(person) + place
  return {
    read: (place) => {
      const row = rowAt(key(place))
      if (row === null) return null
      return 'text' in row ? row.text : unlocked(person, row.locked)
    },
    keep: (place, text) => {
      const row = rowOf(person, text, Date.now())
      return row !== null && onDevice.keep(key(place), JSON.stringify(row))
    },
    remove: (place) => onDevice.remove(key(place)),
  }
}

/** How many texts of this person are on this device, whether or not they can be read now. */
export function countTexts(person: string): number {
  return keysOf(person).filter((key) => rowAt(key) !== null).length
}

/** Removes the texts of this person from this device. */
export function removeTexts(person: string): void {
  keysOf(person).forEach(onDevice.remove)
}

/** Locks the texts that this person left when there was no key yet. */
export function lockTexts(person: string): void {
  for (const key of keysOf(person)) {
    const row = rowAt(key)
    if (row === null || !('text' in row)) continue
    onDevice.keep(key, JSON.stringify(rowOf(person, row.text, row.at)))
  }
}

function rowOf(person: string, text: string, at: number): Row | null {
  switch (keeping(person)) {
    case 'locked':
      return { at, locked: locked(person, text) }
    case 'asTyped':
      return { at, text }
    case 'notAtAll':
      return null
  }
}

function keysOf(person: string): string[] {
  return onDevice.keys().filter((key) => key.startsWith(placesOf(person)))
}

function rowAt(key: string): Row | null {
  const kept = onDevice.read(key)
  if (kept === null) return null
  const found = readRow(kept)
  if (found && Date.now() - found.at < LONGEST) return found
  onDevice.remove(key)
  return null
}

function readRow(kept: string): Row | undefined {
  try {
    return rowSchema.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}
