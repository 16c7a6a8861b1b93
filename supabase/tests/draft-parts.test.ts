import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentOf, editionOf, type Document } from '#domain/questionnaire/draft/document.ts'
import { editsTowards, type StoredPart } from '#domain/questionnaire/draft/edits.ts'
import { fromJson, toJson } from '#domain/questionnaire/draft/json-file.ts'
import { decisionOf, lineageOfDraft } from '#domain/questionnaire/draft/lineage.ts'
import { contentOf } from '#domain/quick-wins/measure.ts'
import { MEASURES } from '#tests/content.ts'
import { changedPart, withChanges, type PartChange } from '#tests/draft-changes.ts'
import { EXAMPLE, RICH } from '#tests/example-draft.ts'
import { vectors } from '#tests/vectors.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { freshWorld, type World } from './world.ts'

/** What the database takes of a draft, and what it publishes: the tables that the screen reads too. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`

test.for(vectors<PartChange, string | null>('draft-parts'))(
  'a part, $name: $expected',
  async ({ input, expected }) => {
    const { kind, id, content } = changedPart(input)
    const [row] = await db.sql<{ taken: boolean }>(
      `select private.is_draft_part('${kind}', '${id}', ${json(content)}) as taken`,
    )
    expect(row?.taken).toBe(expected === null)
  },
)

let count = 0
async function started(document: Document): Promise<string> {
  const { body } = await db.as(world.staff).rpc('start_draft', {
    ...{ name: `deel-${++count}`, started_from: '2026-2' },
    parts: JSON.stringify(editsTowards([], document)),
  })
  return String(body)
}
const read = async (draft_id: string) =>
  (await db.as(world.staff).rpc('read_draft', { draft_id })).body as {
    edits: number
    parts: StoredPart[]
  }

test.for(vectors<readonly PartChange[], string | null>('draft-faults'))(
  'publishing, $name: $expected',
  async ({ input, expected }) => {
    const document = withChanges(input)
    const draft_id = await started(document)
    const items = document.items.map(({ asked }) => asked)
    const decisions = lineageOfDraft(editionOf(EXAMPLE).definition, items, {})
      .filter(({ decided }) => !decided)
      .map((standing) => ({
        ...{ kind: 'lineage', id: standing.item, version: 0, position: 0 },
        content: decisionOf(standing, items),
      }))
    const saved = await db
      .as(world.staff)
      .rpc('save_draft', { draft_id, edits: JSON.stringify(decisions) })
    expect(saved.status).toBe(200)
    const { edits } = await read(draft_id)
    const published = await db
      .as(world.staff)
      .rpc('publish_draft', { draft_id, note: 'Nieuw', edits_seen: edits })
    expect([published.status === 200, published.code]).toEqual([
      expected === null,
      expected === null
        ? undefined
        : (expect.stringMatching(
            /^(questionnaire_faulty|wording_invalid|changed_by_colleague|measure_\w+)$/,
          ) as string),
    ])
  },
)

test('a questionnaire with measures goes into the database and out again with the same bytes', async () => {
  const measures = Object.fromEntries(
    MEASURES.map((measure) => [
      measure.id,
      { version: measure.version, content: contentOf(measure) },
    ]),
  )
  const document = { ...RICH, version: 'heen-en-weer', measures }
  const draft = await started(document)
  const stored = documentOf(document.version, (await read(draft)).parts)
  expect(toJson(stored)).toBe(toJson(document))
  const file = fromJson(toJson(stored))
  expect(file.ok && editsTowards((await read(draft)).parts, file.value)).toEqual([])
})
