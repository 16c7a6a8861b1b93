import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'

/**
 * A backup is one file: a line that says what it is, lines of text, compressed and when a passphrase is given
 * encrypted (AES-256-GCM, key by scrypt), and SHA-256 of all before it.
 */
const NAME = 'quickscan-backup'
const FORMAT = 1
const [HASH, TAG, LONGEST_HEAD] = [32, 16, 1000]

const headSchema = z.object({ salt: z.string(), iv: z.string(), check: z.string() }).partial()
type Head = z.infer<typeof headSchema>

/** The key, and what is kept to tell a wrong passphrase from a right one. */
function keyOf(passphrase: string, salt: string): { key: Buffer; check: string } {
  const made = scryptSync(passphrase, Buffer.from(salt, 'base64url'), 64, {
    N: 2 ** 15,
    maxmem: 2 ** 26,
  })
  const check = createHash('sha256').update(made.subarray(32)).digest('base64url')
  return { key: made.subarray(0, 32), check }
}

/**
 * Writes lines as a backup, whole or not at all.
 * @param passphrase without one the file can be read by who has it.
 * @returns the checksum that stands at its end, in hexadecimal.
 */
export async function writeBackup(
  path: string,
  lines: AsyncIterable<string>,
  passphrase: string | undefined,
): Promise<string> {
  const next = `${path}.next`
  const hash = createHash('sha256')
  let sum = ''
  const file = createWriteStream(next, { mode: 0o600 })
  const put = new PassThrough()
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      const digest = hash.digest()
      sum = digest.toString('hex')
      done(null, digest)
    },
  })
  const written = pipeline(put, counted, file)
  // Heard below, also when it fails before the rest begins.
  written.catch(() => undefined)
  try {
    const salt = randomBytes(16).toString('base64url')
    const iv = randomBytes(12)
    const made = passphrase === undefined ? undefined : keyOf(passphrase, salt)
    const head: Head = made ? { salt, iv: iv.toString('base64url'), check: made.check } : {}
    put.write(`${NAME} ${FORMAT} ${JSON.stringify(head)}\n`)
    const cipher = made && createCipheriv('aes-256-gcm', made.key, iv)
    const text = Readable.from(withEnds(lines))
    const body = cipher
      ? pipeline(text, createGzip(), cipher, put, { end: false })
      : pipeline(text, createGzip(), put, { end: false })
    await body
    if (cipher) put.write(cipher.getAuthTag())
    put.end()
    await written
    renameSync(next, path)
    return sum
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}

async function* withEnds(lines: AsyncIterable<string>) {
  for await (const line of lines) yield `${line}\n`
}

/**
 * Looks through a whole backup before anything is done with it.
 * @returns its lines, to be read once; what is encrypted is known to be whole after the last.
 * @throws in words when it is no backup, is damaged, was made by a newer version or the passphrase is another.
 */
export async function readBackup(
  path: string,
  passphrase: string | undefined,
): Promise<AsyncIterable<string>> {
  const size = statSync(path).size
  const file = await open(path)
  const start = Buffer.alloc(Math.min(size, LONGEST_HEAD))
  await file.read(start, 0, start.length, 0)
  const sum = Buffer.alloc(HASH)
  if (size > HASH) await file.read(sum, 0, HASH, size - HASH)
  await file.close()
  const end = start.indexOf('\n')
  const [name, format, ...rest] = start.subarray(0, end).toString('utf8').split(' ')
  if (end < 0 || name !== NAME) throw new Error(`${path} is not a backup of the quick scan.`)
  if (Number(format) > FORMAT)
    throw new Error(`${path} was made by a newer version of the quick scan. Use that version.`)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { end: Math.max(0, size - HASH - 1) }))
    hash.update(chunk as Buffer)
  if (!timingSafeEqual(hash.digest(), sum))
    throw new Error(`${path} is damaged: its checksum is another. Use another copy.`)
  const head = headSchema.parse(JSON.parse(rest.join(' ')))
  const { salt, iv, check } = head
  if (!salt || !iv) {
    const body = createReadStream(path, { start: end + 1, end: size - HASH - 1 })
    return linesOf([body, createGunzip()])
  }
  if (passphrase === undefined)
    throw new Error(`${path} is encrypted: give its passphrase in QUICKSCAN_PASSPHRASE.`)
  const made = keyOf(passphrase, salt)
  if (made.check !== check) throw new Error(`The passphrase is not that of ${path}.`)
  const tag = Buffer.alloc(TAG)
  const again = await open(path)
  await again.read(tag, 0, TAG, size - HASH - TAG)
  await again.close()
  const decipher = createDecipheriv(
    'aes-256-gcm',
    made.key,
    Buffer.from(iv, 'base64url'),
  ).setAuthTag(tag)
  const body = createReadStream(path, { start: end + 1, end: size - HASH - TAG - 1 })
  return linesOf([body, decipher, createGunzip()])
}

type Streams = [Readable, ...(Transform | ReturnType<typeof createGunzip>)[]]

async function* linesOf(streams: Streams): AsyncGenerator<string> {
  const text = new PassThrough()
  const done = pipeline([...streams, text])
  // Heard below, when all lines have been read.
  done.catch(() => undefined)
  // Not by readline: newer ones take separators of lines that stand in a text for the end of one.
  let rest = ''
  for await (const piece of text.setEncoding('utf8')) {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
  await done
}
