import type { Answers } from '#domain/questionnaire/answers.ts'
import { askedItems } from '#domain/questionnaire/completeness.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import type { DemoAction } from './action-plans.ts'
import { aRoundBefore, aRoundLater, plausibleAnswers, profileOf, type Profile } from './answers.ts'
import { moodNear, moodOf, withActions, type Mood } from './moods.ts'
import type { Random } from './random.ts'
import { OUR_PLACES, type DemoPlace } from './places.ts'
import { plausibleRatings, type DemoRating } from './ratings.ts'

export type DemoScan = {
  municipalityCode: string
  route: Route
  answers: Answers
  submit: boolean
  ratings: DemoRating[]
}

type RoundPlan = {
  name: string
  openedOn: string
  closesOn: string
  closed: boolean
  /** Over how many weeks entrepreneurs came. */
  weeks: number
  /** How many there were of those of the open round. */
  share: number
  /** A letter to all firms brought at least so many, but not where there are few. */
  byLetter: number
}

export type DemoRound = RoundPlan & { scans: DemoScan[] }

type Plan = {
  /** How many entrepreneurs rate it in the open round. */
  ratings: number
  /** Share of the items that has been answered, per round (ROUNDS); 1 is handed in. */
  done: readonly [number, number, number, number]
  /** In the open round. */
  route: Route
}

const plan = (ratings: number, done: Plan['done'], route: Route = 'full'): Plan => ({
  ratings,
  done,
  route,
})

/** By short name: how many entrepreneurs rated each municipality, and how far it came. */
const PLANS: Record<string, Plan> = {
  MTR: plan(262, [1, 1, 1, 1]),
  HRL: plan(194, [1, 1, 1, 1]),
  SGL: plan(171, [1, 1, 1, 1]),
  KRK: plan(96, [1, 1, 1, 1]),
  LDG: plan(72, [0, 1, 1, 1]),
  BDL: plan(66, [1, 1, 1, 1]),
  EMG: plan(45, [0, 1, 1, 1]),
  VLK: plan(41, [1, 1, 1, 1]),
  MSN: plan(31, [1, 1, 1, 1]),
  GWT: plan(24, [0, 1, 1, 1], 'short'),
  BEE: plan(28, [0, 0, 1, 0.7]),
  BRU: plan(47, [0, 0, 1, 0.45]),
  STE: plan(37, [0, 0, 1, 0.2]),
  SPV: plan(7, [0, 0, 0.5, 0.6], 'short'),
  VRD: plan(16, [0, 0, 1, 0]),
  VLS: plan(4, [0, 0, 0, 0]),
}

/** Of those that do as none of ours, in turn. */
const MORE_PLANS = [plan(33, [0, 0, 1, 0.7]), plan(22, [0, 1, 1, 1]), plan(14, [0, 0, 1, 0])]

/** From then to now. */
const ROUNDS = [
  { name: 'Voorjaar 2025', openedOn: '2025-03-03', closesOn: '2025-04-18', closed: true, weeks: 1, share: 0.6, byLetter: 30 },
  { name: 'Najaar 2025', openedOn: '2025-10-06', closesOn: '2025-11-14', closed: true, weeks: 1, share: 0.7, byLetter: 30 },
  { name: 'Voorjaar 2026', openedOn: '2026-03-02', closesOn: '2026-04-24', closed: true, weeks: 6, share: 0.77, byLetter: 0 },
  { name: 'Najaar 2026', openedOn: '2026-10-05', closesOn: '2027-01-29', closed: false, weeks: 6, share: 1, byLetter: 0 },
] as const satisfies readonly RoundPlan[] // prettier-ignore

/** Below so many no letter helps. */
const FEW = 20

/**
 * The demo region: three finished rounds and an open one. The same seed gives the same region. The rounds are
 * one story: answers stay or become better, what entrepreneurs think drifts a little, and of actions that were
 * done they notice what action-plans.ts says.
 */
export function demoRounds(
  definition: Definition,
  random: Random,
  places: readonly DemoPlace[] = OUR_PLACES,
): DemoRound[] {
  const scanIn = (at: 0 | 1 | 2 | 3, place: Place, answers: Answers, mood: Mood): DemoScan => {
    const { share, byLetter, closed } = ROUNDS[at]
    const { ratings, done, route } = place.plan
    const least = ratings < FEW ? 0 : byLetter
    const asked = closed ? 'full' : route
    return {
      municipalityCode: place.code,
      route: asked,
      answers: firstPart(definition, answers, asked, done[at]),
      submit: done[at] === 1,
      ratings: plausibleRatings(
        definition,
        score(definition, answers, 'full'),
        mood,
        Math.max(least, Math.round(ratings * share)),
        random,
      ),
    }
  }
  const moodAfter = (mood: Mood, actionsOf: DemoAction['round'], { like }: Place) =>
    withActions(definition, moodNear(definition, mood, random), like, actionsOf, 1)
  const moodBefore = (mood: Mood, actionsOf: DemoAction['round'], { like }: Place) =>
    withActions(definition, moodNear(definition, mood, random), like, actionsOf, -1)

  const thisYear = places.map((municipality, nth) => {
    const place = placeOf(definition, municipality, nth, random)
    const answers = plausibleAnswers(definition, place.profile, random)
    const later = aRoundLater(definition, answers, place.profile, random)
    const mood = moodOf(definition, random)
    const spring = scanIn(2, place, answers, mood)
    const autumn = scanIn(3, place, later, moodAfter(mood, 'Voorjaar 2026', place))
    return { place, answers, mood, scans: [spring, autumn] }
  })
  const all = thisYear.map(({ place, answers, mood, scans }) => {
    const earlier = (known: Answers, at: 0 | 1) =>
      aRoundBefore(definition, known, place.profile, ROUNDS[at].openedOn, random)
    const then = earlier(answers, 1)
    const moodThen = moodBefore(mood, 'Najaar 2025', place)
    const autumn = scanIn(1, place, then, moodThen)
    const spring = scanIn(0, place, earlier(then, 0), moodNear(definition, moodThen, random))
    return [withoutRemarks(spring), withoutRemarks(autumn), ...scans]
  })
  return ROUNDS.map((round, at) => ({ ...round, scans: all.flatMap((scans) => scans[at] ?? []) }))
}

type Place = { code: string; like: string; plan: Plan; profile: Profile }

function placeOf(
  definition: Definition,
  { code, like, sizeClass }: DemoPlace,
  nth: number,
  random: Random,
): Place {
  const planned = like === null ? MORE_PLANS[nth % MORE_PLANS.length] : PLANS[like]
  if (!planned) throw new Error(`No demo plan for ${like ?? code}`)
  return {
    code,
    like: like ?? '',
    plan: planned,
    profile: profileOf(definition, sizeClass, random),
  }
}

/** What was written in 2025 has been dealt with. */
const withoutRemarks = (scan: DemoScan): DemoScan => ({
  ...scan,
  ratings: scan.ratings.map((given) => ({ ...given, comment: null })),
})

function firstPart(definition: Definition, answers: Answers, route: Route, share: number): Answers {
  const asked = askedItems(definition, answers, route)
  const kept = asked.slice(0, Math.round(asked.length * share))
  return Object.fromEntries(kept.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])))
}
