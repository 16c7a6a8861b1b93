import { expect } from 'vitest'
import type { Person, Reply } from './database.ts'
import { A, type World } from './world.ts'

/** Something that can be read: a table, or a function that changes nothing. */
export type Door = { door: string; read: (person: Person) => Promise<Reply> }

/** A function that reads, as the catalog tells; what was planned or is due happens first. */
export const READS = `(provolatile <> 'v' or prosrc ~ 'private.release_(due|rounds)\\(' or proname in ('rating_round', 'rounds'))`

/**
 * Every door that can be read, from the catalog. A function that is new is found there, and fails until
 * it is said here what it is asked.
 */
export async function readingDoors(world: World): Promise<Door[]> {
  const { db } = world
  const tables = await db.sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
     and has_table_privilege('authenticated', oid, 'select') order by 1`,
  )
  const functions = await db.sql<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace
     and ${READS} and has_function_privilege('authenticated', oid, 'execute') order by 1`,
  )
  const given = await argumentsAbout(world)
  expect(functions.map(({ name }) => name)).toEqual(Object.keys(given).sort())
  return [
    ...tables.map(({ name }) => ({
      door: name,
      read: (person: Person) => db.as(person).select(name),
    })),
    ...functions.map(({ name }) => ({
      door: `rpc/${name}`,
      read: (person: Person) => db.as(person).rpc(name, given[name]),
    })),
  ]
}

/** What is asked at a function; for officials and staff about A. */
async function argumentsAbout(world: World): Promise<Record<string, object>> {
  const scan_id = await world.scanOf(A)
  const round_id = world.roundId
  return {
    action_proof: { municipality_code: A },
    audit_log: {},
    certificate: { code: '000000000000' },
    check_audit_log: {},
    comparison: { round_id, route: 'short' },
    deliberate_choices: { round_id },
    donors: { scan_id },
    donors_by_item: {},
    draft_reach: { draft_id: round_id },
    goes_by_itself: { days: 90 },
    held_ratings: { round_id },
    is_demo: {},
    mail_numbers: {},
    mails: {},
    measures_of_round: { round_id },
    kernteam_actions: {},
    reminded_today: {},
    undelivered_mails: {},
    left_out_municipalities: { round_id, stage: 'participants' },
    my_data: {},
    named_municipalities: { round_id, stage: 'participants' },
    needs: { round_id, municipality_code: A },
    needs_of_round: { round_id },
    places_of_rounds: {},
    public_actions: { municipality_code: A },
    public_actions_of_round: { round_id },
    public_responses: { round_id },
    public_results: { round_id },
    public_rounds: {},
    public_split: { round_id, municipality_code: A, split: 'sector' },
    published_rounds: {},
    published_scores: { round_id },
    published_theme_spread: { round_id },
    questionnaire_in_use: {},
    rating_code_fits: { code: '', municipality_code: A },
    rating_codes: { round_id },
    rating_days: { round_id },
    rating_form: { known: '' },
    rating_minutes: { round_id },
    rating_response: { round_id },
    rating_round: {},
    rating_spread: { round_id },
    rating_steps: { round_id },
    read_draft: { draft_id: round_id },
    read_shared_draft: { reader_key: '0' },
    released_remarks: { round_id, municipality_code: A },
    remarks_to_review: { round_id },
    round_contents: {},
    rounds: {},
    senders_are_known: {},
    server_moment: {},
    signed_in_people: {},
    shareable_items: {},
    theme_ratings: { municipality_code: A },
    theme_spread: { scan_id },
    total_spread: { scan_id },
    what_passes_on: { user_id: world.officialA === 'anonymous' ? '' : world.officialA.id },
    what_worked: {},
  }
}
