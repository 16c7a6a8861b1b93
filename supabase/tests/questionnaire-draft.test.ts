import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  documentOf,
  editionOf,
  partsOf,
  type Document,
} from '#domain/questionnaire/draft/document.ts'
import { editsTowards, type StoredPart } from '#domain/questionnaire/draft/edits.ts'
import { decisionOf, lineageOfDraft } from '#domain/questionnaire/draft/lineage.ts'
import { measureContentSchema, contentOf } from '#domain/quick-wins/measure.ts'
import { MEASURES } from '#tests/content.ts'
import { EXAMPLE, RICH, withItem } from '#tests/example-draft.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { handedIn } from './score-sheets.ts'
import { A, B, C, freshWorld, type World } from './world.ts'

/** The office makes a version of the questionnaire: two editors, checks of the database, frozen when published. */
let db: TestDatabase
let world: World
let other: Person

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  other = await db.person('ella@eszl.example', 'staff')
})
afterAll(() => db.close())

const asEdits = (document: Document) => JSON.stringify(editsTowards([], document))
const start = (person: Person, name = 'proef-1', document = EXAMPLE) =>
  db.as(person).rpc('start_draft', {
    ...{ name, started_from: '2026-2', parts: asEdits(document) },
  })
const started = async (document = EXAMPLE, name = 'proef-1') =>
  String((await start(world.staff, name, document)).body)
const save = (person: Person, draft_id: string, edits: unknown) =>
  db.as(person).rpc('save_draft', { draft_id, edits: JSON.stringify(edits) })
async function read(draft_id: string) {
  const { body } = await db.as(world.staff).rpc('read_draft', { draft_id })
  return body as {
    name: string
    state: string
    edits: number
    parts: (StoredPart & { changed_by: string })[]
  }
}
/** Publishes what is there now; after fewer edits what was seen before. */
async function publish(person: Person, draft_id: string, note = 'Nieuwe woorden', unseen = 0) {
  const { edits } = await read(draft_id)
  return db.as(person).rpc('publish_draft', { draft_id, note, edits_seen: edits - unseen })
}
const partOf = async (draft: string, kind: string, id: string) =>
  (await read(draft)).parts.find((part) => part.kind === kind && part.id === id)!
const reworded = withItem('relatiebeheer', ({ text }) => ({ text: { ...text, nl: 'Anders?' } }))
/** Agrees to what the product proposes for every question. */
async function decide(draft: string, document: Document) {
  const items = document.items.map(({ asked }) => asked)
  const edits = lineageOfDraft(editionOf(EXAMPLE).definition, items, {})
    .filter(({ decided }) => !decided)
    .map((standing) => ({
      ...{ kind: 'lineage', id: standing.item, version: 0, position: 0 },
      content: decisionOf(standing, items),
    }))
  expect((await save(world.staff, draft, edits)).status).toBe(200)
}
let count = 0
const name = () => `nieuw-${++count}`

describe('a part that is taken out', () => {
  const ID = 'relatiebeheer'
  const edit = (part: StoredPart, content: unknown, version = part.version) => ({
    ...{ kind: part.kind, id: part.id, position: part.position, version, content },
  })
  test('begins anew under the same name, and its edits stay', async () => {
    const draft = await started()
    const part = await partOf(draft, 'item', ID)
    expect((await save(world.staff, draft, [edit(part, null)])).status).toBe(200)
    expect(await partOf(draft, 'item', ID)).toBeUndefined()
    const again = await save(other, draft, [edit(part, part.content, 0)])
    expect(again.rows).toMatchObject([{ id: ID, version: 3 }])
    // What is there is not begun anew.
    expect(
      (await save(world.staff, draft, [edit(part, { ...Object(part.content) }, 0)])).code,
    ).toBe('changed_by_colleague')
  })
})

describe('a draft', () => {
  test('holds the version it was started from, and is read by the office only', async () => {
    const draft = await started()
    const { parts } = await read(draft)
    expect(documentOf('2026-2', parts)).toEqual(EXAMPLE)
    for (const person of [world.officialA, world.viewer, world.outsider]) {
      expect((await db.as(person).rpc('read_draft', { draft_id: draft })).code).toBe('forbidden')
      expect((await start(person, 'ander')).code).toBe('forbidden')
      expect((await save(person, draft, [])).code).toBe('forbidden')
      expect((await publish(person, draft)).code).toBe('forbidden')
      for (const table of ['questionnaire_draft', 'draft_part', 'draft_comment'])
        expect((await db.as(person).select(table)).rows).toEqual([])
    }
  })

  test('holds examples of levels, and from which score a question asks for evidence', async () => {
    const draft = await started(RICH)
    expect(documentOf('2026-2', (await read(draft)).parts)).toEqual(RICH)
    const now = await partOf(draft, 'item', 'relatiebeheer')
    const { asked, ...words } = now.content as { asked: object }
    const { kind, id, version, position } = now
    const content = { ...words, asked: { ...asked, evidenceFrom: 'never' } }
    const saved = await save(world.staff, draft, [{ kind, id, version, position, content }])
    expect(saved.status).toBe(200)
  })

  test('has a name that is free', async () => {
    await started()
    expect((await start(world.staff)).code).toBe('version_name_taken')
    expect((await start(world.staff, '2026-1')).code).toBe('version_name_taken')
    expect((await start(world.staff, 'Nieuw!')).code).toBe('version_name_invalid')
  })

  test('keeps every edit with who made it; what was sent twice is one', async () => {
    const draft = await started()
    const now = await partOf(draft, 'theme', 'groei')
    const edit = {
      kind: 'theme',
      id: 'groei',
      version: now.version,
      position: 9,
      content: now.content,
    }
    const [once, again] = [await save(other, draft, [edit]), await save(other, draft, [edit])]
    expect(once.status).toBe(200)
    expect(again.body).toEqual(once.body)
    const { rows } = await db
      .as(world.staff)
      .select(`draft_part?draft_id=eq.${draft}&id=eq.groei&order=version`)
    expect(rows).toMatchObject([
      { version: 1, position: 6, changed_by: (world.staff as { id: string }).id },
      { version: 2, position: 9, changed_by: (other as { id: string }).id },
    ])
    for (const change of [
      `update public.draft_part set content = '{}'`,
      'delete from public.draft_part',
    ])
      await expect(db.sql(change), change).rejects.toThrow()
  })

  test('takes all edits or none, and tells the second of two editors', async () => {
    const draft = await started()
    const [groei, leren] = [
      await partOf(draft, 'theme', 'groei'),
      await partOf(draft, 'theme', 'leren'),
    ]
    const edit = (part: StoredPart, position: number) => ({
      ...{ kind: part.kind, id: part.id, version: part.version, position, content: part.content },
    })
    expect((await save(other, draft, [edit(groei, 20)])).status).toBe(200)
    const late = await save(world.staff, draft, [edit(leren, 21), edit(groei, 22)])
    expect([late.status, late.code]).toEqual([409, 'changed_by_colleague'])
    expect((await partOf(draft, 'theme', 'leren')).version).toBe(leren.version)
    expect((await partOf(draft, 'theme', 'groei')).position).toBe(20)
  })

  test.each<[string, object]>([
    ['of no kind', { kind: 'mens', id: 'x', content: {} }],
    ['without a name', { kind: 'theme', id: 'Het Thema', content: {} }],
    ['with a field too many', { kind: 'theme', id: 'x', content: { asked: { id: 'x' }, meer: 1 } }],
    [
      'a question of a kind that is not there',
      { kind: 'item', id: 'x', content: { asked: { id: 'x', kind: 'vraag' } } },
    ],
    ['a list where an object is', { kind: 'item', id: 'x', content: [] }],
    ['a text with a line break', { kind: 'legalNote', id: 'x', content: { legalNote: 'a\nb' } }],
  ])('refuses a part %s', async (_, part) => {
    const draft = await started()
    const reply = await save(world.staff, draft, [{ version: 0, position: 0, ...part }])
    expect(['draft_part_invalid', 'malformed_request']).toContain(reply.code)
  })

  test.each<[string, object]>([
    [
      'score above 100',
      {
        options: [
          { id: 'a', text: 'A', score: 101 },
          { id: 'b', text: 'B', score: 0 },
        ],
      },
    ],
    ['one level', { options: [{ id: 'a', text: 'A', score: 0 }] }],
    [
      'two levels of one name',
      {
        options: [
          { id: 'a', text: 'A', score: 0 },
          { id: 'a', text: 'B', score: 1 },
        ],
      },
    ],
    [
      'an example that is no text',
      {
        options: [
          { id: 'a', text: 'A', score: 0, example: 7 },
          { id: 'b', text: 'B', score: 100 },
        ],
      },
    ],
    ['evidence from a score that is none', { evidenceFrom: 101 }],
    ['weight 3', { weight: 3 }],
    ['a text that is empty', { why: ' ' }],
    ['no English', { text: { nl: 'Hoe?' } }],
    ['a condition of another kind', { showIf: { item: 'bcf-fte', above: 3 } }],
    [
      'anchors for a choice',
      {
        anchors: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
  ])('refuses a question with %s', async (_, change) => {
    const draft = await started()
    const now = await partOf(draft, 'item', 'relatiebeheer')
    const { asked, words } = now.content as { asked: object; words: object }
    const content = { asked: { ...asked, ...change }, words }
    const { kind, id, version, position } = now
    const reply = await save(world.staff, draft, [{ kind, id, version, position, content }])
    expect(reply.code).toBe('draft_part_invalid')
  })
})

describe('publishing', () => {
  test('makes a version that the next round asks, and nobody alters it any more', async () => {
    const version = name()
    const document = { ...reworded, version }
    const draft = await started(document, version)
    await decide(draft, document)
    expect(await publish(world.staff, draft)).toMatchObject({ status: 200, body: version })
    const { rows } = await db.as('anonymous').select(`questionnaire_version?id=eq.${version}`)
    const [{ definition, note } = {}] = rows
    const edition = editionOf(document)
    expect([definition, note]).toEqual([edition.definition, 'Nieuwe woorden'])
    const [words] = (
      await db.as('anonymous').select(`questionnaire_wording?questionnaire_version=eq.${version}`)
    ).rows
    expect(words?.['content']).toEqual(edition.wording)
    const [rating] = (
      await db.as('anonymous').select(`rating_questions?questionnaire_version=eq.${version}`)
    ).rows
    expect(rating?.['content']).toEqual(edition.ratingQuestions)
    const [current] = await db.sql<{ id: string }>(
      `select private.current_questionnaire_version() as id`,
    )
    expect(current?.id).toBe(version)
    for (const change of [
      `update public.questionnaire_version set definition = '{}' where id = '${version}'`,
      `update public.questionnaire_version set note = 'Anders' where id = '${version}'`,
      `delete from public.questionnaire_version where id = '${version}'`,
      `update public.rating_questions set content = content where questionnaire_version = '${version}'`,
      `delete from public.rating_questions where questionnaire_version = '${version}'`,
      'truncate public.rating_questions',
    ])
      await expect(db.sql(change), change).rejects.toThrow()
    expect((await read(draft)).state).toBe('published')
    expect((await save(world.staff, draft, [])).code).toBe('draft_closed')
    expect((await publish(world.staff, draft)).code).toBe('draft_closed')
  })

  test('waits until an editor decided about each question that is not the same', async () => {
    const version = name()
    const draft = await started(reworded, version)
    expect((await publish(world.staff, draft)).code).toBe('lineage_undecided')
    const asked = reworded.items.find((item) => item.asked.id === 'relatiebeheer')!.asked
    const decision = (how: string, version = 0, of: object = asked) => ({
      ...{ kind: 'lineage', id: 'relatiebeheer', version, position: 0 },
      content: { how, from: ['relatiebeheer'], asked: of },
    })
    const outcome = async () => (await publish(world.staff, draft)).code
    await save(world.staff, draft, [decision('new')])
    expect(await outcome()).toBe('lineage_undecided')
    // What was decided of another text is not decided of this one.
    await save(world.staff, draft, [
      decision('reworded', 1, { ...asked, text: { ...asked.text, nl: 'Nog anders?' } }),
    ])
    expect(await outcome()).toBe('lineage_undecided')
    await save(world.staff, draft, [decision('reworded', 2)])
    expect((await publish(world.staff, draft)).status).toBe(200)
  })

  test('waits until a question says that it comes from one that was asked', async () => {
    const split = (old: string) => {
      const document = withItem('relatiebeheer', () => ({
        ...{ id: 'relaties', follows: { how: 'split', items: [old] } },
      }))
      const linked = (ids: readonly string[]) =>
        ids.map((id) => (id === 'relatiebeheer' ? 'relaties' : id))
      return {
        ...document,
        contradictions: [],
        ratingItems: document.ratingItems.map(({ asked, words }) => ({
          ...{ asked: { ...asked, scanItems: linked(asked.scanItems) }, words },
        })),
      }
    }
    for (const [old, code] of [['weg', 'lineage_undecided'], ['relatiebeheer']] as const) {
      const draft = await started(split(old), name())
      await decide(draft, split(old))
      expect((await publish(world.staff, draft)).code).toBe(code)
    }
  })

  test('does not publish what a colleague saved and was not seen', async () => {
    const draft = await started(EXAMPLE, name())
    const groei = await partOf(draft, 'theme', 'groei')
    const { kind, id, version, content } = groei
    await save(other, draft, [{ kind, id, version, position: 30, content }])
    const late = await publish(world.staff, draft, 'Nieuw', 1)
    expect([late.status, late.code]).toEqual([409, 'changed_by_colleague'])
    expect((await publish(world.staff, draft)).status).toBe(200)
  })

  test('says what is new', async () => {
    const draft = await started(EXAMPLE, name())
    expect((await publish(world.staff, draft, ' ')).code).toBe('version_note_missing')
  })

  const [first] = EXAMPLE.themes
  test.each<[string, Document]>([
    ['weights that do not add up', { ...EXAMPLE, themes: EXAMPLE.themes.slice(1) }],
    ['a theme that is not there', withItem('bcf-fte', () => ({ theme: 'weg' }))],
    [
      'a question that waits for a later one',
      withItem('mandaat-casemanager', () => ({ showIf: { item: 'relatiebeheer', oneOf: ['l1'] } })),
    ],
    [
      'an answer that cannot be given',
      withItem('mandaat-casemanager', () => ({
        showIf: { item: 'vast-aanspreekpunt', oneOf: ['l9'] },
      })),
    ],
    ['a link on one side', withItem('bcf-fte', () => ({ ratingItems: [] }))],
    [
      'answers of entrepreneurs with other values',
      {
        ...EXAMPLE,
        ratingPage: {
          ...EXAMPLE.ratingPage,
          scales: {
            ...EXAMPLE.ratingPage.scales,
            importance: EXAMPLE.ratingPage.scales.importance.slice(1),
          },
        },
      },
    ],
    [
      'no experiences',
      {
        ...EXAMPLE,
        ratingItems: [],
        items: EXAMPLE.items.map(({ asked, words }) => ({
          asked: { ...asked, ratingItems: [] },
          words,
        })),
      },
    ],
  ])('refuses %s', async (_, document) => {
    expect(first).toBeDefined()
    const draft = await started(document, name())
    await decide(draft, document)
    expect((await publish(world.staff, draft)).code).toBe('questionnaire_faulty')
  })

  test('changes the measures that changed with it, and none when it is refused', async () => {
    const version = name()
    const [measure] = MEASURES
    const known = measure!
    const content = measureContentSchema.parse({ ...contentOf(known), title: `Nieuw ${version}` })
    const document = { ...EXAMPLE, measures: { [known.id]: { version: known.version, content } } }
    const draft = await started(document, version)
    expect((await publish(world.staff, draft)).status).toBe(200)
    const title = async () =>
      (await db.as(world.staff).select(`measure?id=eq.${known.id}`)).rows[0]?.['title']
    expect(await title()).toBe(`Nieuw ${version}`)
    const otherwise = { ...content, title: 'Anders' }
    const late = await started(
      { ...document, measures: { [known.id]: { version: known.version, content: otherwise } } },
      name(),
    )
    expect((await publish(world.staff, late)).code).toBe('changed_by_colleague')
    expect((await read(late)).state).toBe('open')
  })
})

describe('around a draft', () => {
  test('editors see each other', async () => {
    const draft = await started()
    const be = (person: Person, part: string | null) =>
      db.as(person).rpc('be_at_draft', { draft_id: draft, part })
    expect((await be(world.staff, 'item relatiebeheer')).body).toEqual([])
    expect((await be(other, null)).body).toEqual([
      { email: 'staf@eszl.example', at_part: 'item relatiebeheer' },
    ])
    expect((await be(world.officialA, null)).code).toBe('forbidden')
  })

  test('a reader with the link reads along, until it is withdrawn', async () => {
    const draft = await started()
    const share = async (shared: boolean) =>
      (await db.as(world.staff).rpc('share_draft', { draft_id: draft, shared })).body as string
    const reading = async (reader_key: string) =>
      (await db.as('anonymous').rpc('read_shared_draft', { reader_key })).body as {
        parts: object[]
      } | null
    const key = await share(true)
    expect(await share(true)).toBe(key)
    const shown = await reading(key)
    expect(shown?.parts).toHaveLength(partsOf(EXAMPLE).length)
    expect(JSON.stringify(shown)).not.toContain('changed_by')
    expect(await share(false)).toBeNull()
    expect(await reading(key)).toBeNull()
    expect(await share(true)).not.toBe(key)
    expect(await reading('')).toBeNull()
    const theirs = await db
      .as(world.officialA)
      .rpc('share_draft', { draft_id: draft, shared: true })
    expect(theirs.code).toBe('forbidden')
  })

  test('comments stand with a part, and are settled', async () => {
    const draft = await started()
    const id = randomUUID()
    const comment = { id, draft_id: draft, kind: 'item', part_id: 'bcf-fte', text: 'Ook inhuur?' }
    for (let sent = 0; sent < 2; sent++)
      expect((await db.as(other).rpc('comment_on_draft', comment)).status).toBe(204)
    await db.as(world.staff).rpc('settle_draft_comment', { comment_id: id, settled: true })
    // Something else under the same id takes nothing in silence.
    const elsewhere = await db
      .as(other)
      .rpc('comment_on_draft', { ...comment, text: 'Iets anders' })
    expect(elsewhere.code).toBe('sent_otherwise')
    const { rows } = await db.as(world.staff).select('draft_comment')
    expect(rows).toMatchObject([{ id, text: 'Ook inhuur?', settled: true }])
    const say = async (person: Person, change: object) =>
      (await db.as(person).rpc('comment_on_draft', { ...comment, id: randomUUID(), ...change }))
        .code
    expect(await say(other, { text: ' ' })).toBe('comment_missing')
    expect(await say(other, { part_id: 'weg' })).toBe('malformed_request')
    expect(await say(world.officialA, {})).toBe('forbidden')
  })

  test('a reader with the link comments under a name, so many an hour, and is forgotten when the link ends', async () => {
    const draft = await started()
    const share = { draft_id: draft, shared: true }
    const reader_key = String((await db.as(world.staff).rpc('share_draft', share)).body)
    const say = (change: object = {}) =>
      db.as('anonymous').rpc('comment_as_reader', {
        ...{ reader_key, id: randomUUID(), kind: 'item', part_id: 'bcf-fte' },
        ...{ name: ' Kim ', text: 'Telt inhuur mee?', ...change },
      })
    const id = randomUUID()
    for (let sent = 0; sent < 2; sent++) expect((await say({ id })).status).toBe(204)
    const names = async () =>
      (await db.as(world.staff).select('draft_comment?order=written_at')).rows.map(
        ({ reader_name }) => reader_name,
      )
    expect(await names()).toEqual(['Kim'])
    for (const [change, code] of [
      [{ name: ' ' }, 'reader_name_invalid'],
      [{ name: 'Kim\nBeheer' }, 'reader_name_invalid'],
      [{ name: 'a'.repeat(81) }, 'reader_name_invalid'],
      [{ text: ' ' }, 'comment_missing'],
      [{ text: 'a'.repeat(2001) }, 'text_too_long'],
      [{ part_id: 'weg' }, 'malformed_request'],
      [{ kind: 'lineage' }, 'malformed_request'],
      [{ id, text: 'Iets anders' }, 'sent_otherwise'],
      [{ id, name: 'Pim' }, 'sent_otherwise'],
      [{ reader_key: '0'.repeat(64) }, 'not_found'],
      [{ reader_key: null }, 'not_found'],
    ] as const)
      expect((await say(change)).code, JSON.stringify(change)).toBe(code)
    expect((await db.as('anonymous').select('draft_comment')).rows).toEqual([])
    for (let sent = 1; sent < 30; sent++) expect((await say()).status).toBe(204)
    expect(await say()).toMatchObject({ status: 429, code: 'too_many_comments' })
    await db.as(world.staff).rpc('share_draft', { draft_id: draft, shared: false })
    expect((await say()).code).toBe('not_found')
    expect(new Set(await names())).toEqual(new Set(['']))
    const next = String((await db.as(world.staff).rpc('share_draft', share)).body)
    await db.sql(`update public.draft_comment set written_at = now() - interval '2 hours'`)
    expect((await say({ reader_key: next })).status).toBe(204)
    expect(await names()).toContain('Kim')
    await db.as(world.staff).rpc('throw_draft_away', { draft_id: draft })
    expect(new Set(await names())).toEqual(new Set(['']))
  })

  test('it is told in how many municipalities something ends that is built on a question', async () => {
    const [ID, RATED] = ['vast-aanspreekpunt', 'e-juiste-persoon']
    // The round asks an older version than the draft was started from.
    await handedIn(world, A, 25)
    await handedIn(world, B, 50)
    await db.sql(`insert into public.answer (scan_id, item_id, status, value, version)
        select id, '${ID}', 'answered', '"l1"', 1 from public.scan
        where round_id = '${world.roundId}' and municipality_code in ('${A}', '${B}', '${C}');
      insert into private.rating_overview (round_id, municipality_code, responses)
        values ('${world.roundId}', '${A}', 20);
      insert into private.rating_release
        select '${world.roundId}', '${A}', 1 + place, 20, 20, 0, 20, 20, 20, 10 from generate_series(0, 7) as place`)
    const made = await db.as(world.officialA).rpc('make_action', {
      ...{ id: randomUUID(), round_id: world.roundId, title: 'Naam en nummer op de website' },
      ...{ owner: 'anna@sittard.example', due_on: '2030-01-01', measure_id: 'qw-naam-en-nummer' },
    })
    expect(made.status).toBe(200)
    const reach = async (document: Document) => {
      const draft = await started(document, name())
      const { body } = await db.as(world.staff).rpc('draft_reach', { draft_id: draft })
      return (kind: string, id: string) =>
        (body as { kind: string; id: string }[]).find((row) => row.kind === kind && row.id === id)
    }
    const numbers = (trends: number, prefilled: number, proofs: number, going_on: number) => ({
      ...{ trends, prefilled, proofs, going_on },
    })
    const unchanged = await reach(EXAMPLE)
    expect(unchanged('item', ID)).toMatchObject(numbers(0, 0, 0, 2))
    const other = await reach(withItem(ID, ({ text }) => ({ text: { ...text, nl: 'Anders?' } })))
    expect(other('item', ID)).toMatchObject(numbers(0, 3, 0, 2))
    const counted = await reach(withItem(ID, () => ({ hiddenScore: 1 })))
    expect(counted('item', ID)).toMatchObject(numbers(2, 3, 1, 0))
    const gone = await reach({
      ...EXAMPLE,
      items: EXAMPLE.items.filter(({ asked }) => asked.id !== ID),
      ratingItems: EXAMPLE.ratingItems.filter(({ asked }) => asked.id !== RATED),
    })
    expect(gone('item', ID)).toMatchObject(numbers(2, 3, 1, 0))
    expect(gone('ratingItem', RATED)).toMatchObject(numbers(1, 0, 1, 0))
    expect(unchanged('ratingItem', RATED)).toMatchObject(numbers(0, 0, 0, 1))
    const theirs = await db.as(world.officialA).rpc('draft_reach', { draft_id: randomUUID() })
    expect(theirs.code).toBe('forbidden')
  })

  test('it can be thrown away, and then nothing is written in it', async () => {
    const draft = await started()
    const away = (person: Person) => db.as(person).rpc('throw_draft_away', { draft_id: draft })
    expect((await away(world.officialA)).code).toBe('forbidden')
    expect((await away(world.staff)).status).toBe(204)
    expect((await save(world.staff, draft, [])).code).toBe('draft_closed')
    expect((await start(world.staff)).status).toBe(200)
  })
})
