import type { Check, CheckName } from '#domain/questionnaire/draft/check.ts'
import type { Values } from './fields.ts'

const FIELDS: Record<CheckName, string | null> = {
  weightsDoNotAddUp: 'weight',
  themeUnknown: 'theme',
  themeWithoutItems: null,
  conditionUnknown: 'showIf.item',
  conditionImpossible: 'showIf.item',
  conditionLater: 'showIf.item',
  conditionLoop: 'showIf.item',
  untranslated: 'text.en',
  germanMissing: 'de',
  wordsForOtherText: null,
  levelWithoutText: 'options',
  levelBelowTheOneBefore: 'options',
  withoutMeasure: null,
  measureNeverFires: 'triggers',
  measureAlwaysFires: 'triggers',
  mirrorsNothing: 'scanItems',
  linkOneSided: null,
  hardToRead: 'text.nl',
  withoutSource: 'normSource',
  lawWithoutArticle: 'normSource',
  twoQuestionsInOne: 'text.nl',
}

/** The field of the form in which a check of this part is mended; null where that is elsewhere. */
export function fieldOf({ name, kind, about }: Check, values: Values): string | null {
  if (name === 'untranslated')
    return about === 'fr' && kind === 'ratingItem' ? 'fr' : `text.${about}`
  const field = FIELDS[name]
  if (field !== 'options') return field
  const options = (values['options'] ?? []) as readonly Values[]
  const place = options.findIndex(({ id }) => id === about)
  return `options.${Math.max(0, place)}.${name === 'levelWithoutText' ? 'text' : 'score'}`
}
