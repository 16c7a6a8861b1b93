import type { Definition, Item } from '../questionnaire/definition.ts'
import { scoreRange } from '../questionnaire/reachable-scores.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import type { Measure } from './measure.ts'
import { firedTriggers } from './room.ts'

/** With fewer submitted scans, firing in all of them says little. */
const ENOUGH_SCANS = 5

/** What is the matter with a measure on a questionnaire. */
export type Finding =
  /** No answer can make it fire. */
  | { kind: 'neverFires' }
  /** One of its triggers cannot fire: the item is gone, is not scored, or never scores that low. */
  | { kind: 'deadTrigger'; item: string; why: 'itemUnknown' | 'notScored' | 'belowLowest' }
  /** Every answer to the item makes it fire. */
  | { kind: 'alwaysFires'; item: string }
  /** It fires in every submitted scan of a round, so it tells municipalities apart no more. */
  | { kind: 'firesEverywhere'; scans: number }
  /** At the highest score that makes it fire there is nothing to gain on the item. */
  | { kind: 'noRoom'; item: string }
  /** It promises something on an item that is gone or is not scored. */
  | { kind: 'deadTarget'; item: string }
  | { kind: 'unknownRatingItem'; ratingItem: string }

export type CatalogueCheck = {
  /** Per measure that is not retired, in the order given; an empty list is a good measure. */
  findings: ReadonlyMap<string, readonly Finding[]>
  /** Scored items for which no measure fires, in the order of the questionnaire. */
  uncovered: readonly string[]
}

/**
 * Judges every measure of the catalogue that is not retired.
 * @param sheets of the submitted scans of one round; none leaves out what fires everywhere.
 */
export function checkCatalogue(
  definition: Definition,
  measures: readonly Measure[],
  sheets: readonly ScoreSheet[] = [],
): CatalogueCheck {
  const inUse = measures.filter(({ retired }) => !retired)
  const covered = new Set(
    inUse.flatMap((measure) =>
      measure.triggers.filter((trigger) => !dead(definition, trigger)).map(({ item }) => item),
    ),
  )
  return {
    findings: new Map(
      inUse.map((measure) => [measure.id, findingsOf(definition, measure, sheets)]),
    ),
    uncovered: definition.items
      .filter((item) => scoreRange(item) !== null && !covered.has(item.id))
      .map(({ id }) => id),
  }
}

/** What is the matter with one measure; see `checkCatalogue`. */
export function findingsOf(
  definition: Definition,
  measure: Measure,
  sheets: readonly ScoreSheet[] = [],
): readonly Finding[] {
  const deadTriggers = measure.triggers.flatMap((trigger): Finding[] => {
    const why = dead(definition, trigger)
    return why === null ? [] : [{ kind: 'deadTrigger', item: trigger.item, why }]
  })
  const livesUnknown = measure.unknownTriggers.some((id) => range(definition, id) !== null)
  const never = deadTriggers.length === measure.triggers.length && !livesUnknown
  const always = measure.triggers.flatMap(({ item, atMost }): Finding[] => {
    const of = range(definition, item)
    return of && atMost >= of.highest ? [{ kind: 'alwaysFires', item }] : []
  })
  const everywhere =
    sheets.length >= ENOUGH_SCANS &&
    sheets.every((sheet) => firedTriggers(measure, sheet).length > 0)
  const targets = measure.targets.flatMap((target): Finding[] => {
    if (range(definition, target.item) === null) return [{ kind: 'deadTarget', item: target.item }]
    const trigger = measure.triggers.find(({ item }) => item === target.item)
    const full = 'to' in target ? trigger && target.to <= trigger.atMost : target.raise <= 0
    return full ? [{ kind: 'noRoom', item: target.item }] : []
  })
  const experiences = measure.effects
    .filter(({ ratingItem }) => !definition.ratingItems.some(({ id }) => id === ratingItem))
    .map(({ ratingItem }): Finding => ({ kind: 'unknownRatingItem', ratingItem }))
  return [
    ...(never ? [{ kind: 'neverFires' } as const] : []),
    ...deadTriggers,
    ...always,
    ...(everywhere ? [{ kind: 'firesEverywhere', scans: sheets.length } as const] : []),
    ...targets,
    ...experiences,
  ]
}

function dead(definition: Definition, { item, atMost }: Measure['triggers'][number]) {
  const found = itemOf(definition, item)
  if (!found) return 'itemUnknown'
  const of = scoreRange(found)
  if (!of) return 'notScored'
  return atMost < of.lowest ? 'belowLowest' : null
}

const itemOf = (definition: Definition, id: string): Item | undefined =>
  definition.items.find((item) => item.id === id)

function range(definition: Definition, id: string) {
  const item = itemOf(definition, id)
  return item ? scoreRange(item) : null
}
