import { z } from 'zod'
import { jsonSchema, SCHEMA_PATH } from '../../src/domain/questionnaire/draft/json-file.ts'
import { FILES, filesOf } from '../../src/features/public-results/open-files.ts'
import { catalogueOf } from './catalogue.ts'
import { FILE_SCHEMAS } from './schema.ts'
import { nameRegion, publicRounds, sourceOf, type Ask } from './source.ts'

/** A file of open data: what it is made of, and as what it is sent. */
export type Made = { text: string; type: string }

/** What is behind an address below /data/; null when there is nothing. */
export async function makeOpenData(ask: Ask, path: string, site: string): Promise<Made | null> {
  const described = FILE_SCHEMAS.get(path)
  if (described) return schemaFile(z.toJSONSchema(described))
  if (path === QUESTIONNAIRE) return schemaFile(jsonSchema())
  const rounds = await publicRounds(ask)
  await nameRegion(ask)
  if (path === 'dcat.jsonld') {
    const listed = []
    for (const round of rounds) listed.push({ round, files: await filesOf(sourceOf(ask, round)) })
    return { text: catalogueOf(listed, site), type: 'application/ld+json' }
  }
  const [roundId, name] = path.split('/')
  const round = rounds.find(({ id }) => id === roundId)
  const file = FILES.find((one) => one.name === name)
  const text = round && file && (await file.make(sourceOf(ask, round)))
  return text === undefined || !file ? null : { text, type: `${file.type}; charset=utf-8` }
}

const schemaFile = (schema: object): Made => ({
  text: JSON.stringify(schema, null, 2),
  type: 'application/schema+json',
})

/** Every address below /data/ that there is now. */
export async function openDataPaths(ask: Ask): Promise<string[]> {
  const rounds = await publicRounds(ask)
  return [...OF_ALL, ...rounds.flatMap(({ id }) => FILES.map(({ name }) => `${id}/${name}`))]
}

/** Whether there is a file behind an address; asks for the rounds only when it looks like one of a round. */
export async function isOpenDataPath(ask: Ask, path: string): Promise<boolean> {
  if (OF_ALL.includes(path)) return true
  return OF_A_ROUND.test(path) && (await openDataPaths(ask)).includes(path)
}

const QUESTIONNAIRE = SCHEMA_PATH.slice('/data/'.length)
const OF_ALL = ['dcat.jsonld', ...FILE_SCHEMAS.keys(), QUESTIONNAIRE]
const OF_A_ROUND = /^[0-9a-f-]{36}\/[a-z.]{1,20}$/
