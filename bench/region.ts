import { score } from '#domain/questionnaire/scoring.ts'
import { DEFINITION } from '#tests/content.ts'
import { seededRandom } from '../supabase/demo/random.ts'
import { randomScans } from '../supabase/tests/random-answers.ts'

type Row = Record<string, unknown>
/** What the server said is the pattern: columns that do not matter here are as it gives them. */
type Rows = (pattern: Row, url: string) => readonly Row[]

const ROUNDS = 5
const roundId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const code = (index: number) => `GM${String(index).padStart(4, '0')}`

/**
 * Rows by table for a region in which all municipalities handed in, five rounds long.
 * @param size municipalities.
 */
export function generatedRegion(size: number): Readonly<Record<string, Rows>> {
  const random = seededRandom(size)
  const scans = randomScans(DEFINITION, size * ROUNDS, size)
  const sheets = scans.map(({ answers }) => score(DEFINITION, answers, 'full'))
  const places = Array.from({ length: size }, (_, index) => ({
    code: code(index),
    name: `Gemeente ${index + 1}`,
    slug: `gemeente-${index + 1}`,
    subregion: ['parkstad', 'maastricht-heuvelland', 'westelijke-mijnstreek'][index % 3],
    sizeClass: ['small', 'medium', 'large'][index % 3],
    inhabitants: random.between(7_000, 130_000),
    features: [],
    tileRow: Math.floor(index / 20),
    tileColumn: index % 20,
  }))
  return {
    round: (pattern) =>
      Array.from({ length: ROUNDS }, (_, index) => ({
        ...pattern,
        id: roundId(index),
        name: `Ronde ${ROUNDS - index}`,
        opened_at: `${2026 - index}-01-05 09:00:00+00`,
      })),
    municipality: (pattern) => places.map((place) => ({ ...pattern, ...place })),
    score_sheet: (_, url) => {
      const asked = new URL(url).searchParams.get('round_id')?.replace('eq.', '')
      const round = Array.from({ length: ROUNDS }, (_, index) => roundId(index)).indexOf(
        asked ?? '',
      )
      return places.map((place, index) => ({
        scan_id: `${round}-${index}`,
        municipality_code: place.code,
        computed_at: '2026-11-01 09:00:00+00',
        sheet: sheets[round * size + index],
      }))
    },
  }
}
