import {
  EMPTY_ANSWER,
  type Answer,
  type AnswerState,
  type AnswerValue,
} from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { canBeDeliberate, canBeShared, withState } from '#domain/questionnaire/with-state.ts'
import type { Random } from '../../supabase/demo/random.ts'

/**
 * What somebody makes of an answer: another value, "weet ik niet", a note, nothing at all, or what
 * it was before. Few values to choose from, so that colleagues often want the same.
 */
export function changed(
  item: Item,
  now: Answer,
  earlier: readonly Answer[],
  random: Random,
): Answer {
  const kind = random.next()
  const to = (state: AnswerState) => withState(item, now, state)
  if (kind < 0.45) return to({ status: 'answered', value: valueFor(item, random) })
  if (kind < 0.65) return { ...now, note: `${now.note}${random.pick(['', 'n'])}${word(random)}` }
  if (kind < 0.7) return to({ status: 'unknown' })
  if (kind < 0.75) return EMPTY_ANSWER
  if (kind < 0.8) return { ...now, evidenceUrl: `https://bewijs.example/${random.between(1, 3)}` }
  if (kind < 0.83 && canBeShared(item, now)) return { ...now, shareable: !now.shareable }
  if (kind < 0.87) return { ...now, internalNote: `Voor ${word(random)}` }
  if (kind < 0.92 && canBeDeliberate(item, now))
    return { ...now, deliberate: now.deliberate ? null : chosen(random) }
  if (kind < 0.95 && item.notApplicableWhen !== undefined)
    return to({ status: 'notApplicable', reason: `Reden ${random.between(1, 3)}` })
  return earlier.length > 0 ? (earlier[random.between(0, earlier.length - 1)] ?? now) : now
}

const chosen = (random: Random) => ({
  reason: `Keuze ${random.between(1, 3)}`,
  until: '2027-12-31',
})

const word = (random: Random) => random.between(1, 9_999).toString(36)

function valueFor(item: Item, random: Random): AnswerValue {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options[random.between(0, item.options.length - 1)]?.id ?? ''
    case 'multi': {
      const [first = '', second = ''] = item.options
        .filter(({ exclusive }) => !exclusive)
        .map(({ id }) => id)
      // The order in which options are ticked says nothing.
      return random.pick<string[]>([[first], [second], [first, second], [second, first]])
    }
    case 'number':
      return item.min + item.step * random.between(0, 3)
    case 'date':
      return random.pick(['2024-05-01', '2024-05-02', '2025-01-31'])
  }
}
