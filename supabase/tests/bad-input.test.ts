import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDataError, type DataError } from '#data/errors.ts'
import { today } from '#i18n/today.ts'
import { REFUSALS } from '#domain/refusal.ts'
import { startTestDatabase, type Person } from './database.ts'
import {
  A,
  B,
  C,
  fingerprint,
  freshWorld,
  handInShortScan,
  rating,
  rateTimes,
  saved,
  submitShortScan,
  type World,
} from './world.ts'

/**
 * What is refused when it is sent past the screen: always a 4xx with a code of the closed list (or of
 * the data API itself, which src/data/errors.ts reads as malformed_request), and nothing stored changes.
 */
let world: World
let scan: string
let handedIn: string
let waiting: string
let signer: Person
let before: string

beforeAll(async () => {
  world = await freshWorld(await startTestDatabase())
  scan = await world.scanOf(A)
  handedIn = await world.scanOf(B)
  const voice = world.db.as(world.officialA)
  await voice.rpc('save_answer', saved(scan, 'vast-aanspreekpunt', 'l3'))
  await submitShortScan(world, world.officialB, B)
  waiting = await world.scanOf(C)
  signer = await world.db.person('cas@beek.example', 'colleague', C)
  const carla = await world.db.person('carla@beek.example', 'coordinator', C)
  await handInShortScan(world, carla, C)
  await rateTimes(world, 6, A)
  before = await fingerprint(world.db)
})
afterAll(() => world.db.close())

type Case = [name: string, code: string, args: () => object]

/** Refusals that the program knows as a kind of their own. */
const AS_KIND: Partial<Record<string, DataError>> = {
  forbidden: { kind: 'forbidden' },
  not_found: { kind: 'notFound' },
  not_signed_in: { kind: 'signedOut' },
}

/** Refused by PostgreSQL or the data API, before a function of ours sees it. */
const BEFORE_OURS = ['malformed', 'text_unreadable']

async function isRefused(person: Person, call: string, [, code, args]: Case) {
  const reply = await world.db.as(person).rpc(call, args())
  const { code: sqlState } = reply.body as { code: string }
  expect(reply.status).toBeGreaterThanOrEqual(400)
  expect(reply.status).toBeLessThan(500)
  const expected = code === 'malformed' ? 'malformed_request' : code
  expect(REFUSALS).toContain(expected)
  const error = toDataError(reply.body as object)
  expect(error).toEqual(AS_KIND[expected] ?? { kind: 'refused', code: expected })
  if (!BEFORE_OURS.includes(code)) expect(sqlState).toBe(`PT${reply.status}`)
  expect(await fingerprint(world.db)).toBe(before)
}

const NOBODY = '00000000-0000-4000-8000-000000000000'
const long = (length: number) => 'x'.repeat(length)
const answer = (item: string, value: unknown, more?: object) => () => saved(scan, item, value, more)
const status = (name: unknown, more: object = {}) =>
  answer('meertalig', null, { status: name, ...more })

const ANSWERS: Case[] = [
  ['a scan that does not exist', 'not_found', () => saved(NOBODY, 'meertalig', ['nl'])],
  ['a scan id that is no uuid', 'malformed', () => saved('12', 'meertalig', ['nl'])],
  [
    'no scan id',
    'malformed',
    () => ({ item_id: 'meertalig', expected_version: 0, status: 'unknown' }),
  ],
  [
    'a scan id of the wrong type',
    'malformed',
    () => ({ ...saved(scan, 'meertalig', ['nl']), scan_id: {} }),
  ],
  ['an empty scan id', 'not_found', () => ({ ...saved(scan, 'meertalig', ['nl']), scan_id: null })],
  [
    'a link that is an object',
    'evidence_url_invalid',
    status('unknown', { evidence_url: { a: 1 } }),
  ],
  [
    'an object for an item',
    'item_unknown',
    () => ({ ...saved(scan, 'meertalig', ['nl']), item_id: {} }),
  ],
  ['an item of another version', 'item_unknown', answer('vast-contact-2025', 'l1')],
  ['no item', 'item_unknown', () => ({ ...saved(scan, 'meertalig', ['nl']), item_id: null })],
  ['a prototype name as item', 'item_unknown', answer('__proto__', 'l1')],
  ['a status that does not exist', 'answer_status_invalid', status('geweldig')],
  ['no status', 'answer_status_invalid', status(null)],
  ['an option that does not exist', 'option_unknown', answer('relatiebeheer', 'l5')],
  ['an option of another item', 'option_unknown', answer('relatiebeheer', 'voorpagina')],
  ['a number for a choice', 'option_unknown', answer('relatiebeheer', 3)],
  ['a list for a choice', 'option_unknown', answer('relatiebeheer', ['l1'])],
  ['an object for a choice', 'option_unknown', answer('relatiebeheer', { id: 'l1' })],
  ['answered without a value', 'option_unknown', answer('relatiebeheer', null)],
  ['true for yes', 'option_unknown', answer('e-factuur', true)],
  ['a value that is no JSON', 'malformed_request', answer('relatiebeheer', 'l1', { value: 'l1' })],
  ['an unfinished value', 'malformed_request', answer('relatiebeheer', 'l1', { value: '["nl"' })],
  ['an escaped zero byte', 'malformed_request', answer('relatiebeheer', 'l\u0000')],
  [
    'an option that does not exist among others',
    'option_unknown',
    answer('meertalig', ['nl', 'it']),
  ],
  ['a number among options', 'option_unknown', answer('meertalig', ['nl', 1])],
  ['an option twice', 'options_invalid', answer('meertalig', ['nl', 'nl'])],
  ['no options', 'options_invalid', answer('meertalig', [])],
  ['one option without a list', 'options_invalid', answer('meertalig', 'nl')],
  [
    'an exclusive option with another',
    'options_invalid',
    answer('controle-werkwijze', ['uitleg', 'geen']),
  ],
  ['text for a number', 'number_invalid', answer('digitale-aanvragen', '4')],
  ['a list for a number', 'number_invalid', answer('digitale-aanvragen', [4])],
  ['a number below the range', 'number_out_of_range', answer('digitale-aanvragen', -1)],
  ['a number above the range', 'number_out_of_range', answer('digitale-aanvragen', 11)],
  ['an absurd number', 'number_out_of_range', answer('digitale-aanvragen', 1, { value: '1e300' })],
  [
    'a number beyond every type',
    'malformed_request',
    answer('digitale-aanvragen', 1, { value: '1e999999' }),
  ],
  ['a number off the step', 'number_invalid', answer('digitale-aanvragen', 4.5)],
  ['a number finer than anybody types', 'number_invalid', answer('betaaltermijn-pct', 1e-8)],
  ['a number off a small step', 'number_invalid', answer('betaaltermijn-pct', 92.35)],
  ['a date in the future', 'date_invalid', answer('laatste-meting-datum', '2999-01-01')],
  ['a date before the first one', 'date_invalid', answer('laatste-meting-datum', '1999-12-31')],
  ['a day that does not exist', 'date_invalid', answer('laatste-meting-datum', '2023-02-30')],
  ['a date in words', 'date_invalid', answer('laatste-meting-datum', 'yesterday')],
  ['a date with a time', 'date_invalid', answer('laatste-meting-datum', '2023-02-03T00:00')],
  ['a number for a date', 'date_invalid', answer('laatste-meting-datum', 20230203)],
  [
    'not applicable where it is not allowed',
    'not_applicable_not_allowed',
    status('notApplicable', { reason: 'x' }),
  ],
  [
    'not applicable without a reason',
    'reason_missing',
    answer('gebiedsbeheer', null, { status: 'notApplicable', reason: '  ' }),
  ],
  [
    'an oversized reason',
    'text_too_long',
    answer('gebiedsbeheer', null, { status: 'notApplicable', reason: long(501) }),
  ],
  ['an oversized note', 'text_too_long', status('unknown', { note: long(4001) })],
  ['a note of a megabyte', 'text_too_long', status('unknown', { note: long(1_000_000) })],
  [
    'an oversized link',
    'text_too_long',
    status('unknown', { evidence_url: `https://x.nl/${long(500)}` }),
  ],
  [
    'a link that runs a script',
    'evidence_url_invalid',
    status('unknown', { evidence_url: 'javascript:alert(1)' }),
  ],
  [
    'a link that is a sentence',
    'evidence_url_invalid',
    status('unknown', { evidence_url: 'zie www.stein.nl' }),
  ],
  [
    'a link over ftp',
    'evidence_url_invalid',
    status('unknown', { evidence_url: 'ftp://stein.nl/a' }),
  ],
  [
    'a link with a space',
    'evidence_url_invalid',
    status('unknown', { evidence_url: 'https://a b' }),
  ],
  [
    'an oversized note for colleagues',
    'text_too_long',
    status('unknown', { internal_note: long(4001) }),
  ],
  [
    'a deliberate choice without a reason',
    'deliberate_incomplete',
    answer('gebiedsbeheer', 'l0', { deliberate_until: '2027-01-01' }),
  ],
  [
    'a deliberate choice without a day',
    'deliberate_incomplete',
    answer('gebiedsbeheer', 'l0', { deliberate_reason: 'Te klein' }),
  ],
  [
    'a deliberate choice of nothing',
    'deliberate_incomplete',
    status('unknown', { deliberate_reason: 'Te klein', deliberate_until: '2027-01-01' }),
  ],
  [
    'a deliberate choice that ended long ago',
    'deliberate_date_invalid',
    answer('gebiedsbeheer', 'l0', { deliberate_reason: 'Klein', deliberate_until: '2020-01-01' }),
  ],
  [
    'a deliberate choice until today',
    'deliberate_date_invalid',
    answer('gebiedsbeheer', 'l0', { deliberate_reason: 'Klein', deliberate_until: today() }),
  ],
  [
    'a deliberate choice for ever',
    'deliberate_date_invalid',
    answer('gebiedsbeheer', 'l0', { deliberate_reason: 'Klein', deliberate_until: '2099-01-01' }),
  ],
  [
    'an oversized reason for a choice',
    'text_too_long',
    answer('gebiedsbeheer', 'l0', { deliberate_reason: long(501), deliberate_until: '2027-01-01' }),
  ],
  [
    'a day that is none',
    'malformed',
    answer('gebiedsbeheer', 'l0', { deliberate_reason: 'Klein', deliberate_until: 'ooit' }),
  ],
  ['a zero byte in a note', 'text_unreadable', status('unknown', { note: 'a\u0000b' })],
  ['a word for shareable', 'malformed', status('unknown', { shareable: 'misschien' })],
  ['a word for the version', 'malformed', status('unknown', { expected_version: 'een' })],
  ['no version', 'malformed_request', status('unknown', { expected_version: null })],
  ['an old version', 'changed_by_colleague', answer('vast-aanspreekpunt', 'l1')],
  [
    'a version that is not there yet',
    'changed_by_colleague',
    status('unknown', { expected_version: 7 }),
  ],
  ['an argument that does not exist', 'malformed', status('unknown', { score: 100 })],
]

describe('an answer with', () => {
  test.each(ANSWERS)('%s is refused: %s', (...row) =>
    isRefused(world.officialA, 'save_answer', row),
  )
  test('a foreign scan is refused', () =>
    isRefused(world.officialB, 'save_answer', ['', 'forbidden', answer('meertalig', ['nl'])]))
  test.each<[string, object]>([
    ['save_answer', { item_id: 'meertalig', expected_version: 0, status: 'unknown' }],
    ['choose_route', { route: 'full' }],
    ['hand_in_scan', { name: 'Iris Jansen' }],
    ['sign_scan', { name: 'Iris Jansen', hash: '' }],
    ['take_back_scan', {}],
  ])('a scan that is handed in is refused: %s', (call, args) =>
    isRefused(world.officialB, call, [
      '',
      'scan_already_submitted',
      () => ({ ...args, scan_id: handedIn }),
    ]),
  )
})

const rate = (more: object) => () => rating(A, more)
const fifteen = (...first: unknown[]) => [...first, ...Array<null>(15).fill(null)].slice(0, 15)

const RATINGS: Case[] = [
  ['no id', 'malformed_request', rate({ rating_id: null })],
  ['an id that is no uuid', 'malformed', rate({ rating_id: 'een' })],
  [
    'a municipality that does not exist',
    'municipality_unknown',
    rate({ municipality_code: 'GM9999' }),
  ],
  ['no municipality', 'municipality_unknown', rate({ municipality_code: null })],
  ['a language we do not speak', 'rating_language_invalid', rate({ language: 'it' })],
  ['no language', 'rating_language_invalid', rate({ language: null })],
  ['importance 6', 'rating_values_invalid', rate({ importance: fifteen(6) })],
  ['importance 0', 'rating_values_invalid', rate({ importance: fifteen(0) })],
  ['a negative importance', 'rating_values_invalid', rate({ importance: fifteen(-1) })],
  ['satisfaction 6', 'rating_values_invalid', rate({ satisfaction: fifteen(6) })],
  ['a negative satisfaction', 'rating_values_invalid', rate({ satisfaction: fifteen(-1) })],
  ['14 entries', 'rating_values_invalid', rate({ importance: fifteen(1).slice(1) })],
  ['16 entries', 'rating_values_invalid', rate({ satisfaction: [...fifteen(1), 3] })],
  ['no entries', 'rating_values_invalid', rate({ importance: [] })],
  ['null for all entries', 'rating_values_invalid', rate({ satisfaction: null })],
  ['lists in lists', 'rating_values_invalid', rate({ importance: fifteen(1).map(() => [1]) })],
  ['half a point', 'malformed', rate({ importance: fifteen(2.5) })],
  ['words for points', 'malformed', rate({ importance: fifteen('veel') })],
  ['a number beyond the type', 'malformed', rate({ importance: fifteen(70_000) })],
  ['one number for all entries', 'malformed', rate({ importance: 5 })],
  ['a word for all entries', 'malformed', rate({ importance: 'veel' })],
  ['an object for the mark', 'malformed', rate({ mark: { a: 1 } })],
  ['a list for the sector', 'rating_background_invalid', rate({ sector: ['bouw'] })],
  ['an object for entries', 'malformed', rate({ importance: { 0: 1 } })],
  ['mark 11', 'rating_mark_invalid', rate({ mark: 11 })],
  ['mark 0', 'rating_mark_invalid', rate({ mark: 0 })],
  ['mark 7.5', 'malformed', rate({ mark: 7.5 })],
  ['an unknown sector', 'rating_background_invalid', rate({ sector: 'ruimtevaart' })],
  ['an unknown size', 'rating_background_invalid', rate({ size: '0' })],
  ['an unknown number of contacts', 'rating_background_invalid', rate({ contact: 'vaak' })],
  ['an oversized comment', 'text_too_long', rate({ comment: long(2001) })],
  ['a zero byte in the comment', 'text_unreadable', rate({ comment: 'a\u0000b' })],
  ['negative time', 'rating_values_invalid', rate({ seconds: -1 })],
  [
    'nothing in it',
    'rating_empty',
    rate({ importance: fifteen(), satisfaction: fifteen(), mark: null, comment: ' ' }),
  ],
  ['an argument too many', 'malformed', rate({ role: 'nee' })],
]

describe('a rating with', () => {
  test.each(RATINGS)('%s is refused: %s', (...row) => isRefused('anonymous', 'rate_service', row))
})

const returned = (more: object) => ({ scan_id: handedIn, reason: 'Kijk na', ...more })

const idOf = (person: Person) => (person === 'anonymous' ? NOBODY : person.id)
const shown = (more: object) => ({ round_id: world.roundId, stage: 'participants', ...more })
const decision = (more: object) => ({
  id: crypto.randomUUID(),
  round_id: world.roundId,
  theme: 'reactie',
  text: 'Samen aanpakken',
  ...more,
})

const STAFF: [string, ...Case][] = [
  [
    'invite_coordinator',
    'no e-mail address',
    'email_invalid',
    () => ({ municipality_code: A, email: 'jan' }),
  ],
  [
    'invite_coordinator',
    'two addresses',
    'email_invalid',
    () => ({ municipality_code: A, email: 'a@b.nl,c@d.nl' }),
  ],
  ['invite_coordinator', 'null', 'email_invalid', () => ({ municipality_code: A, email: null })],
  [
    'invite_coordinator',
    'a line break',
    'email_invalid',
    () => ({ municipality_code: A, email: 'a@b.nl\nBcc:c@d.nl' }),
  ],
  [
    'invite_coordinator',
    'an oversized address',
    'email_invalid',
    () => ({ municipality_code: A, email: `${long(250)}@b.nl` }),
  ],
  [
    'invite_coordinator',
    'a foreign municipality',
    'municipality_unknown',
    () => ({ municipality_code: 'GM0363', email: 'a@b.nl' }),
  ],
  [
    'invite_coordinator',
    'a member of another municipality',
    'already_member_elsewhere',
    () => ({ municipality_code: A, email: 'Bea@Stein.example' }),
  ],
  ['open_round', 'an empty name', 'round_name_invalid', () => ({ name: ' ' })],
  ['open_round', 'no name', 'round_name_invalid', () => ({ name: null })],
  ['open_round', 'an oversized name', 'round_name_invalid', () => ({ name: long(121) })],
  [
    'open_round',
    'a past date',
    'round_close_date_invalid',
    () => ({ name: 'R', closes_on: '2020-01-01' }),
  ],
  [
    'open_round',
    'eternity',
    'round_close_date_invalid',
    () => ({ name: 'R', closes_on: 'infinity' }),
  ],
  ['open_round', 'no date', 'malformed', () => ({ name: 'R', closes_on: 'morgen?' })],
  ['open_round', 'an object for a date', 'malformed', () => ({ name: 'R', closes_on: {} })],
  ['open_round', 'a name that there is', 'round_name_taken', () => ({ name: 'Najaar 2026' })],
  ['open_round', 'a second open round', 'round_already_open', () => ({ name: 'R' })],
  ['close_round', 'an unknown round', 'not_found', () => ({ round_id: NOBODY })],
  ['close_round', 'a malformed round', 'malformed', () => ({ round_id: 'x' })],
  ['rating_response', 'an unknown round', 'not_found', () => ({ round_id: NOBODY })],
  ['needs', 'an unknown round', 'not_found', () => ({ round_id: NOBODY, municipality_code: A })],
  [
    'needs',
    'an unknown municipality',
    'municipality_unknown',
    () => ({ round_id: world.roundId, municipality_code: 'GM9999' }),
  ],
  ['needs_of_round', 'an unknown round', 'not_found', () => ({ round_id: NOBODY })],
  ['donors', 'an unknown scan', 'not_found', () => ({ scan_id: NOBODY })],
  ['invite_viewer', 'no address', 'email_invalid', () => ({ email: 'kernteam' })],
  ['invite_viewer', 'a member', 'already_member_elsewhere', () => ({ email: 'bea@stein.example' })],
  ['remove_viewer', 'an unknown person', 'not_found', () => ({ user_id: NOBODY })],
  ['remove_viewer', 'an official', 'not_found', () => ({ user_id: idOf(world.officialA) })],
  ['widen_visibility', 'an unknown round', 'not_found', () => shown({ round_id: NOBODY })],
  ['widen_visibility', 'an unknown stage', 'stage_invalid', () => shown({ stage: 'staff' })],
  ['widen_visibility', 'no stage', 'stage_invalid', () => shown({ stage: null })],
  ['widen_visibility', 'a stage twice', 'stage_not_next', () => shown({ stage: 'own' })],
  ['widen_visibility', 'a stage too far', 'stage_not_next', () => shown({ stage: 'public' })],
  ['widen_visibility', 'an open round', 'round_still_open', () => shown({})],
  ['named_municipalities', 'an unknown round', 'not_found', () => shown({ round_id: NOBODY })],
  ['named_municipalities', 'an unknown stage', 'stage_invalid', () => shown({ stage: 'own' })],
  ['comparison', 'an unknown round', 'not_found', () => ({ round_id: NOBODY })],
  ['save_decision', 'an unknown round', 'not_found', () => decision({ round_id: NOBODY })],
  ['save_decision', 'an unknown theme', 'theme_unknown', () => decision({ theme: 'niets' })],
  ['save_decision', 'no text', 'decision_missing', () => decision({ text: ' \n\t' })],
  ['save_decision', 'an oversized text', 'text_too_long', () => decision({ text: long(1001) })],
  ['save_decision', 'an oversized owner', 'text_too_long', () => decision({ owner: long(121) })],
  ['save_decision', 'no id', 'malformed', () => decision({ id: null })],
  ['return_scan', 'an unknown scan', 'not_found', () => returned({ scan_id: NOBODY })],
  ['return_scan', 'no reason', 'return_reason_missing', () => returned({ reason: ' \n\t ' })],
  ['return_scan', 'a null reason', 'return_reason_missing', () => returned({ reason: null })],
  ['return_scan', 'an oversized reason', 'text_too_long', () => returned({ reason: long(1001) })],
  ['return_scan', 'what is filled in', 'scan_not_submitted', () => returned({ scan_id: scan })],
]

const line = (more: object) => () => ({ line: 1, expected_version: 1, name: 'Groei', ...more })

const LINES: [string, ...Case][] = [
  ['name_programme_line', 'an unknown line', 'not_found', line({ line: 7 })],
  ['name_programme_line', 'no line', 'not_found', line({ line: null })],
  ['name_programme_line', 'half a line', 'malformed', line({ line: 1.5 })],
  ['name_programme_line', 'no name', 'line_name_invalid', line({ name: ' \n' })],
  ['name_programme_line', 'an oversized name', 'line_name_invalid', line({ name: long(121) })],
  ['name_programme_line', 'no version', 'changed_by_colleague', line({ expected_version: null })],
  ['action_proof', 'an unknown place', 'municipality_unknown', () => ({ municipality_code: 'x' })],
  ['action_proof', 'no place', 'municipality_unknown', () => ({ municipality_code: null })],
]

const note = (more: object) => () => ({
  ...{ round_id: world.roundId, place: 'reactie', expected_version: 0, note: 'Let op', ...more },
})

const NOTES: Case[] = [
  ['an unknown round', 'not_found', note({ round_id: NOBODY })],
  ['a malformed round', 'malformed', note({ round_id: '12' })],
  ['an unknown place', 'theme_unknown', note({ place: 'niets' })],
  ['no place', 'theme_unknown', note({ place: null })],
  ['an oversized text', 'text_too_long', note({ note: long(4001) })],
  ['a zero byte', 'text_unreadable', note({ note: 'a\u0000b' })],
  ['a version that nobody wrote', 'changed_by_colleague', note({ expected_version: 1 })],
  ['no version', 'changed_by_colleague', note({ expected_version: null })],
  ['half a version', 'malformed', note({ expected_version: 0.5 })],
]

describe('a note on the region with', () => {
  test.each(NOTES)('%s is refused: %s', (...row) => isRefused(world.staff, 'save_region_note', row))
})

describe('staff are refused', () => {
  test.each([...STAFF, ...LINES])('%s with %s: %s', (call, ...row) =>
    isRefused(world.staff, call, row),
  )
})

const signed = (more: object) => ({ scan_id: scan, name: 'Iris', hash: long(64), ...more })

const OFFICIAL: [string, ...Case][] = [
  ['choose_route', 'an unknown route', 'route_invalid', () => ({ scan_id: scan, route: 'lang' })],
  ['choose_route', 'no route', 'route_invalid', () => ({ scan_id: scan, route: null })],
  ['choose_route', 'an unknown scan', 'not_found', () => ({ scan_id: NOBODY, route: 'short' })],
  ['be_present', 'an unknown scan', 'not_found', () => ({ scan_id: NOBODY })],
  ['be_present', 'an unknown theme', 'theme_unknown', () => ({ scan_id: scan, theme: 'niets' })],
  ['theme_spread', 'an unknown scan', 'not_found', () => ({ scan_id: NOBODY })],
  ['theme_spread', 'an id that is no uuid', 'malformed', () => ({ scan_id: '12' })],
  ['set_naming_consent', 'an unknown round', 'not_found', () => shown({ round_id: NOBODY })],
  ['set_naming_consent', 'an unknown stage', 'stage_invalid', () => shown({ stage: 'own' })],
  ['set_naming_consent', 'no stage', 'stage_invalid', () => shown({ stage: null })],
  ['hand_in_scan', 'an unknown scan', 'not_found', () => ({ scan_id: NOBODY, name: 'Iris' })],
  ['hand_in_scan', 'much unanswered', 'scan_incomplete', () => ({ scan_id: scan, name: 'Iris' })],
  ...['', ' ', 'x', long(121), 'Iris\nJansen', null].map((name): [string, ...Case] => [
    'hand_in_scan',
    `the name ${JSON.stringify(name)}`,
    'signature_name_invalid',
    () => ({ scan_id: scan, name }),
  ]),
  ['hand_in_scan', 'no name', 'malformed', () => ({ scan_id: scan })],
  ['sign_scan', 'what nobody handed in', 'scan_not_handed_in', () => signed({})],
  ['sign_scan', 'an unknown scan', 'not_found', () => signed({ scan_id: NOBODY })],
  ['take_back_scan', 'what nobody handed in', 'scan_not_handed_in', () => ({ scan_id: scan })],
  ['take_back_scan', 'an unknown scan', 'not_found', () => ({ scan_id: NOBODY })],
]

describe('an official is refused', () => {
  test.each(OFFICIAL)('%s with %s: %s', (call, ...row) => isRefused(world.officialA, call, row))
})

const SIGNATURES: Case[] = [
  ['a name of one letter', 'signature_name_invalid', () => signed({ scan_id: waiting, name: 'x' })],
  ['no name', 'malformed', () => ({ scan_id: waiting, hash: '' })],
  ['another hash', 'signed_content_changed', () => signed({ scan_id: waiting })],
  ['a null hash', 'signed_content_changed', () => signed({ scan_id: waiting, hash: null })],
]

test.each(SIGNATURES)('a signature with %s is refused: %s', (...row) =>
  isRefused(signer, 'sign_scan', row),
)

test('a body that is no JSON is refused', async () => {
  const reply = await world.db.as(world.officialA).sendText('rpc/save_answer', '{"scan_id": ')
  expect(reply.status).toBe(400)
  expect(await fingerprint(world.db)).toBe(before)
})

test('marks are a list that begins at one', async () => {
  const [are] = await world.db.sql(
    `select private.are_marks('[0:1]={1,2}', 2, 1) as zero, private.are_marks('{1,2}', 2, 1) as one`,
  )
  expect(are).toEqual({ zero: false, one: true })
})
