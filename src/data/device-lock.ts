import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import {
  bytesToHex,
  bytesToUtf8,
  hexToBytes,
  managedNonce,
  utf8ToBytes,
} from '@noble/ciphers/utils.js'
import { z } from 'zod'
import { onDevice } from './on-device.ts'

/**
 * The lock on what this device keeps for a person. The server hands the key to a session of that person
 * (device-key.sql); it is here only as long as they are signed in
 * (docs/decisions/0127-what-a-device-keeps-is-locked.md).
 */

const PLACE = 'quickscan-key'
/** What stands there when somebody left: from then on nothing is kept without a key. */
const LEFT = 'null'

const heldSchema = z.object({ person: z.string(), secret: z.string().regex(/^[0-9a-f]{64}$/) })
type Held = z.infer<typeof heldSchema>

/**
 * How something of a person is kept now: locked; as it is typed, by a session of before there were keys,
 * until its key comes; or not at all, because its person is not signed in here.
 */
export type Keeping = 'locked' | 'asTyped' | 'notAtAll'

const listeners = new Set<(person: string) => void>()

/** Whose key is here; null for nobody's. */
export function keyHolder(): string | null {
  return held()?.person ?? null
}

/** Takes the key of who signed in. */
export function holdKey(person: string, secret: string): void {
  onDevice.keep(PLACE, JSON.stringify({ person, secret } satisfies Held))
  for (const listener of listeners) listener(person)
}

/** Lets go of the key, if one is here. */
export function dropKey(): void {
  if (held()) onDevice.keep(PLACE, LEFT)
}

/** The listener runs whenever a key comes. */
export function onKey(listener: (person: string) => void): void {
  listeners.add(listener)
}

/** How something of this person may be kept now. */
export function keeping(person: string): Keeping {
  if (onDevice.read(PLACE) === null) return 'asTyped'
  return keyHolder() === person ? 'locked' : 'notAtAll'
}

/**
 * A text that only the key of this person opens.
 * @throws when that key is not here: ask `keeping` first.
 */
export function locked(person: string, text: string): string {
  const found = held()
  if (found?.person !== person) throw new Error('no key of this person')
  return bytesToHex(cipher(found).encrypt(utf8ToBytes(text)))
}

/** What was locked; null without the key of this person, or when it was damaged. */
export function unlocked(person: string, text: string): string | null {
  const found = held()
  if (found?.person !== person) return null
  try {
    return bytesToUtf8(cipher(found).decrypt(hexToBytes(text)))
  } catch {
    return null
  }
}

/** Every text gets a random number of its own, which is put before it. */
const cipher = ({ secret }: Held) => managedNonce(xchacha20poly1305)(hexToBytes(secret))

function held(): Held | null {
  try {
    return heldSchema.safeParse(JSON.parse(onDevice.read(PLACE) ?? LEFT)).data ?? null
  } catch {
    return null
  }
}
