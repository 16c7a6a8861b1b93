import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certificateCode } from '#domain/certificate.ts'
import { contentHash, isUnaltered } from '#domain/signature.ts'
import type { Submission } from '#domain/submission.ts'
import { startStage, type Stage } from './stage.ts'
import { A, freshWorld, handInShortScan, saved, signature, type World } from './world.ts'

/** A signature covers who, when, which municipality and the frozen score: whoever changes one is found out. */
let stage: Stage
let world: World
let scan: string

beforeAll(async () => void (stage = await startStage()))
afterAll(() => stage.close())
beforeEach(async () => {
  world = await freshWorld(stage.db)
  scan = await world.scanOf(A)
  const anna = world.db.as(world.officialA)
  const note = 'Zie "bijlage" \\ 3\n\tén 😀'
  await anna.rpc('save_answer', saved(scan, 'vooroverleg', 'l3', { note }))
  await anna.rpc('save_answer', saved(scan, 'betaaltermijn-pct', 92.3))
  await handInShortScan(world, world.officialA, A)
  // What came before counts too, so the answers are those the first time.
  await anna.rpc('take_back_scan', { scan_id: scan })
  const handedIn = await anna.rpc('hand_in_scan', { scan_id: scan, name: 'Iris Jansen' })
  const signed = await world.db
    .as(world.colleagueA)
    .rpc('sign_scan', signature(handedIn, 'Arno Smeets'))
  expect(signed.status).toBe(200)
})

/** As docs/operating.md says it. */
const CHECK = `select scan_id, number, signature_version, private.is_unaltered(submission) as unaltered
  from public.submission order by scan_id, number`
const checked = async () =>
  (await world.db.sql<{ unaltered: boolean }>(CHECK)).map((r) => r.unaltered)

/** As the app reads it, for a member of staff. */
async function read(): Promise<Submission> {
  await stage.become(world.staff)
  const { listSubmissions } = await import('#data/submissions.ts')
  const { valueOf } = await import('#data/read.ts')
  const [made] = await valueOf(listSubmissions(scan))
  if (!made) throw new Error('nothing was signed')
  return made
}

/** What the owner of the database can do, whom no right stops. */
const asOwner = (...statements: string[]) =>
  world.db.sql(
    `set session_replication_role = replica; ${statements.join('; ')}; set session_replication_role = origin`,
  )

test('what was signed is unaltered, in the database and in the program', async () => {
  expect(await checked()).toEqual([true])
  const made = await read()
  expect(made.sheet).not.toBeNull()
  expect(await contentHash(made)).toBe(made.hash)
  expect(await isUnaltered(made)).toBe(true)
})

describe('found out is who changes', () => {
  test.each([
    [
      'the official score',
      "update public.submission_sheet set sheet = jsonb_set(sheet, '{total}', '99')",
    ],
    [
      'the score, and its own code',
      "update public.submission_sheet set sheet = '{}'; update public.submission set score_hash = private.hash_of('{}')",
    ],
    ['the score, by taking it away', 'delete from public.submission_sheet'],
    ['the municipality', "update public.scan set municipality_code = 'GM0888'"],
    [
      'an answer',
      "update public.submission set answers = jsonb_set(answers, '{vooroverleg,value}', '\"l4\"')",
    ],
    ['who signed', 'update public.submission set signed_by = gen_random_uuid()'],
    ['the name of who signed', "update public.submission set signed_name = 'Bea'"],
    ['when it was signed', "update public.submission set signed_at = signed_at + interval '1 day'"],
    ['who handed in', "update public.submission set handed_in_name = 'Bea'"],
    [
      'when it was handed in',
      "update public.submission set handed_in_at = handed_in_at - interval '1 day'",
    ],
    ['which submission it is', 'update public.submission set number = 7'],
    ['the version of the signature', 'update public.submission set signature_version = 1'],
  ])('%s', async (_what, statement) => {
    // The municipality may have a scan of its own in this round.
    await asOwner(`delete from public.scan where id <> '${scan}'`, statement)
    expect(await checked()).toEqual([false])
    expect(await isUnaltered(await read())).toBe(_what === 'the score, by taking it away')
  })
})

test('a signature stays what it was when its names are forgotten', async () => {
  await asOwner(
    "update public.submission set handed_in_by = gen_random_uuid(), handed_in_name = '', signed_by = gen_random_uuid(), signed_name = ''",
  )
  expect(await checked()).toEqual([true])
  expect(await isUnaltered(await read())).toBe(true)
})

test('a signature of the first version stays checkable, and says what it is', async () => {
  await asOwner(`update public.submission set signature_version = 1, score_hash = null, people_hash = null,
    hash = private.hash_of(jsonb_build_object('answers', answers, 'questionnaireVersion',
      questionnaire_version, 'route', route))`)
  expect(await world.db.sql(CHECK)).toMatchObject([{ signature_version: 1, unaltered: true }])
  const made = await read()
  expect([made.signatureVersion, await isUnaltered(made)]).toEqual([1, true])
  await asOwner("update public.submission set route = 'full'")
  expect(await checked()).toEqual([false])
})

test('what is signed is what was handed in: by whom too', async () => {
  const again = await world.scanOf('GM0971')
  const handedIn = await handInShortScan(world, world.officialB, 'GM0971')
  await world.db.sql(
    `update public.scan set handed_in_name = 'Iemand anders' where id = '${again}'`,
  )
  const bert = await world.db.person('bert@stein.example', 'colleague', 'GM0971')
  const reply = await world.db.as(bert).rpc('sign_scan', signature(handedIn, 'Bert'))
  expect([reply.status, reply.code]).toEqual([409, 'signed_content_changed'])
})

describe('whoever has the code of a certificate', () => {
  const check = async (code: string) =>
    (await world.db.as('anonymous').rpc('certificate', { code })).rows

  test('hears whose it is and when, and no name, answer or score', async () => {
    const code = certificateCode((await read()).hash)
    const [found, ...more] = await check(code)
    expect(more).toEqual([])
    expect(Object.keys(found ?? {}).sort()).toEqual(
      ['handed_in_on', 'municipality', 'number', 'returned_on', 'round', 'signed_on', 'unaltered'], // prettier-ignore
    )
    expect(found).toMatchObject({ number: 1, returned_on: null, unaltered: true })
    expect(JSON.stringify(found)).not.toMatch(/Jansen|Smeets/)
    for (const other of ['', '000000000000', code.slice(0, 11), '%'])
      expect(await check(other)).toEqual([])
  })

  test('hears that the scan was given back, and that what is kept was changed', async () => {
    const code = certificateCode((await read()).hash)
    await world.db
      .as(world.staff)
      .rpc('return_scan', { scan_id: scan, reason: 'Kijk naar vraag 3.' })
    expect((await check(code))[0]?.returned_on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await asOwner(`update public.submission set route = 'full'`)
    expect((await check(code))[0]?.unaltered).toBe(false)
  })
})
