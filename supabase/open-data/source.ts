import { definitionSchema } from '../../src/domain/questionnaire/definition.ts'
import type {
  PublicPart,
  PublicResponse,
  PublicResult,
  PublicRound,
} from '../../src/domain/rating/public-result.ts'
import type { Municipality } from '../../src/domain/territory/municipality.ts'
import { ofRound } from '../../src/domain/territory/of-round.ts'
import { regionSchema } from '../../src/domain/territory/region.ts'
import type { RoundAction } from '../../src/data/public-actions.ts'
import { splitsOf } from '../../src/features/public-results/open-data.ts'
import type { Source } from '../../src/features/public-results/open-files.ts'
import { speakOf } from '../../src/i18n/our-region.ts'

/** Asks the API as anybody may: what is behind `/rest/v1/`. @throws when it does not answer well. */
export type Ask = (path: string) => Promise<unknown>

/** The API gives no more than a thousand rows at a time (supabase/config.toml). */
const AT_A_TIME = 1000

/** All rows, however many there are. */
async function rowsOf<Row>(ask: Ask, path: string): Promise<Row[]> {
  const all: Row[] = []
  for (;;) {
    const page = `limit=${AT_A_TIME}&offset=${all.length}`
    const rows = (await ask(`${path}${path.includes('?') ? '&' : '?'}${page}`)) as object[]
    all.push(...rows.map((row) => camel(row as Record<string, unknown>) as Row))
    if (rows.length < AT_A_TIME) return all
  }
}

/** The database says municipality_code what the program calls municipalityCode. */
const camel = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )

/** The rounds of which everybody may read the results, the newest first. */
export const publicRounds = async (ask: Ask): Promise<PublicRound[]> =>
  (await rowsOf<PublicRound>(ask, 'rpc/public_rounds')).map((round) => ({
    ...round,
    closedAt: new Date(round.closedAt).toISOString(),
  }))

/** Makes the words speak of the region of this installation. */
export async function nameRegion(ask: Ask): Promise<void> {
  const [region] = await rowsOf<object>(ask, 'region?select=*')
  speakOf(regionSchema.parse({ ...region, subregions: [] }))
}

/** What the files of a round are made of, asked of the API. */
export function sourceOf(ask: Ask, round: PublicRound): Source {
  const of = `round_id=${round.id}`
  const definition = async () => {
    const where = `id=eq.${encodeURIComponent(round.questionnaireVersion)}`
    const [row] = await rowsOf<{ definition: unknown }>(
      ask,
      `questionnaire_version?select=definition&${where}`,
    )
    return definitionSchema.parse(row?.definition)
  }
  const common = async () => {
    const [all, places, demo] = await Promise.all([
      rowsOf<Municipality>(ask, 'municipality?select=*&order=name'),
      rowsOf<{ roundId: string; places: string[] }>(ask, 'rpc/places_of_rounds'),
      ask('rpc/is_demo'),
    ])
    const municipalities = all.map((one) => ({
      ...one,
      rounds: places.flatMap((at) => (at.places.includes(one.code) ? [at.roundId] : [])),
    }))
    return {
      round,
      demo: demo === true,
      definition: await definition(),
      municipalities: ofRound(municipalities, round.id),
    }
  }
  return {
    definition,
    figures: async () => {
      const [results, responses] = await Promise.all([
        rowsOf<PublicResult>(ask, `rpc/public_results?${of}`),
        rowsOf<PublicResponse>(ask, `rpc/public_responses?${of}`),
      ])
      const parts = []
      for (const { municipalityCode, split } of splitsOf(results)) {
        const path = `rpc/public_split?${of}&municipality_code=${municipalityCode}&split=${split}`
        for (const row of await rowsOf<PublicPart>(ask, path))
          parts.push({ ...row, municipalityCode, split })
      }
      return { ...(await common()), results, responses, parts }
    },
    actions: async () => ({
      ...(await common()),
      actions: await rowsOf<RoundAction>(ask, `rpc/public_actions_of_round?${of}`),
    }),
  }
}
