import { chanceFrom } from '../chance.ts'
import { enoughSpread } from '../comparison/spread.ts'
import { ENOUGH_FOR_A_MEDIAN, OTHERS_NEEDED } from '../comparison/thresholds.ts'
import type { Route } from '../questionnaire/definition.ts'
import { score } from '../questionnaire/scoring.ts'
import { sizeOf } from '../questionnaire/size.ts'
import { publication, PUBLISHED_FROM } from '../rating/publishing.ts'
import { minutesToRate } from '../rating/size.ts'
import type { RehearsalInput } from './input.ts'
import { madeUp, type MadeUp } from './made-up.ts'
import { mailsOf, type RehearsedMail } from './mails.ts'

/** The rounds side by side need so many, with this one. */
const ROUNDS_FOR_A_TREND = 3

/** A chart that stays empty as long as too few are in it. */
export type RehearsedChart = {
  chart: 'short' | 'full' | 'subregions' | 'rounds' | 'entrepreneurs'
  /** Parts of it that are filled, of so many. */
  filled: number
  of: number
  /** How many a part needs before it is filled. */
  needed: number
}

/** What a round as it is set up would show, mail and ask, on answers that are made up; nothing of it is kept. */
export type Rehearsal = {
  charts: readonly RehearsedChart[]
  /** Of municipalities by what entrepreneurs are asked: how many numbers would show, and how many not. */
  cells: { shown: number; indicative: number; hidden: number }
  /** Codes of municipalities with too few responses for any number. */
  tooFew: readonly string[]
  mails: readonly RehearsedMail[]
  /** Codes of municipalities without a coordinator: nobody there hears of the round. */
  unheard: readonly string[]
  /** Of one scan, and of all together. */
  minutes: { short: number; full: number; together: number; rating: number }
}

/** Plays a round that is not open yet. */
export function rehearse(input: RehearsalInput): Rehearsal {
  const { definition, settings, municipalities, members } = input
  const chance = chanceFrom(input.seed)
  const makeUp = { ...input, route: settings.route, rating: settings.rating }
  const played = municipalities.map((municipality) => madeUp(municipality, makeUp, chance))
  const shown = played.flatMap(({ perItem }) => perItem.map(publication))
  const count = (kind: (typeof shown)[number]) => shown.filter((one) => one === kind).length
  const coordinated = new Set(
    members.filter(({ role }) => role === 'coordinator').map((one) => one.municipalityCode),
  )
  const minutes = (route: Route) => sizeOf(definition, route).minutes
  const codes = (some: readonly MadeUp[]) => some.map(({ municipality }) => municipality.code)
  return {
    charts: [
      ...comparisons(input, played),
      subregions(played),
      rounds(input),
      heard(input, played),
    ],
    cells: { shown: count('normal'), indicative: count('indicative'), hidden: count('nothing') },
    tooFew: settings.rating
      ? codes(played.filter(({ responses }) => responses < PUBLISHED_FROM))
      : [],
    mails: mailsOf(input, played),
    unheard: codes(played.filter(({ municipality }) => !coordinated.has(municipality.code))),
    minutes: {
      short: minutes('short'),
      full: minutes('full'),
      together: played.reduce((sum, { route }) => sum + minutes(route), 0),
      rating: minutesToRate(definition.ratingItems.length),
    },
  }
}

/** The themes of which the region has a median, per route: those of one route are compared with each other. */
function comparisons(
  { definition, settings }: RehearsalInput,
  played: readonly MadeUp[],
): RehearsedChart[] {
  const routes: readonly Route[] = settings.route ? [settings.route] : ['short', 'full']
  return routes.map((route) => {
    const sheets = played
      .filter((one) => one.handsIn && one.route === route)
      .map(({ answers }) => score(definition, answers, route))
    const themes = definition.themes.filter(({ id }) =>
      enoughSpread(sheets.map((sheet) => sheet.themes[id]?.score ?? null)),
    )
    return {
      chart: route,
      filled: themes.length,
      of: definition.themes.length,
      needed: ENOUGH_FOR_A_MEDIAN,
    }
  })
}

/** The parts of the region in which a municipality has enough others. */
function subregions(played: readonly MadeUp[]): RehearsedChart {
  const parts = [...new Set(played.map(({ municipality }) => municipality.subregion))]
  const handedIn = (part: string) =>
    played.filter(({ municipality, handsIn }) => handsIn && municipality.subregion === part).length
  return {
    chart: 'subregions',
    filled: parts.filter((part) => handedIn(part) > OTHERS_NEEDED).length,
    of: parts.length,
    needed: OTHERS_NEEDED + 1,
  }
}

const rounds = ({ earlierRounds }: RehearsalInput): RehearsedChart => ({
  chart: 'rounds',
  filled: earlierRounds + 1 >= ROUNDS_FOR_A_TREND ? 1 : 0,
  of: 1,
  needed: ROUNDS_FOR_A_TREND,
})

const heard = ({ settings }: RehearsalInput, played: readonly MadeUp[]): RehearsedChart => ({
  chart: 'entrepreneurs',
  filled: settings.rating
    ? played.filter(({ responses }) => responses >= PUBLISHED_FROM).length
    : 0,
  of: played.length,
  needed: PUBLISHED_FROM,
})
