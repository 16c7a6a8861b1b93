import territory from '../content/region.json' with { type: 'json' }
import type { Answers } from '#domain/questionnaire/answers.ts'
import { askedItems } from '#domain/questionnaire/completeness.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { aRoundLater, plausibleAnswers, profileOf } from './answers.ts'
import type { Random } from './random.ts'
import { plausibleRatings, type DemoRating } from './ratings.ts'

export type DemoScan = {
  municipalityCode: string
  route: Route
  answers: Answers
  submit: boolean
  ratings: DemoRating[]
}

export type DemoRound = {
  name: string
  openedOn: string
  closesOn: string
  closed: boolean
  scans: DemoScan[]
}

type Plan = {
  route: Route
  /** Share of the items that has been answered; 1 is handed in. */
  earlier: number
  now: number
  ratings: number
}

const plan = (now: number, ratings: number, route: Route = 'full', earlier = 1): Plan => ({
  route,
  earlier,
  now,
  ratings,
})

/** By short name: how far each municipality is, and how many entrepreneurs rated it. */
const PLANS: Record<string, Plan> = {
  MTR: plan(1, 262),
  HRL: plan(1, 194),
  SGL: plan(1, 171),
  KRK: plan(1, 96),
  LDG: plan(1, 72),
  BDL: plan(1, 66),
  EMG: plan(1, 45),
  VLK: plan(1, 41),
  MSN: plan(1, 31),
  GWT: plan(1, 24, 'short'),
  BEE: plan(0.7, 28),
  BRU: plan(0.45, 47),
  STE: plan(0.2, 37),
  SPV: plan(0.6, 7, 'short', 0.5),
  VRD: plan(0, 16),
  VLS: plan(0, 4, 'full', 0),
}

/** The demo region: a finished round and an open one. The same seed gives the same region. */
export function demoRounds(definition: Definition, random: Random): DemoRound[] {
  const earlier: DemoScan[] = []
  const now: DemoScan[] = []
  for (const { code, shortName, sizeClass } of territory.municipalities) {
    const planned = PLANS[shortName]
    if (!planned) throw new Error(`No demo plan for ${shortName}`)
    const profile = profileOf(definition, sizeClass, random)
    const first = plausibleAnswers(definition, profile, random)
    const second = aRoundLater(definition, first, profile, random)
    const scan = (answers: Answers, done: number, route: Route, ratings: number): DemoScan => ({
      municipalityCode: code,
      route,
      answers: firstPart(definition, answers, route, done),
      submit: done === 1,
      ratings: plausibleRatings(definition, score(definition, answers, 'full'), ratings, random),
    })
    earlier.push(scan(first, planned.earlier, 'full', Math.round(planned.ratings * 0.77)))
    now.push(scan(second, planned.now, planned.route, planned.ratings))
  }
  return [
    {
      name: 'Voorjaar 2026',
      openedOn: '2026-03-02',
      closesOn: '2026-04-24',
      closed: true,
      scans: earlier,
    },
    {
      name: 'Najaar 2026',
      openedOn: '2026-10-05',
      closesOn: '2027-01-29',
      closed: false,
      scans: now,
    },
  ]
}

function firstPart(definition: Definition, answers: Answers, route: Route, share: number): Answers {
  const asked = askedItems(definition, answers, route)
  const kept = asked.slice(0, Math.round(asked.length * share))
  return Object.fromEntries(kept.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])))
}
