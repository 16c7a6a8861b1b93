import { z } from 'zod'
import { addDays, daysBetween, isDay } from '#domain/day.ts'
import { oneLine } from '#domain/one-line.ts'
import { ofToday, todayAs } from '#domain/territory/of-round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
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

/** Whether a day comes before another, as far as both are known. */
const before = (day: string, other: string) => day !== '' && other !== '' && day < other

/** Days on which a round is shown further; it is over after `overOn`. */
export const wrongStep = (
  { participantsOn, publicOn }: Steps,
  overOn: string,
): keyof Steps | null =>
  before(participantsOn, overOn)
    ? 'participantsOn'
    : before(publicOn, overOn) || before(publicOn, participantsOn)
      ? 'publicOn'
      : null
type Steps = { participantsOn: string; publicOn: string }

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
    graceDays: z.coerce.number<string>().int().min(0).max(30),
    participantsOn: someDay,
    publicOn: someDay,
    places: z.array(z.string()),
    laterPlaces: z.array(z.string()),
  })
  .superRefine((values, context) => {
    const { startsOn, closesOn, rating, ratingFrom, ratingUntil } = values
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (before(closesOn, startsOn)) wrong('closesOn', refusalWords.round_dates_invalid)
    const step = wrongStep(values, closesOn)
    if (step) wrong(step, refusalWords.stage_days_invalid)
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
  participantsOn: null,
  publicOn: null,
}

const NO_DAYS = {
  ...{ startsOn: null, ratingFrom: null, ratingUntil: null },
  ...{ participantsOn: null, publicOn: null },
}

/** So many days after the last one a round was shown further; null where no day was planned. */
export type Distances = Record<keyof Steps, number | null>
export const distancesIn = (round: Round | undefined): Distances => {
  const after = (day: string | null | undefined) =>
    day && round?.closesOn ? daysBetween(round.closesOn, day) : null
  return {
    participantsOn: after(round?.settings?.participantsOn),
    publicOn: after(round?.settings?.publicOn),
  }
}

/**
 * What is typed, with the days that follow the last one: they keep their distance when it moves, and in a new round
 * they are as far from it as in the round before.
 */
export function movedAlong(
  draft: RoundValues,
  part: Partial<RoundValues>,
  usual: Distances,
): Partial<RoundValues> {
  const last = part.closesOn
  if (last === undefined || !isDay(last)) return part
  const moved = (step: keyof Steps) => {
    const far = !isDay(draft.closesOn)
      ? draft[step] === ''
        ? usual[step]
        : null
      : isDay(draft[step])
        ? daysBetween(draft.closesOn, draft[step])
        : null
    return far === null ? {} : { [step]: addDays(last, far) }
  }
  return { ...part, ...moved('participantsOn'), ...moved('publicOn') }
}

/**
 * The form as it begins: as in the last round, but for its name and days. Who became part of another since, is in it
 * as that one.
 * @param everywhere those of the past too.
 */
export function valuesFrom(
  last: Round | undefined,
  participation: readonly Participation[],
  everywhere: readonly Municipality[],
  newestVersion: string,
): RoundValues {
  const settings = last?.settings ?? USUAL
  const then = (state: Participation['state']) =>
    (last ? placesIn(participation, last.id, state) : []).flatMap(
      (code) => todayAs(everywhere, code) ?? [],
    )
  const [places, laterPlaces] = [inOrder(then('takes_part')), inOrder(then('not_yet'))]
  return {
    ...typed({ ...settings, ...NO_DAYS }),
    name: '',
    closesOn: '',
    version: newestVersion,
    places:
      places.length + laterPlaces.length === 0
        ? inOrder(ofToday(everywhere).map(({ code }) => code))
        : places,
    laterPlaces: laterPlaces.filter((code) => !places.includes(code)),
  }
}

/** Each once, always in the same order: the same municipalities are the same list. */
export const inOrder = (codes: readonly string[]): string[] => [...new Set(codes)].sort()

/** A draft as the form shows it. */
export const valuesOf = (
  round: PlannedRound,
  participation: readonly Participation[],
): RoundValues => ({
  ...typed(round.settings),
  name: round.name,
  closesOn: round.closesOn ?? '',
  version: round.questionnaireVersion,
  places: inOrder(placesIn(participation, round.id)),
  laterPlaces: inOrder(placesIn(participation, round.id, 'not_yet')),
})

const typed = (settings: RoundSettings) => ({
  startsOn: settings.startsOn ?? '',
  route: settings.route ?? ('own' as const),
  ownResults: settings.ownResults,
  rating: settings.rating,
  ratingFrom: settings.ratingFrom ?? '',
  ratingUntil: settings.ratingUntil ?? '',
  codes: settings.codes,
  graceDays: String(settings.graceDays),
  participantsOn: settings.participantsOn ?? '',
  publicOn: settings.publicOn ?? '',
})

/** Whether something is typed that is not kept. */
export const isTyped = (draft: RoundValues, stored: RoundValues): boolean =>
  JSON.stringify(draft) !== JSON.stringify(stored)

/** What is kept of the form; without ratings nothing about them. */
export const draftOf = (over: RoundDraft['over'], values: Sent): RoundDraft => ({
  over,
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
  participantsOn: values.participantsOn || null,
  publicOn: values.publicOn || null,
  places: values.places,
  laterPlaces: values.laterPlaces.filter((code) => !values.places.includes(code)),
})
