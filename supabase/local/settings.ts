import { join } from 'node:path'
import { z } from 'zod'
import type { MailLimits } from './sign-in-door.ts'

const port = z.coerce.number().int().min(1).max(65535)

const limit = z.coerce.number().int().min(1)

const environmentSchema = z.object({
  QUICKSCAN_DATA: z.string().min(1).default('.quickscan'),
  QUICKSCAN_DATABASE: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host:5432/database')
    .optional(),
  QUICKSCAN_PORT: port.default(5173),
  QUICKSCAN_HOST: z.string().min(1).default('localhost'),
  QUICKSCAN_SITE: z
    .url({ protocol: /^https?$/, error: 'must look like https://quickscan.example' })
    .transform((url) => new URL(url).origin)
    .optional(),
  QUICKSCAN_MAIL_PORT: port.default(5180),
  QUICKSCAN_SMTP_PORT: port.default(5125),
  QUICKSCAN_MAILS_PER_ADDRESS: limit.default(10),
  QUICKSCAN_MAILS_TOGETHER: limit.default(500),
  // The screen ends a session after the same time.
  VITE_SESSION_HOURS: z.coerce.number().positive().default(12),
})

/** Where this installation keeps its things and on which ports it listens. */
export type Settings = {
  folder: string
  keysFile: string
  /** `postgres://...` or the folder of the embedded database. */
  database: string
  lockFile: string
  mailFolder: string
  /** On which address of this machine it listens. */
  host: string
  port: number
  /** Where people reach the app; it answers under that address, and under those of this machine itself. */
  siteUrl: string
  mailPort: number
  smtpPort: number
  mailLimits: MailLimits
  sessionHours: number
}

/**
 * Settings from the environment, with defaults that need nothing.
 * @throws with the name of the variable that is wrong.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const { data } = parsed
  if (!isThisMachine(data.QUICKSCAN_HOST) && data.QUICKSCAN_SITE === undefined)
    throw new Error(
      'With another host than localhost say under which address people reach it, for example --site https://quickscan.example.',
    )
  return {
    folder: data.QUICKSCAN_DATA,
    keysFile: join(data.QUICKSCAN_DATA, 'keys.json'),
    database: data.QUICKSCAN_DATABASE ?? join(data.QUICKSCAN_DATA, 'database'),
    lockFile: join(data.QUICKSCAN_DATA, 'lock'),
    mailFolder: join(data.QUICKSCAN_DATA, 'mail'),
    host: data.QUICKSCAN_HOST,
    port: data.QUICKSCAN_PORT,
    siteUrl: data.QUICKSCAN_SITE ?? `http://localhost:${data.QUICKSCAN_PORT}`,
    mailPort: data.QUICKSCAN_MAIL_PORT,
    smtpPort: data.QUICKSCAN_SMTP_PORT,
    mailLimits: {
      perAddress: data.QUICKSCAN_MAILS_PER_ADDRESS,
      together: data.QUICKSCAN_MAILS_TOGETHER,
    },
    sessionHours: data.VITE_SESSION_HOURS,
  }
}

/** Whether nobody but who is on this machine reaches what listens there. */
const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host)

/** Whether people on other machines reach it: it listens for them, or a proxy in front of it does. */
export const isForOthers = ({ host, siteUrl }: Pick<Settings, 'host' | 'siteUrl'>): boolean =>
  !isThisMachine(host) || !isThisMachine(new URL(siteUrl).hostname)
