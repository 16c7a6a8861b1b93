import { enoughSpread } from '../comparison/spread.ts'
import { ENOUGH_FOR_A_MEDIAN, OTHERS_NEEDED } from '../comparison/thresholds.ts'
import type { Route } from '../questionnaire/definition.ts'
import { score } from '../questionnaire/scoring.ts'
import { publication, PUBLISHED_FROM } from '../rating/publishing.ts'
import type { RehearsalInput } from './input.ts'
import type { MadeUp } from './made-up.ts'

/** The rounds side by side need so many, with this one. */
const ROUNDS_FOR_A_TREND = 3

/** A chart that stays empty as long as too few are in it. */
export type RehearsedChart = {
  chart:
    | 'short'
    | 'full'
    | 'map'
    | 'subregions'
    | 'profiles'
    | 'bothSides'
    | 'rounds'
    | 'report'
    | 'entrepreneurs'
  /** Parts of it that are filled, of so many. */
  filled: number
  of: number
  /** How many a part needs before it is filled. */
  needed: number
}

/** Every chart of the comparison, in the order of its pages. */
export function chartsOf(input: RehearsalInput, played: readonly MadeUp[]): RehearsedChart[] {
  const compared = comparisons(input, played)
  return [
    ...compared,
    map(played),
    subregions(played),
    profiles(played),
    bothSides(played),
    rounds(input),
    report(compared),
    heard(input, played),
  ]
}

/** The themes of which the region has a median, per route: those of one route are compared with each other. */
function comparisons(
  { definition, settings }: RehearsalInput,
  played: readonly MadeUp[],
): RehearsedChart[] {
  const routes: readonly Route[] = settings.route ? [settings.route] : ['short', 'full']
  return routes.map((route) => {
    const sheets = played
      .filter((one) => handsIn(one) && one.route === route)
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

const handsIn = ({ daysLeft }: MadeUp) => daysLeft !== null

/** Municipalities of the played ones for which this holds. */
const places = (
  chart: RehearsedChart['chart'],
  played: readonly MadeUp[],
  holds: (one: MadeUp) => boolean,
  needed: number,
): RehearsedChart => ({
  ...{ chart, filled: played.filter(holds).length, of: played.length, needed },
})

const map = (played: readonly MadeUp[]) => places('map', played, handsIn, 1)

/** The parts of the region in which a municipality has enough others. */
function subregions(played: readonly MadeUp[]): RehearsedChart {
  const parts = [...new Set(played.map(({ municipality }) => municipality.subregion))]
  const handedIn = (part: string) =>
    played.filter((one) => handsIn(one) && one.municipality.subregion === part).length
  return {
    chart: 'subregions',
    filled: parts.filter((part) => handedIn(part) > OTHERS_NEEDED).length,
    of: parts.length,
    needed: OTHERS_NEEDED + 1,
  }
}

/** A municipality beside the region of its route. */
const profiles = (played: readonly MadeUp[]) =>
  places(
    'profiles',
    played,
    (one) =>
      handsIn(one) &&
      played.filter((other) => handsIn(other) && other.route === one.route).length >=
        ENOUGH_FOR_A_MEDIAN,
    ENOUGH_FOR_A_MEDIAN,
  )

/** What a municipality organises beside what entrepreneurs say of the same. */
const bothSides = (played: readonly MadeUp[]) =>
  places(
    'bothSides',
    played,
    (one) => handsIn(one) && one.perItem.some((n) => publication(n) !== 'nothing'),
    PUBLISHED_FROM,
  )

const rounds = ({ earlierRounds }: RehearsalInput): RehearsedChart => ({
  chart: 'rounds',
  filled: earlierRounds + 1 >= ROUNDS_FOR_A_TREND ? 1 : 0,
  of: 1,
  needed: ROUNDS_FOR_A_TREND,
})

/** The report leads with what the region has a median of. */
const report = (compared: readonly RehearsedChart[]): RehearsedChart => ({
  chart: 'report',
  filled: compared.some(({ filled }) => filled > 0) ? 1 : 0,
  of: 1,
  needed: ENOUGH_FOR_A_MEDIAN,
})

const heard = ({ settings }: RehearsalInput, played: readonly MadeUp[]): RehearsedChart =>
  places(
    'entrepreneurs',
    played,
    ({ responses }) => settings.rating && responses >= PUBLISHED_FROM,
    PUBLISHED_FROM,
  )
