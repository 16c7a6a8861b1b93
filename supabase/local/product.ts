import { setTimeout } from 'node:timers/promises'
import { fillDemoRegion } from '../demo/fill.ts'
import { sendDigests, type Sent } from '../digest/send.ts'
import { sendMails } from '../mail/run.ts'
import { smtpDelivery } from '../mail/smtp.ts'
import { eraseDue, tellErased } from '../retention/retention.ts'
import { releaseDue } from '../release/release-due.ts'
import { startBackend, type Backend } from './backend.ts'
import { keepToOwner } from './data-folder.ts'
import { healthOf, type Health } from './health.ts'
import type { Keys } from './keys.ts'
import { takeLock } from './lock.ts'
import { startMailbox, type Mailbox } from './mailbox.ts'
import { hideDataInErrors } from './quiet-errors.ts'
import type { Settings } from './settings.ts'
import type { Sql } from './sql.ts'
import { again } from './steady.ts'
import { watchedMails } from './watched-mails.ts'
import { everyMonday } from './weekly.ts'

/** Everything behind the screens, on this machine. */
export type Product = {
  backend: Backend
  mailbox: Mailbox
  /** Sends the weekly mail to who did not have it yet. */
  sendDigests: () => Promise<Sent>
  /** Whether it does what it should, for who watches over it. */
  health: () => Promise<Health>
  /** Closes the database and the mailbox; may be called more than once. */
  stop: () => Promise<void>
}

/** So long a mail waits before it leaves, in milliseconds. */
const MAILS_EVERY = 2000
/** So long until it is looked again whether there are ratings to release. */
const RELEASES_EVERY = 60_000
/** And whether something is past its term. */
const RETENTION_EVERY = 6 * 3_600_000
/** The first time soon after starting: who starts it each morning keeps to the terms too. */
const RETENTION_FIRST = 60_000
/** So long one step of stopping may take, in milliseconds. */
const PATIENCE = 5000

/** Does this, without waiting for ever: for a query that hangs, or a connection of somebody who is still there. */
async function withinReason(step: () => unknown): Promise<void> {
  const enough = new AbortController()
  const late = setTimeout(PATIENCE, undefined, { signal: enough.signal }).catch(() => undefined)
  await Promise.race([step(), late]).finally(() => enough.abort())
}

/**
 * Takes the data folder, starts mailbox and backend and sees to it that the demo region is there, or what else an
 * installation begins with.
 * @throws when another process has the folder or the database cannot be used; all is closed then.
 */
export async function startProduct(
  settings: Settings,
  keys: Keys,
  begin: (sql: Sql) => Promise<void> = (sql) => fillDemoRegion(sql),
): Promise<Product> {
  hideDataInErrors()
  const { siteUrl } = settings
  const undo = [takeLock(settings.lockFile)] as (() => unknown)[]
  let stopping: Promise<void> | undefined
  const stop = () =>
    (stopping ??= (async () => {
      for (const step of undo.reverse()) await withinReason(step)
    })())
  try {
    const mailbox = await startMailbox({
      smtp: settings.smtpPort,
      page: settings.mailPort,
      folder: settings.mailFolder,
    })
    undo.push(mailbox.close)
    const backend = await startBackend({
      keys,
      database: settings.database,
      siteUrl,
      email: mailbox.email,
      mailLimits: settings.mailLimits,
      sessionHours: settings.sessionHours,
      begin,
    })
    undo.push(backend.close)
    keepToOwner(settings.mailFolder, settings.database)
    const delivery = smtpDelivery(mailbox.smtp, 'quickscan@demo.example')
    undo.push(delivery.close)
    const digest = async () => {
      const went = await sendDigests(backend.sql, delivery.deliver, siteUrl)
      if (went.refused !== null) throw new Error(went.refused)
      return went
    }
    undo.push(everyMonday(digest))
    const since = Date.now()
    const mails = watchedMails(() => sendMails(backend.sql, delivery, siteUrl), delivery.answers)
    undo.push(again('mails were not all sent', mails.run, MAILS_EVERY))
    undo.push(
      again(
        'what is due of the ratings was not all released',
        () => releaseDue(backend.sql),
        RELEASES_EVERY,
      ),
    )
    undo.push(
      again(
        'what is past its term was not erased',
        async () => tellErased(await eraseDue(backend.sql)),
        RETENTION_EVERY,
        undefined,
        RETENTION_FIRST,
      ),
    )
    const health = () => healthOf(backend.sql, settings.folder, since, mails.state)
    return { backend, mailbox, sendDigests: digest, health, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
