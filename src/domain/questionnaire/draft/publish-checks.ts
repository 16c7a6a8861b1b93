import { allQuestions } from '../all-questions.ts'
import { canBe } from '../contradiction-rule.ts'
import type { Definition } from '../definition.ts'
import { measureProblems } from '../../quick-wins/edited-measure.ts'
import type { Measure } from '../../quick-wins/measure.ts'
import { found, type Found } from './check.ts'
import { editionOf, partsOf, RATING_PAGE, type Document } from './document.ts'
import { misfitsOf, textsIn } from './part-rules.ts'

/** What a new part begins with where an editor has to type. */
export const TO_FILL_IN = '…'

/** A rating counts from so many answers on (rate-service.sql). */
const FEWEST_EXPERIENCES = 8

/** What a draft stands among: the version it was started from, the one in use and all that were published. */
export type Around = { base: Document; inUse: Definition; versions: readonly Definition[] }

/** What is in a part that the database would not take, and what is still to be filled in. */
export function checkParts(document: Document): readonly Found[] {
  return partsOf(document).flatMap(({ kind, id, content }) => [
    ...misfitsOf(kind, content).map(({ path }) => found('misfit', kind, id, path.join('.'))),
    ...textsIn(content)
      .filter(([path, text]) => text === TO_FILL_IN && !isLevel(path))
      .map(([path]) => found('toFillIn', kind, id, path.join('.'))),
  ])
}

/** A level without a text is told as that. */
const isLevel = (path: readonly unknown[]) =>
  path.length === 4 && path[1] === 'options' && path[3] === 'text'

/** A rule is about two questions that are there and have something said about them, and about answers they can have. */
export function checkRules({ items, contradictions }: Document): readonly Found[] {
  const known = new Map(items.map((item) => [item.asked.id, item]))
  return contradictions.flatMap(({ id, items: both, clashes }) => {
    const gone = both.filter((item) => !known.get(item)?.words)
    if (gone.length > 0)
      return gone.map((item) => found('ruleUnknownItem', 'contradiction', id, item))
    return both
      .filter((item, side) => {
        const asked = known.get(item)?.asked
        return asked && clashes.some((clash) => !canBe(clash[side === 0 ? 0 : 1], asked))
      })
      .map((item) => found('ruleUnknownAnswer', 'contradiction', id, item))
  })
}

/** What a question says that it follows was asked in the version before. */
export function checkFollows({ items }: Document, { base }: Around): readonly Found[] {
  const known = new Set(base.items.map(({ asked }) => asked.id))
  return items.flatMap(({ asked: { id, follows } }) =>
    known.has(id)
      ? []
      : (follows?.items ?? [])
          .filter((old) => !known.has(old))
          .map((old) => found('followsUnknown', 'item', id, old)),
  )
}

/** Enough experiences, and answers with the values that are counted. */
export function checkRatingPage(document: Document, around: Around | undefined): readonly Found[] {
  const { ratingItems, ratingPage } = document
  const scales = Object.entries(ratingPage.scales) as [keyof typeof ratingPage.scales, Scale][]
  const changed = scales.filter(([name, scale]) => {
    const before: Scale = around?.base.ratingPage.scales[name] ?? scale
    return JSON.stringify(scale.map(valueOf)) !== JSON.stringify(before.map(valueOf))
  })
  return [
    ...(ratingItems.length < FEWEST_EXPERIENCES
      ? [found('tooFewExperiences', 'ratingPage', RATING_PAGE, String(ratingItems.length))]
      : []),
    ...changed.map(([name]) => found('scaleChanged', 'ratingPage', RATING_PAGE, name)),
  ]
}

type Scale = readonly { value: string | number }[]
const valueOf = ({ value }: { value: string | number }) => value

/** A measure of the draft is as it has to be, and nobody changed the one of the catalogue meanwhile. */
export function checkOwnMeasures(
  document: Document,
  measures: readonly Measure[],
  around: Around | undefined,
): readonly Found[] {
  const { definition } = editionOf(document)
  // As the database will know them (private.all_questions): asked now, in this version, in others.
  const asked = around ? allQuestions(around.inUse, [definition, ...around.versions]) : definition
  return Object.entries(document.measures).flatMap(([id, { version, content }]) => {
    const now = measures.find((measure) => measure.id === id)?.version ?? 0
    const places = new Set(measureProblems(content, asked).map(({ path }) => path))
    return [
      ...(now === version ? [] : [found('measureChanged', 'measure', id, String(now))]),
      ...[...places].map((path) => found('measureUnfit', 'measure', id, path)),
    ]
  })
}
