import { randomUUID } from 'node:crypto'
import { definition as published } from '../content/2026-1/version.ts'
import * as second from '../content/2026-2/version.ts'
import secondRegion from '../content/second/region.json' with { type: 'json' }
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { documentOfEdition, ratingQuestionsSchema } from '#domain/questionnaire/draft/document.ts'
import { editsTowards } from '#domain/questionnaire/draft/edits.ts'
import { wordingSchema } from '#domain/questionnaire/wording.ts'
import { InTheWay } from '../local/data-folder.ts'
import type { Sql } from '../local/sql.ts'
import { demoActions } from './actions.ts'
import { DEMO_PEOPLE, SECOND_PEOPLE, type DemoPerson } from './people.ts'
import { OUR_PLACES, SECOND_PLACES, type DemoPlace } from './places.ts'
import { seededRandom } from './random.ts'
import { demoRounds, type DemoRound, type DemoScan } from './region.ts'
import { speakAs, text } from './sql.ts'

const SEED = 20261123

/** Which region is shown: its places and people, and the file of it where it is not ours. */
export type DemoRegion = {
  places: readonly DemoPlace[]
  people: readonly DemoPerson[]
  file: object | null
}
export const OUR_DEMO: DemoRegion = { places: OUR_PLACES, people: DEMO_PEOPLE, file: null }
/** A generated region of 31 municipalities: to see what another region looks like. */
export const SECOND_DEMO: DemoRegion = {
  ...{ places: SECOND_PLACES, people: SECOND_PEOPLE, file: secondRegion },
}

/**
 * Fills an empty installation with the demo region, in one transaction: it is there whole or not at
 * all. Rounds, scans and score sheets come about through the product's own functions.
 * Does nothing when the region is there already.
 * @throws when the installation holds other data.
 */
export async function fillDemoRegion(sql: Sql, demo: DemoRegion = OUR_DEMO): Promise<void> {
  const [installation] = await sql<{ demo: boolean; used: boolean }>(
    `select demo, exists (select from public.round) or exists (select from public.member)
       or exists (select from public.invitation) as used
     from private.installation`,
  )
  if (installation?.demo) return
  if (installation?.used)
    throw new InTheWay('This database holds a real installation; the demo keeps away from it.')
  const definition = definitionSchema.parse(published)
  const people = demo.people.map((person) => ({ ...person, id: randomUUID() }))
  const staff = people.find(({ role }) => role === 'staff')
  if (!staff) throw new Error('The demo has no staff.')
  const waits = demo.places.find(({ like }) => like === 'VRD')
  const statements = [
    ...(demo.file ? [`select private.keep_region(${text(JSON.stringify(demo.file))}::jsonb)`] : []),
    ...people.flatMap(insertPerson),
    `insert into public.invitation (email, role, municipality_code)
     values (${text(`nieuw.${waits?.slug}@demo.example`)}, 'colleague', ${text(waits?.code ?? null)})`,
    `insert into public.contact_point (municipality_code, contact, version)
     select code, 'Ondernemersloket ' || name || ' (demo)', 1 from public.municipality`,
    ...demoRounds(definition, seededRandom(SEED), demo.places).flatMap((round) =>
      fillRound(round, people, staff.id),
    ),
    ...nextRound(staff.id),
    ...nextQuestionnaire(staff.id),
    ...datedSubmissions(),
    ...regionNotes(staff.id),
    ...demoActions(people, staff.id, demo.places),
    // What came about just now was mailed long ago, or never.
    `delete from private.mail_queue`,
    `update private.installation set demo = true`,
  ]
  await sql(`begin;\n${statements.join(';\n')};\ncommit;`)
}

/** A draft of the next version, as it begins. */
function nextQuestionnaire(staffId: string): string[] {
  const parts = editsTowards(
    [],
    documentOfEdition({
      definition: definitionSchema.parse(second.definition),
      wording: wordingSchema.parse(second.wording),
      ratingQuestions: ratingQuestionsSchema.parse(second.ratingQuestions),
    }),
  )
  return [
    speakAs(staffId),
    `select public.start_draft('2027-2', '2026-2', ${text(JSON.stringify(parts))})`,
  ]
}

type Person = DemoPerson & { id: string }

function insertPerson({ id, email, role, municipalityCode }: Person): string[] {
  return [
    `insert into auth.users (id, aud, role, email, email_confirmed_at, created_at, updated_at)
     values (${text(id)}, 'authenticated', 'authenticated', ${text(email)}, now(), now(), now())`,
    `insert into public.member (user_id, email, role, municipality_code)
     values (${text(id)}, ${text(email)}, ${text(role)}, ${text(municipalityCode)})`,
  ]
}

function fillRound(round: DemoRound, people: readonly Person[], staffId: string): string[] {
  const roundId = `(select id from public.round where name = ${text(round.name)})`
  return [
    speakAs(staffId),
    `select public.open_round(${text(round.name)}, null, true, ${text(published.version)})`,
    `update public.round set closes_on = ${text(round.closesOn)}, opened_at = ${text(round.openedOn)} where id = ${roundId}`,
    ...round.scans.flatMap((scan) => fillScan(scan, round, roundId, people)),
    insertRatings(round, roundId),
    insertSteps(round, roundId),
    released(round, roundId),
    ...(round.closed
      ? [
          speakAs(staffId),
          `select public.close_round(${roundId})`,
          ...consents(round, roundId, people),
          speakAs(staffId),
          `select public.widen_visibility(${roundId}, 'participants')`,
          `select public.widen_visibility(${roundId}, 'public')`,
          `update public.round set closed_at = ${text(round.closesOn)} where id = ${roundId}`,
          `select private.release_due(${roundId})`,
          `update public.scan set submitted_at = ${text(round.closesOn)} where state = 'submitted' and round_id = ${roundId}`,
        ]
      : []),
  ]
}

function fillScan(
  scan: DemoScan,
  round: DemoRound,
  roundId: string,
  people: readonly Person[],
): string[] {
  if (Object.keys(scan.answers).length === 0) return []
  const colleagues = people.filter(
    ({ municipalityCode }) => municipalityCode === scan.municipalityCode,
  )
  const coordinator = colleagues.find(({ role }) => role === 'coordinator')
  if (!coordinator) throw new Error(`No demo coordinator for ${scan.municipalityCode}`)
  const signer = colleagues.find(({ role }) => role === 'colleague')
  if (scan.submit && !signer) throw new Error(`Nobody to sign for ${scan.municipalityCode}`)
  const start = round.scans.indexOf(scan)
  const where = `round_id = ${roundId} and municipality_code = ${text(scan.municipalityCode)}`
  const rows = Object.entries(scan.answers).map(([itemId, answer], index) => {
    const value = answer.status === 'answered' ? text(JSON.stringify(answer.value)) : 'null'
    const reason = answer.status === 'notApplicable' ? answer.reason : ''
    return `(${text(itemId)}, ${text(answer.status)}, ${value}::jsonb, ${text(reason)}, ${text(answer.note)}, ${answer.shareable}, ${workingHour(round.openedOn, start, index)})`
  })
  return [
    `insert into public.answer (scan_id, item_id, status, value, reason, note, shareable, version, answered_by, answered_at)
     select scan.id, given.item_id, given.status, given.value, given.reason, given.note, given.shareable, 1, ${text(coordinator.id)}::uuid, given.answered_at
     from public.scan, (values ${rows.join(',\n')}) as given (item_id, status, value, reason, note, shareable, answered_at)
     where ${where}`,
    `update public.scan set state = 'in_progress', route = ${text(scan.route)} where ${where}`,
    ...(scan.submit && signer
      ? [
          speakAs(coordinator.id),
          `select public.hand_in_scan(id, ${text(`${coordinator.name} (demo)`)}) from public.scan where ${where}`,
          speakAs(signer.id),
          `select public.sign_scan(id, ${text(`${signer.name} (demo)`)}, handed_in_hash) from public.scan where ${where}`,
          `update public.scan set submitted_at = (select max(answered_at) from public.answer where scan_id = scan.id) where ${where}`,
        ]
      : []),
  ]
}

/** Three in four municipalities want to be named among participants, half of those in public too. */
function consents(round: DemoRound, roundId: string, people: readonly Person[]): string[] {
  return round.scans
    .filter(({ submit }) => submit)
    .flatMap(({ municipalityCode: code }, index) => {
      const coordinator = people.find(
        (person) => person.municipalityCode === code && person.role === 'coordinator',
      )
      if (!coordinator || index % 4 === 3) return []
      const stage = index % 2 === 0 ? 'public' : 'participants'
      return [speakAs(coordinator.id), `select public.set_naming_consent(${roundId}, '${stage}')`]
    })
}

/** What staff have written down of the round after this one. */
const nextRound = (staffId: string): string[] => [
  speakAs(staffId),
  `select public.save_round(name => 'Najaar 2027', starts_on => '2027-10-04', closes_on => '2027-11-26',
     questionnaire_version => ${text(published.version)}, grace_days => 5,
     places => (select jsonb_agg(code)::text from public.municipality))`,
]

/** Handing in happened then and not now, which only the demo may say afterwards. */
function datedSubmissions(): string[] {
  return [
    'alter table public.submission disable trigger submission_is_immutable',
    `update public.submission set signed_at = date_trunc('milliseconds', submitted_at),
       handed_in_at = date_trunc('milliseconds', submitted_at - interval '1 hour')
     from public.scan where scan.id = scan_id`,
    'update public.submission set hash = private.hash_of(private.signed_content(submission))',
    'alter table public.submission enable trigger submission_is_immutable',
    `update public.scan set handed_in_at = submission.handed_in_at
     from public.submission where scan_id = scan.id`,
  ]
}

/** What staff wrote beside the report of the region; one of them in two versions. */
const NOTES = [
  ['summary', 'Cijfers van de demo.'],
  [
    'summary',
    'De regio heeft de informatie op orde. Het aanspreekpunt vraagt aandacht: dat bespreken we in het kernteam (demo).',
  ],
  ['reactie', 'Twee gemeenten beloven sinds dit jaar antwoord binnen vijf werkdagen (demo).'],
] as const

function regionNotes(staffId: string): string[] {
  return NOTES.map(
    ([place, note]) =>
      `insert into public.region_note (round_id, place, version, note, written_by)
       select id, ${text(place)}, 1 + (select count(*)::int from public.region_note where place = ${text(place)}), ${text(note)}, ${text(staffId)}::uuid
       from public.round where state = 'open'`,
  )
}

/** Municipalities begin one after another and answer a few questions on each working day, never in the future. */
function workingHour(openedOn: string, start: number, index: number): string {
  const day = start + Math.floor(index / 4)
  const weekend = 2 * Math.floor(day / 5)
  return `least(now(), ${text(openedOn)}::timestamptz + interval '${day + weekend} days ${9 + (index % 4) * 2} hours')`
}

/** What the noise is drawn from: the same at every start, or the figures of the demo would differ each time. */
const RECORD_KEY = `('x' || md5(concat_ws('/', place, turn, seconds, importance, satisfaction)))::bit(128)`

function insertRatings(round: DemoRound, roundId: string): string {
  const rows = round.scans.flatMap(({ municipalityCode, ratings }) =>
    ratings.map(
      (given, turn) =>
        `(${text(municipalityCode)}, ${turn}, ${text(randomUUID())}, ${text(given.language)}, ${array(given.importance)}, ${array(given.satisfaction)}, ${given.mark ?? 'null'}, ${text(given.sector)}, ${text(given.size)}, ${text(given.contact)}, ${given.seconds}, ${text(given.comment)})`,
    ),
  )
  return `with given (place, turn, id, language, importance, satisfaction, mark, sector, size, contact, seconds, comment) as (values ${rows.join(',\n')}),
    flagged as (
      select given.*, private.rating_flags(importance, satisfaction, mark::smallint, contact, seconds, null) as flags from given
    ), kept as (
      insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction, mark, sector, size, contact, seconds, flags, valid, record_key)
      select id::uuid, ${roundId}, place, ${weekOfTurn(round, 'turn')}, language, importance, satisfaction,
        mark::smallint, sector, size, contact, seconds, flags, private.is_valid_rating(importance, satisfaction, flags),
        ${RECORD_KEY}
      from flagged
      returning id
    )
    insert into private.rating_comment (round_id, municipality_code, week, comment)
    select ${roundId}, place, ${weekOfTurn(round, 'turn')}, comment
    from given join kept on kept.id = given.id::uuid where comment is not null`
}

/** Entrepreneurs come over the first weeks, or as many as are over. */
const firstMonday = (openedOn: string) => `date_trunc('week', ${text(openedOn)}::date)::date`
const weekOfTurn = ({ openedOn, weeks }: DemoRound, turn: string) =>
  `least(${firstMonday(openedOn)} + 7 * (${turn} % ${weeks}), private.this_monday() - 7)`

/** What was released on the Mondays of those weeks, as if somebody had looked then. */
function released({ openedOn, weeks }: DemoRound, roundId: string): string {
  return `select private.release_ratings(${roundId}, code, least(${firstMonday(openedOn)} + 7 * week, private.this_monday()))
    from (select code, week from generate_series(1, ${weeks}) as week, public.municipality order by week, code) as looked`
}

/** Of all who begin some stop on the way: about one in fifty per page, and more at the long questions. */
function insertSteps({ scans, openedOn }: DemoRound, roundId: string): string {
  const days = 10
  const rated = scans.map(
    ({ municipalityCode: code, ratings }) => `(${text(code)}, ${ratings.length})`,
  )
  return `insert into private.rating_step
    select ${roundId}, place, least(private.today(), ${text(openedOn)}::date + day), step - 1, step, 0,
      sum(floor(came * day / ${days}) - floor(came * (day - 1) / ${days}))
    from (values ${rated.join(', ')}) as rated (place, ratings),
      generate_series(1, ${days}) as day, generate_series(1, 10) as step,
      lateral (select ratings * (1 + 0.02 * (10 - step) + 0.12 * (step < 4)::int + 0.08 * (step < 8)::int) as came) as all_days
    group by 2, 3, 4, 5
    having sum(floor(came * day / ${days}) - floor(came * (day - 1) / ${days})) > 0`
}

function array(values: readonly (number | null)[]): string {
  return `'{${values.map((value) => value ?? 'null').join(',')}}'::smallint[]`
}
