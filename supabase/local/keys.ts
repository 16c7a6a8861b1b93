import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

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
 * @throws when the file exists but does not hold valid secrets.
 */
export function readOrCreateKeys(path: string): Keys {
  if (existsSync(path)) return keysSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const keys = generateKeys()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(keys, null, 2), { mode: 0o600 })
  return keys
}
