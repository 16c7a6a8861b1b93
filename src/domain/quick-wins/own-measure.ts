import { fits, type Place } from './fits.ts'
import type { CostClass, Measure } from './measure.ts'

/** Why a municipality leaves a measure out: "doen we al", "niet voor ons", "bewuste keuze". */
export const ASIDE = ['done', 'not_ours', 'deliberate'] as const
export type Aside = (typeof ASIDE)[number]

/** What a municipality says itself about a measure; null is what the catalogue says. */
export type OwnMeasure = {
  measureId: string
  municipalityCode: string
  setAside: Aside | null
  /** With the reason, in their own words; empty when not given. */
  note: string
  /** Own estimates: days of work, hours a year to keep it running, weeks until it is done, cost class. */
  personDays: number | null
  hoursPerYear: number | null
  weeks: number | null
  cost: CostClass | null
  /** Counts the times it was saved; 0 when nothing was said. */
  version: number
  updatedBy: string
  updatedAt: string
}

/** What may be said of a measure, without who said it when. */
export type OwnWords = Pick<
  OwnMeasure,
  'setAside' | 'note' | 'personDays' | 'hoursPerYear' | 'weeks' | 'cost'
>

/** Nothing said. */
export const NO_WORDS: OwnWords = {
  setAside: null,
  note: '',
  personDays: null,
  hoursPerYear: null,
  weeks: null,
  cost: null,
}

/** The most days of work, hours a year and weeks that the database takes (own-measure.sql). */
export const MOST_DAYS = 1000
export const MOST_HOURS = 2000
export const MOST_WEEKS = 520

/**
 * The catalogue as it is for one municipality: with its own estimates where it has them, and the ids it
 * set aside. Ranking with these gives its own list, live.
 * What is not for such a municipality is set aside too.
 * @param own what this municipality says; words of others must not be in it.
 */
export function forMunicipality(
  measures: readonly Measure[],
  own: readonly OwnMeasure[],
  place: Place | undefined,
) {
  const said = new Map(own.map((words) => [words.measureId, words]))
  return {
    measures: measures.map((measure): Measure => {
      const words = said.get(measure.id)
      return {
        ...measure,
        personDays: words?.personDays ?? measure.personDays,
        hoursPerYear: words?.hoursPerYear ?? measure.hoursPerYear,
        weeks: words?.weeks ?? measure.weeks,
        cost: words?.cost ?? measure.cost,
      }
    }),
    setAside: new Set([
      ...own.flatMap(({ measureId, setAside }) => (setAside ? [measureId] : [])),
      ...measures.flatMap((measure) => (place && !fits(measure, place) ? [measure.id] : [])),
    ]),
  }
}

/** Whether a municipality has an estimate of its own. */
export function hasOwnEstimate(words: OwnWords | undefined): boolean {
  return !!words && (words.personDays ?? words.hoursPerYear ?? words.weeks ?? words.cost) !== null
}
