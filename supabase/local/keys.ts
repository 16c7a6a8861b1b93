import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { InTheWay, writeWhole } from './data-folder.ts'

const keysSchema = z.object({
  jwtSecret: z.string().min(32),
  publishableKey: z.string().startsWith('sb_publishable_'),
})

/** The secrets of one installation. */
export type Keys = z.infer<typeof keysSchema>

/** New random secrets. */
export function generateKeys(): Keys {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url')
  return {
    jwtSecret: random(48),
    publishableKey: `sb_publishable_${random(16)}`,
  }
}

/**
 * The secrets of this installation; generated the first time and readable by its owner only.
 * @throws in words when the file exists but does not hold valid secrets.
 */
export function readOrCreateKeys(path: string): Keys {
  if (existsSync(path)) return readKeys(path)
  const keys = generateKeys()
  writeWhole(path, JSON.stringify(keys, null, 2))
  return keys
}

function readKeys(path: string): Keys {
  const text = readFileSync(path, 'utf8')
  try {
    return keysSchema.parse(JSON.parse(text))
  } catch {
    throw new InTheWay(
      `${path} does not hold the secrets of an installation. Put it back from a backup; or remove it, and new ones are made: then everybody signs in again.`,
    )
  }
}
