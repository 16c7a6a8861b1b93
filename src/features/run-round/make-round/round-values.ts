import { z } from 'zod'
import { oneLine } from '#domain/one-line.ts'
import {
  CODES,
  placesIn,
  type Participation,
  type PlannedRound,
  type Round,
  type RoundSettings,
} from '#domain/round.ts'
import type { RoundDraft } from '#data/rounds.ts'
import { refusalWords } from '#i18n/errors.ts'
import { messages } from './make-round.messages.ts'

const someDay = z.literal('').or(z.iso.date(messages.half))

/** What is typed of a round; days that do not follow each other are refused beside their field. */
export const roundSchema = z
  .object({
    name: oneLine(refusalWords.text_not_one_line)
      .min(1, messages.nameMissing)
      .max(120, refusalWords.round_name_invalid),
    startsOn: someDay,
    closesOn: someDay,
    version: z.string(),
    route: z.enum(['own', 'full', 'short']),
    ownResults: z.boolean(),
    rating: z.boolean(),
    ratingFrom: someDay,
    ratingUntil: someDay,
    codes: z.enum(CODES),
    graceDays: z.coerce.number<number | string>().int().min(0).max(30),
    places: z.array(z.string()),
    laterPlaces: z.array(z.string()),
  })
  .superRefine(({ startsOn, closesOn, rating, ratingFrom, ratingUntil }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const before = (day: string, other: string) => day !== '' && other !== '' && day < other
    if (before(closesOn, startsOn)) wrong('closesOn', refusalWords.round_dates_invalid)
    if (!rating) return
    if (before(ratingFrom, startsOn) || before(closesOn, ratingFrom))
      wrong('ratingFrom', refusalWords.rating_dates_invalid)
    if (
      before(ratingUntil, ratingFrom) ||
      before(ratingUntil, startsOn) ||
      before(closesOn, ratingUntil)
    )
      wrong('ratingUntil', refusalWords.rating_dates_invalid)
  })

export type RoundValues = z.input<typeof roundSchema>
type Sent = z.output<typeof roundSchema>

/** Enough for somebody who is away for a week. */
const USUAL_GRACE = 5

const USUAL: RoundSettings = {
  startsOn: null,
  route: null,
  ownResults: true,
  rating: true,
  ratingFrom: null,
  ratingUntil: null,
  codes: 'some',
  graceDays: USUAL_GRACE,
}

/** The form as it begins: as in the last round, but for its name and days. */
export function valuesFrom(
  last: Round | undefined,
  participation: readonly Participation[],
  all: readonly string[],
  newestVersion: string,
): RoundValues {
  const settings = last?.settings ?? USUAL
  const places = last ? placesIn(participation, last.id) : []
  const laterPlaces = last ? placesIn(participation, last.id, 'not_yet') : []
  return {
    ...typed({ ...settings, startsOn: null, ratingFrom: null, ratingUntil: null }),
    graceDays: settings.graceDays === 0 ? USUAL_GRACE : settings.graceDays,
    name: '',
    closesOn: '',
    version: newestVersion,
    places: places.length + laterPlaces.length === 0 ? [...all] : [...places],
    laterPlaces: [...laterPlaces],
  }
}

/** A draft as the form shows it. */
export const valuesOf = (
  round: PlannedRound,
  participation: readonly Participation[],
): RoundValues => ({
  ...typed(round.settings),
  name: round.name,
  closesOn: round.closesOn ?? '',
  version: round.questionnaireVersion,
  places: [...placesIn(participation, round.id)],
  laterPlaces: [...placesIn(participation, round.id, 'not_yet')],
})

const typed = (settings: RoundSettings) => ({
  startsOn: settings.startsOn ?? '',
  route: settings.route ?? ('own' as const),
  ownResults: settings.ownResults,
  rating: settings.rating,
  ratingFrom: settings.ratingFrom ?? '',
  ratingUntil: settings.ratingUntil ?? '',
  codes: settings.codes,
  graceDays: settings.graceDays,
})

/** What is kept of the form; without ratings nothing about them. */
export const draftOf = (id: string | null, values: Sent): RoundDraft => ({
  id,
  name: values.name,
  startsOn: values.startsOn || null,
  closesOn: values.closesOn || null,
  questionnaireVersion: values.version,
  route: values.route === 'own' ? null : values.route,
  ownResults: values.ownResults,
  rating: values.rating,
  ratingFrom: (values.rating && values.ratingFrom) || null,
  ratingUntil: (values.rating && values.ratingUntil) || null,
  codes: values.rating ? values.codes : 'none',
  graceDays: values.graceDays,
  places: values.places,
  laterPlaces: values.laterPlaces.filter((code) => !values.places.includes(code)),
})
