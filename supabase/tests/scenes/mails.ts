import type { At, Scene } from './at.ts'
import { invited } from './people.ts'

/** A mail that did not arrive. */
const notArrived = async (at: At) => {
  await at.by('staff', 'invite_viewer', { email: 'nieuw@elders.example' })
  await at.sql(`update private.mail_queue set state = 'failed', settled_at = now()`)
  return { id: await at.one('select id from private.mail_queue') }
}

/** The words of the program for a kind of mail. */
async function mailText(at: At) {
  const [text] = await at.sql<Record<string, unknown>>(
    `select kind, subject, body from public.mail_kind order by position limit 1`,
  )
  return { ...text }
}

/** Mails that acts send, and what is looked at. */
export const MAILS: Record<string, Scene> = {
  mail_invitation_again: invited,
  mail_numbers: () => ({}),
  mails: async (at) => {
    await notArrived(at)
    return {}
  },
  reminded_today: async (at) => {
    await at.by('staff', 'plan_reminders', { round_id: at.open, days: [7] })
    await at.sql(`update public.round set closes_on = private.today() + 7 where id = '${at.open}'`)
    return {}
  },
  undelivered_mails: async (at) => {
    await notArrived(at)
    return {}
  },
  retry_mail: notArrived,
  save_mail_text: async (at) => ({ ...(await mailText(at)), expected_version: 0 }),
  send_test_mail: mailText,
  set_mail_settings: () => ({ a_day: 100, reminder_days: [7] }),

  audit_log: () => ({}),
  check_audit_log: () => ({}),
  note_file_taken: () => ({ page: '/', kind: 'csv' }),
  note_round_looked_at: (at) => ({ round_id: at.open }),
  note_scan_looked_at: (at) => ({ scan_id: at.scan }),
  goes_by_itself: async (at) => {
    await notArrived(at)
    return { days: 366 }
  },
}
