/** What can be done that the log remembers: `private.audit_acts()` (audit-log.sql). */
export const ACTS = [
  'round_drafted',
  'round_changed',
  'round_planned',
  'round_opened',
  'round_closed',
  'round_reopened',
  'round_taken_back',
  'round_removed',
  'participation_changed',
  'visibility_widened',
  'retention_changed',
  'codes_required',
  'codes_made',
  'person_invited',
  'invitation_withdrawn',
  'person_joined',
  'person_removed',
  'person_left',
  'person_erased',
  'role_changed',
  'staff_removal_asked',
  'staff_removal_withdrawn',
  'staff_removed',
  'scan_handed_in',
  'scan_taken_back',
  'scan_signed',
  'scan_returned',
  'question_asked',
  'discussion_settled',
  'ratings_judged',
  'remark_judged',
  'ratings_released',
  'naming_changed',
  'decision_saved',
  'decision_removed',
  'region_note_saved',
  'draft_started',
  'draft_thrown_away',
  'draft_shared',
  'draft_unshared',
  'questionnaire_published',
  'measure_saved',
  'wording_saved',
  'mail_text_saved',
  'reminders_planned',
  'mails_sent',
  'mail_settings_changed',
  'mail_retried',
  'mail_tested',
  'invitation_mailed_again',
  'programme_named',
  'task_given',
  'task_withdrawn',
  'themes_divided',
  'route_chosen',
  'action_steered',
  'sharing_changed',
  'contact_point_saved',
  'erased_after_term',
  'file_taken',
  'scan_looked_at',
  'municipalities_merged',
  'region_set_up',
] as const

export type Act = (typeof ACTS)[number]

/** What goes by itself after its term (`private.goes_by` in retention.sql). */
export const ERASED_KINDS = [
  'addresses in the log without an account',
  'comments on an action',
  'invitations',
  'mails that were sent',
  'messages about a question',
  'names of who handed in',
  'names under signatures',
  'notes among colleagues',
  'ratings one by one',
  'remarks as they were written',
  'tasks of a scan',
  'weekly mails that were sent',
  'who answered',
  'who takes up a decision',
] as const

/** One act as it is read back. */
export type LoggedAct = {
  number: number
  at: string
  /** An address, or empty of somebody who is forgotten; null of the product itself. */
  actor: string | null
  act: Act
  municipalityCode: string | null
  roundName: string | null
  subjectKind: 'person' | 'scan' | 'round' | 'measure' | 'item' | 'page' | 'mail' | 'action' | null
  /** What it is about: of a person as the actor, else an id. */
  subject: string | null
  facts: Readonly<Record<string, string | number | boolean>>
  /** The hash of the act before it, whichever that is about; empty of the first. */
  previous: string
  hash: string
}

/** One link of the chain, as its hash is made of it. */
export type ChainedAct = {
  number: number
  at: string
  actor: string | null
  act: string
  municipality: string | null
  round: string | null
  subjectKind: string | null
  subject: string | null
  facts: object
  previous: string
  hash: string
}

/** How far the log says that it is. */
export type Head = { number: number; hash: string }

/**
 * The number of the first act at which the chain is broken: changed, left out, put between or, at the end,
 * gone; null when it is whole.
 * @param acts in order of their number.
 * @param hashOf the hash of an act; worked out apart from the database.
 * @param known a head that was noted earlier, and has to be in the chain still.
 */
export function firstBroken(
  acts: readonly ChainedAct[],
  head: Head | null,
  hashOf: (act: Omit<ChainedAct, 'hash'>) => string,
  known?: Head,
): number | null {
  let previous = ''
  for (const [index, { hash, ...act }] of acts.entries()) {
    const whole = act.number === index + 1 && act.previous === previous && hash === hashOf(act)
    if (!whole) return index + 1
    if (known?.number === act.number && known.hash !== hash) return act.number
    previous = hash
  }
  const ends = head?.number === acts.length && head.hash === previous
  if (!ends || (known && known.number > acts.length)) return acts.length + 1
  return null
}
