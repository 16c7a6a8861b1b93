import rating from '#content/2026-1/rating.json' with { type: 'json' }
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import type { Mood } from './moods.ts'
import type { Random } from './random.ts'

type Answer = { value: string }

const oneOf = (answers: readonly Answer[], random: Random) =>
  random.pick(answers as readonly [Answer, ...Answer[]]).value

/** A generated rating, as `rate_service` would receive it. */
export type DemoRating = {
  language: 'nl' | 'en' | 'de'
  importance: (number | null)[]
  satisfaction: (number | null)[]
  mark: number | null
  sector: string
  size: string
  contact: string
  seconds: number
  comment: string | null
}

/** Mean importance of the entrepreneur items, in their order: quick answers and permits matter most. */
const IMPORTANCE = [4.2, 4.0, 3.8, 3.7, 4.5, 4.3, 4.4, 4.2, 4.1, 3.2, 3.9, 3.1, 4.0, 3.3, 3.7]

const COMMENTS = [
  'Sneller terugbellen zou al veel schelen.',
  'Ik weet nooit bij wie ik moet zijn.',
  'De vergunning voor het terras duurde te lang.',
  'Fijn dat er iemand langskomt, ga zo door.',
  'Meneer Voorbeeld belt nooit terug. Mijn nummer is 06-00000000.',
  'Ich habe info@demo.example geschrieben und nie eine Antwort bekommen.',
] as const

/** Ratings of one municipality: satisfaction follows what it organises and the mood there, with noise. */
export function plausibleRatings(
  definition: Definition,
  sheet: ScoreSheet,
  mood: Mood,
  count: number,
  random: Random,
): DemoRating[] {
  const means = definition.ratingItems.map(({ scanItems }, at) => {
    const scores = scanItems.flatMap((id) => sheet.items[id]?.score ?? [])
    const organised = scores.length > 0 ? scores.reduce((a, b) => a + b, 0) / scores.length : 50
    return 2.5 + organised / 65 + mood.general + (mood.items[at] ?? 0)
  })
  return Array.from({ length: count }, () => ratingWith(means, random))
}

function ratingWith(means: readonly number[], random: Random): DemoRating {
  const contact = oneOf(rating.scales.contact, random)
  const mood = random.normal(0, 0.45)
  const noExperience = contact === 'geen' ? 0.5 : 0.15
  const careless = random.chance(0.02)
  const satisfaction = means.map((mean) => {
    if (careless) return 3
    if (random.chance(0.04)) return null
    return random.chance(noExperience) ? 0 : scale(random.normal(mean + mood, 0.9))
  })
  const experienced = satisfaction.filter((value) => value !== null && value > 0)
  const mean =
    experienced.reduce((sum: number, value) => sum + (value ?? 0), 0) / (experienced.length || 1)
  return {
    language: random.chance(0.85) ? 'nl' : random.pick(['en', 'de']),
    importance: IMPORTANCE.map((value) =>
      careless ? 3 : random.chance(0.03) ? null : scale(random.normal(value, 0.8)),
    ),
    satisfaction,
    mark: random.chance(0.06) ? null : markFor(mean, random),
    sector: oneOf(rating.scales.sector, random),
    size: oneOf(rating.scales.size, random),
    contact,
    seconds: random.chance(0.03)
      ? random.between(20, 85)
      : Math.round(Math.max(95, random.normal(330, 110))),
    comment: random.chance(0.05) ? random.pick(COMMENTS) : null,
  }
}

const scale = (value: number) => Math.min(5, Math.max(1, Math.round(value)))

function markFor(meanOfFive: number, random: Random): number {
  return Math.min(10, Math.max(1, Math.round(random.normal(1.6 + 1.5 * meanOfFive, 0.8))))
}
