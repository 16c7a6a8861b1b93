import { expect } from 'vitest'
import { B, rateTimes, submitShortScan, type World } from './world.ts'

/** Stands in everything that B wrote and staff may read too. */
export const OF_B = 'alleen-voor-stein'
/** In what the people of B say among each other. */
const AMONG_B = 'onder-ons-in-stein'
/** In what staff keep to themselves. */
const OF_STAFF = 'alleen-voor-de-staf'

/** Tables with nothing in a row that a mark could be in, or with no row in this world, each with what it has. */
export const WITHOUT_MARK: Record<string, string> = {
  action_participant: 'no row: which municipalities join',
  discussion: 'whether it is settled; its words are in discussion_message',
  mail_choice: 'no row: yes or no',
  mail_kind: 'the same in every installation',
  mail_text: 'no row',
  measure_version: 'of everybody once it is in use',
  naming_consent: 'no row: yes or no',
  programme_line: 'a name of the programme',
  round: 'of the region',
  round_participant: 'who takes part',
  round_reminder: 'no row: days',
  round_reopening: 'no row',
  round_stage: 'who sees scores from when',
  scan: 'of which round, on which route',
  sharing: 'nobody reads it, whatever its policy says',
  signature_retention: 'no row: a number of years',
  staff_removal: 'no row',
  submission_return: 'no row',
  submission_sheet: 'codes and numbers',
  wording_version: 'of everybody once it is in use',
}

const ID = '00000000-0000-4000-8000-00000000000b'

/** Fills a world with one row at least of every kind that is not for everybody, each with its mark. */
export async function markWorld(world: World): Promise<void> {
  const { db, roundId: round_id } = world
  const did = async (person: World['staff'], name: string, args: object) => {
    const { status, body } = await db.as(person).rpc(name, args)
    expect([name, status, status < 300 ? null : body]).toEqual([name, expect.any(Number), null])
    return body
  }
  const scan_id = await world.scanOf(B)
  await db.person(`${OF_B}@stein.example`, 'colleague', B)
  const byB = (name: string, args: object) => did(world.officialB, name, args)
  await byB('invite_colleague', { email: `${OF_B}-nieuw@stein.example` })
  await byB('assign_task', {
    ...{ scan_id, kind: 'theme', part: 'reactie', email: `${OF_B}@stein.example` },
    question: AMONG_B,
  })
  await submitShortScan(world, world.officialB, B, 'l2', { note: OF_B, internal_note: AMONG_B })
  await byB('save_contact_point', { contact: `Loket ${OF_B}`, expected_version: 0 })
  await byB('save_own_measure', { measure_id: 'qw-schouw', expected_version: 0, note: OF_B })
  const about = { scan_id, item_id: 'relatiebeheer' }
  await byB('discuss', { ...about, id: ID, with_office: false, text: AMONG_B })
  const toOffice = { id: ID.replace('b', 'c'), with_office: true, text: OF_B }
  await byB('discuss', { ...about, ...toOffice })
  const [day] = await db.sql<{ due_on: string }>('select (private.today() + 30)::text as due_on')
  const action = { id: ID, round_id, title: OF_B, owner: `${OF_B}@stein.example`, ...day }
  await byB('make_action', action)
  await byB('comment_action', { id: ID, action_id: ID, text: OF_B })
  const moved = { action_id: ID, expected_version: 1, status: 'stopped', reason: OF_B }
  await byB('set_action_status', moved)
  await rateTimes(world, 1, B, { comment: OF_B })
  const byStaff = (name: string, args: object) => did(world.staff, name, args)
  const note = { place: 'reactie', expected_version: 0, note: OF_STAFF }
  await byStaff('save_region_note', { round_id, ...note })
  await byStaff('save_decision', { id: ID, round_id, theme: 'reactie', text: OF_STAFF })
  const text = { nl: OF_STAFF, en: OF_STAFF }
  const asked = { id: 'reactie', text, weight: 1, minutes: 5, filledInBy: OF_STAFF }
  const part = { kind: 'theme', id: 'reactie', version: 0, position: 1, content: { asked } }
  const draft = { name: OF_STAFF, started_from: '2026-1', parts: JSON.stringify([part]) }
  const draft_id = await byStaff('start_draft', draft)
  const said = { kind: 'theme', part_id: 'reactie', text: OF_STAFF }
  await byStaff('comment_on_draft', { id: ID, draft_id, ...said })
  await byStaff('invite_staff', { email: `${OF_STAFF}@eszl.example` })
}

/** What staff, or anybody else but B, may never read. */
export const marksNotFor = (isStaff: boolean) => (isStaff ? [AMONG_B] : [OF_B, AMONG_B, OF_STAFF])

/** The tables of which nobody would notice that their policy is open: no mark is in what is read more then. */
export async function unmarkedTables({ db, ...world }: World): Promise<string[]> {
  const tables = await db.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const unmarked = new Set<string>()
  for (const { name } of tables)
    for (const person of [world.officialA, world.outsider, world.staff]) {
      const read = async () => (await db.as(person).select(name)).rows
      const before = (await read()).length
      await db.sql(
        `create policy opened on public.${name} for select to authenticated using (true)`,
      )
      const rows = await read()
      await db.sql(`drop policy opened on public.${name}`)
      const text = JSON.stringify(rows)
      const seen = marksNotFor(person === world.staff).some((mark) => text.includes(mark))
      if (rows.length === 0 || (rows.length > before && !seen)) unmarked.add(name)
    }
  return [...unmarked]
}
