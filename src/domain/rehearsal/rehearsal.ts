import { chanceFrom } from '../chance.ts'
import type { Route } from '../questionnaire/definition.ts'
import { sizeOf } from '../questionnaire/size.ts'
import { publication } from '../rating/publishing.ts'
import { minutesToRate } from '../rating/size.ts'
import { chartsOf, type RehearsedChart } from './charts.ts'
import type { RehearsalInput } from './input.ts'
import { madeUp, type MadeUp } from './made-up.ts'
import { mailsOf, type RehearsedMail } from './mails.ts'

/** Of the questions to entrepreneurs about a theme, how many have no number in a municipality. */
export type HiddenCells = {
  code: string
  themes: readonly { theme: string; hidden: number; of: number }[]
}

/** What a round as it is set up would show, mail and ask, on answers that are made up; nothing of it is kept. */
export type Rehearsal = {
  charts: readonly RehearsedChart[]
  /** Of municipalities by what entrepreneurs are asked: how many numbers would show, and how many not. */
  cells: { shown: number; indicative: number; hidden: number }
  /** Where numbers are hidden: of a municipality, by theme. */
  hidden: readonly HiddenCells[]
  mails: readonly RehearsedMail[]
  /** Codes of municipalities without a coordinator: nobody there hears of the round. */
  unheard: readonly string[]
  /** Of one scan, and of all together. */
  minutes: { short: number; full: number; together: number; rating: number }
}

/** Plays a round that is not open yet. */
export function rehearse(input: RehearsalInput): Rehearsal {
  const { definition, settings, municipalities, people } = input
  const chance = chanceFrom(input.seed)
  const makeUp = { ...input, route: settings.route, rating: settings.rating }
  const played = municipalities.map((municipality) => madeUp(municipality, makeUp, chance))
  const shown = played.flatMap(({ perItem }) => perItem.map(publication))
  const count = (kind: (typeof shown)[number]) => shown.filter((one) => one === kind).length
  const coordinated = new Set(
    people.filter(({ role }) => role === 'coordinator').map((one) => one.municipalityCode),
  )
  const minutes = (route: Route) => sizeOf(definition, route).minutes
  const codes = (some: readonly MadeUp[]) => some.map(({ municipality }) => municipality.code)
  return {
    charts: chartsOf(input, played),
    cells: { shown: count('normal'), indicative: count('indicative'), hidden: count('nothing') },
    hidden: settings.rating ? played.flatMap((one) => hiddenOf(definition, one)) : [],
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

function hiddenOf(
  { themes, ratingItems }: RehearsalInput['definition'],
  { municipality: { code }, perItem }: MadeUp,
): HiddenCells[] {
  const found = themes.flatMap(({ id: theme }) => {
    const cells = perItem.filter((_, n) => ratingItems[n]?.theme === theme)
    const hidden = cells.filter((n) => publication(n) === 'nothing').length
    return hidden === 0 ? [] : [{ theme, hidden, of: cells.length }]
  })
  return found.length === 0 ? [] : [{ code, themes: found }]
}
