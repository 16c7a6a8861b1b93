import { afterAll, beforeAll, expect, test } from 'vitest'
import { definition as published } from '#content/2026-1/version.ts'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { askedItems } from '#domain/questionnaire/completeness.ts'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, freshWorld, saved, type World } from './world.ts'

/** Adding an item is data only: a new version of the questionnaire, and nothing else in the house. */
const like = published.items.find(({ id }) => id === 'relatiebeheer')
const added = {
  ...like,
  id: 'spreekuur',
  text: { nl: 'Is er een spreekuur?', en: 'Are there office hours?' },
}
const nextVersion = {
  ...published,
  version: '2027-1',
  items: [...published.items, added],
}

let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
  await db.sql(`insert into public.questionnaire_version (id, definition)
    values ('2027-1', '${JSON.stringify(nextVersion).replaceAll("'", "''")}')`)
  world = await freshWorld(db)
})
afterAll(() => db.close())

test('a round that opens now asks it, checks its answer and scores it, as the program does', async () => {
  const definition = definitionSchema.parse(nextVersion)
  expect(askedItems(definition, {}, 'full').map(({ id }) => id)).toContain('spreekuur')
  const scanId = await world.scanOf(A)
  const voice = db.as(world.officialA)
  const wrong = await voice.rpc('save_answer', saved(scanId, 'spreekuur', 'l9'))
  expect([wrong.status, wrong.code]).toEqual([400, 'option_unknown'])
  const right = await voice.rpc('save_answer', saved(scanId, 'spreekuur', 'l3'))
  expect(right.status).toBe(200)

  const answers = { spreekuur: { status: 'answered', value: 'l3' } }
  const [row] = await db.sql<{ sheet: { themes: object; items: object } }>(
    `select private.score_scan(definition, '${JSON.stringify(answers)}', 'full') as sheet
     from public.questionnaire_version where id = '2027-1'`,
  )
  const state = { ...EMPTY_ANSWER, status: 'answered', value: 'l3' } as const
  const sheet = score(definition, { spreekuur: state }, 'full')
  expect(sheet.items['spreekuur']).toEqual({ status: 'ok', score: 75 })
  expect(row?.sheet).toEqual(sheet)
})

test('an answer to it is refused where an earlier version is asked', async () => {
  await db.sql(`update public.round set questionnaire_version = '2026-1'`)
  const voice = db.as(world.officialA)
  const late = await voice.rpc('save_answer', saved(await world.scanOf(A), 'spreekuur', 'l3'))
  expect(late.code).toBe('item_unknown')
})
