import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Region } from '#domain/territory/region.ts'
import { EDITIONS } from './editions.ts'

type Cell = string | number | boolean | null | readonly string[] | Json
type Row = readonly Cell[]

const read = (name: string): never =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as never

type Municipality = {
  code: string
  name: string
  shortName: string
  slug: string
  subregion: string
  sizeClass: string
  inhabitants: number
  rural: boolean
  borders: string[]
  features: string[]
  tileRow: number
  tileColumn: number
}
type Territory = Region & {
  municipalities: Municipality[]
  neighbours: { a: string; b: string; borderKm: number }[]
}
type Measure = {
  id: string
  title: string
  approach: string
  sharing: string
  triggers: object[]
  unknownTriggers: string[]
  targets: object[]
  effects: object[]
  conditions: string[]
  duties: object[]
  personDays: number
  hoursPerYear: number
  weeks: number
  cost: string
}
type MailKind = { kind: string; subject: string; body: string; fields: string[]; required: string[] }
/** The history that a measure gets when it comes later says when; these are there for every round. */
const FROM_THE_BEGINNING = `alter table public.measure_version disable trigger measure_version_is_immutable;
update public.measure_version set changed_at = null;
alter table public.measure_version enable trigger measure_version_is_immutable;
`

/**
 * What an installation begins with, as SQL by subject, in order. `npx tsx supabase/content/sql.ts measures`
 * prints that of one, for a migration; `... questionnaire 2026-2` of one version of the questionnaire.
 * @param version only of this one; of all without it.
 */
export function contentSql(version?: string): ReadonlyMap<string, string> {
  const editions = EDITIONS.filter(({ definition }) => definition.version === (version ?? definition.version))
  const ofEditions = (table: string, column: string, of: (edition: (typeof EDITIONS)[number]) => Json) =>
    insert(table, column, editions.map((edition) => [edition.definition.version, of(edition)]))
  const territory: Territory = read('region.json')
  const catalogue: { measures: Measure[] } = read('measures.json')
  const settings: Record<string, number> = read('settings.json')
  const mails: MailKind[] = read('mails.json')

  const municipalities = territory.municipalities.map((m): Row => {
    const place = [m.code, m.name, m.shortName, m.slug, m.subregion, m.sizeClass, m.inhabitants]
    return [...place, m.rural, m.borders, m.tileRow, m.tileColumn, m.features]
  })
  const { names, product, productInFull, mailSender, logo, subregions } = territory
  const { office, officeInFull, officeInFrench, officeEmail } = territory
  const region: Row = [
    ...[json(names), product, productInFull, office, officeInFull, officeInFrench],
    ...[officeEmail, mailSender, logo],
  ]
  const neighbours = territory.neighbours.flatMap(({ a, b, borderKm }): Row[] => [
    [a, b, borderKm],
    [b, a, borderKm],
  ])
  const measures = catalogue.measures.map((m, index): Row => {
    const words = [m.id, index + 1, m.title, m.approach, m.sharing]
    const rules = [json(m.triggers), m.unknownTriggers, json(m.targets), json(m.effects)]
    return [...words, ...rules, m.personDays, m.weeks, m.cost, m.hoursPerYear, m.conditions, json(m.duties)]
  })

  return new Map([
    [
      'region',
      insert(
        'public.region',
        'names, product, product_in_full, office, office_in_full, office_in_french, office_email, mail_sender, logo',
        [region],
      ) +
        insert(
          'public.subregion',
          'id, position, name',
          subregions.map(({ id, name }, index) => [id, index + 1, name]),
        ),
    ],
    [
      'territory',
      insert(
        'public.municipality',
        'code, name, short_name, slug, subregion, size_class, inhabitants, rural, borders, tile_row, tile_column, features',
        municipalities,
      ) + insert('public.neighbour', 'municipality_code, neighbour_code, border_km', neighbours),
    ],
    [
      'questionnaire',
      ofEditions('public.questionnaire_version', 'id, definition', ({ definition }) => json(definition)),
    ],
    [
      'measures',
      insert(
        'public.measure',
        'id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects, person_days, weeks, cost, hours_per_year, conditions, duties',
        measures,
      ) + FROM_THE_BEGINNING,
    ],
    [
      'mails',
      insert(
        'public.mail_kind',
        'kind, position, subject, body, fields, required',
        mails.map((m, index) => [m.kind, index + 1, m.subject, m.body, m.fields, m.required]),
      ),
    ],
    ['settings', insert('private.setting', 'name, value', Object.entries(settings))],
    [
      'wording',
      ofEditions('public.questionnaire_wording', 'questionnaire_version, content', ({ wording }) => json(wording)),
    ],
    [
      'rating-questions',
      ofEditions('public.rating_questions', 'questionnaire_version, content', ({ ratingQuestions }) => json(ratingQuestions)),
    ],
  ])
}

class Json {
  readonly text: string
  constructor(value: unknown) {
    this.text = JSON.stringify(value)
  }
}

const json = (value: unknown) => new Json(value)

function insert(table: string, columns: string, rows: readonly Row[]): string {
  const values = rows.map((row) => `    (${row.map(literal).join(', ')})`).join(',\n')
  return `insert into ${table} (${columns}) values\n${values};\n`
}

function literal(cell: Cell): string {
  if (cell instanceof Json) return quoted(cell.text)
  if (Array.isArray(cell)) return quoted(`{${cell.map((item) => JSON.stringify(item)).join(',')}}`)
  if (typeof cell === 'string') return quoted(cell)
  return String(cell)
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(contentSql(process.argv[3]).get(process.argv[2] ?? '') ?? '')
