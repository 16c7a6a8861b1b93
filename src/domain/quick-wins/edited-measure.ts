import { isPlain } from '../dutch-number.ts'
import { isOneLine } from '../one-line.ts'
import type { Definition, Item } from '../questionnaire/definition.ts'
import { scoreRange } from '../questionnaire/reachable-scores.ts'
import type { Refusal } from '../refusal.ts'
import { EFFECT_FACTORS, measureContentSchema, type MeasureContent } from './measure.ts'

/** How long texts may be, how many parts a measure may have, and what its estimates lie between. */
export const MEASURE_LIMITS = {
  title: 200,
  text: 1000,
  parts: 6,
  law: 200,
  personDays: [0.5, 250],
  hoursPerYear: [0, 2000],
  weeks: [1, 104],
} as const

/** The form has a field for it: where in it something is wrong, and the code that the database gives. */
export type MeasureProblem = { path: string; code: Refusal }

/**
 * The one rule in TypeScript of what a measure has to be, on a questionnaire: `check_measure` in
 * supabase/schemas/3-content/check-measure.sql does the same, with the same codes; both read
 * tests/vectors/edited-measures.json.
 */
function editedMeasureSchema(definition: Definition) {
  const itemOf = (id: string) => definition.items.find((item) => item.id === id)
  return measureContentSchema.superRefine((measure, context) => {
    const refuse = (path: (string | number)[], message: Refusal) =>
      context.addIssue({ code: 'custom', path, message })
    checkTexts(measure, refuse)
    checkTriggers(measure, itemOf, refuse)
    checkTargets(measure, itemOf, refuse)
    const known = new Set(definition.ratingItems.map(({ id }) => id))
    if (!isList(measure.effects.map(({ ratingItem }) => ratingItem)))
      refuse(['effects'], 'measure_effect_invalid')
    for (const [index, { ratingItem, factor }] of measure.effects.entries())
      if (!known.has(ratingItem) || !EFFECT_FACTORS.some((allowed) => allowed === factor))
        refuse(['effects', index], 'measure_effect_invalid')
    if (new Set(measure.conditions).size !== measure.conditions.length)
      refuse(['conditions'], 'measure_condition_invalid')
    checkDuties(measure, itemOf, refuse)
    for (const field of ['personDays', 'hoursPerYear', 'weeks'] as const) {
      const [least, most] = MEASURE_LIMITS[field]
      if (!(measure[field] >= least && measure[field] <= most && isPlain(measure[field])))
        refuse([field], 'measure_estimate_invalid')
    }
  })
}

/** What is wrong with a measure, in the order in which the database would say it; empty when nothing is. */
export function measureProblems(
  content: MeasureContent,
  definition: Definition,
): readonly MeasureProblem[] {
  const parsed = editedMeasureSchema(definition).safeParse(content)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message, code }) => ({
    path: path.join('.'),
    code: code === 'custom' ? (message as Refusal) : codeOf(String(path[0])),
  }))
}

/** What does not even have the shape of a measure: a field that was left empty. */
function codeOf(field: string): Refusal {
  if (field === 'triggers' || field === 'unknownTriggers') return 'measure_trigger_invalid'
  if (field === 'targets') return 'measure_target_invalid'
  if (field === 'conditions') return 'measure_condition_invalid'
  if (field === 'duties') return 'measure_duty_invalid'
  if (field === 'effects') return 'measure_effect_invalid'
  if (['personDays', 'hoursPerYear', 'weeks', 'cost'].includes(field))
    return 'measure_estimate_invalid'
  return field === 'retired' ? 'malformed_request' : 'measure_text_invalid'
}

type Refuse = (path: (string | number)[], code: Refusal) => void
type ItemOf = (id: string) => Item | undefined

function checkTexts(measure: MeasureContent, refuse: Refuse) {
  for (const field of ['title', 'approach', 'sharing'] as const) {
    const { length } = measure[field].trim()
    const most = field === 'title' ? MEASURE_LIMITS.title : MEASURE_LIMITS.text
    if (length === 0 || length > most) refuse([field], 'measure_text_invalid')
    else if (field === 'title' && !isOneLine(measure.title.trim()))
      refuse([field], 'text_not_one_line')
  }
}

function checkTriggers(
  { triggers, unknownTriggers }: MeasureContent,
  itemOf: ItemOf,
  refuse: Refuse,
) {
  if (!isList(triggers.map(({ item }) => item)) || unknownTriggers.length > MEASURE_LIMITS.parts)
    refuse(['triggers'], 'measure_trigger_invalid')
  for (const [index, { item, atMost }] of triggers.entries()) {
    const range = rangeOf(itemOf(item))
    // Below the lowest it would never fire, at the highest always.
    if (!range || !(atMost >= range.lowest && atMost < range.highest && isPlain(atMost)))
      refuse(['triggers', index], 'measure_trigger_invalid')
  }
  for (const [index, item] of unknownTriggers.entries())
    if (!rangeOf(itemOf(item))) refuse(['unknownTriggers', index], 'measure_trigger_invalid')
}

function checkTargets({ triggers, targets }: MeasureContent, itemOf: ItemOf, refuse: Refuse) {
  if (!isList(targets.map(({ item }) => item))) refuse(['targets'], 'measure_target_invalid')
  for (const [index, target] of targets.entries()) {
    const range = rangeOf(itemOf(target.item))
    const atMost = triggers.find(({ item }) => item === target.item)?.atMost ?? range?.lowest ?? 0
    const possible =
      'to' in target
        ? range && target.to >= atMost && target.to <= range.highest
        : range && target.raise >= 1 && target.raise <= 100
    if (!possible || !isPlain('to' in target ? target.to : target.raise))
      refuse(['targets', index], 'measure_target_invalid')
  }
}

/** None up to six, all about other items, each with an article, and with an answer that meets it. */
function checkDuties({ duties }: MeasureContent, itemOf: ItemOf, refuse: Refuse) {
  if (duties.length > 0 && !isList(duties.map(({ item }) => item)))
    refuse(['duties'], 'measure_duty_invalid')
  for (const [index, { item, atLeast, atMost, law }] of duties.entries()) {
    const range = rangeOf(itemOf(item))
    const said = law.trim()
    const possible =
      range &&
      range.lowest <= atLeast &&
      atLeast <= atMost &&
      atMost < range.highest &&
      isPlain(atLeast) &&
      isPlain(atMost)
    if (!possible || said.length === 0 || said.length > MEASURE_LIMITS.law || !isOneLine(said))
      refuse(['duties', index], 'measure_duty_invalid')
  }
}

const rangeOf = (item: Item | undefined) => (item ? scoreRange(item) : null)

/** One to six, all different. */
const isList = (ids: readonly string[]) =>
  ids.length >= 1 && ids.length <= MEASURE_LIMITS.parts && new Set(ids).size === ids.length
