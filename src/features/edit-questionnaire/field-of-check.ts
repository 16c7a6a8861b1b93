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
  coreBehindLonger: 'core',
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
  misfit: null,
  toFillIn: null,
  ruleUnknownItem: 'first',
  ruleUnknownAnswer: 'clashes',
  followsUnknown: 'follows.items',
  tooFewExperiences: null,
  scaleChanged: null,
  measureChanged: null,
  measureUnfit: null,
}

/** The field of the form in which a check of this part is mended; null where that is elsewhere. */
export function fieldOf({ name, kind, about }: Check, values: Values): string | null {
  if (name === 'misfit' || name === 'toFillIn') return inForm(about, values)
  if (name === 'measureUnfit') return about.split('.')[0] ?? null
  if (name === 'ruleUnknownItem') return values['second'] === about ? 'second' : 'first'
  if (name === 'untranslated' && kind === 'ratingPage') return about
  if (name === 'untranslated')
    return about === 'fr' && kind === 'ratingItem' ? 'fr' : `text.${about}`
  const field = FIELDS[name]
  if (field !== 'options') return field
  const options = (values['options'] ?? []) as readonly Values[]
  const place = options.findIndex(({ id }) => id === about)
  return `options.${Math.max(0, place)}.${name === 'levelWithoutText' ? 'text' : 'score'}`
}

/** Where in its form a path of a part stands: 'asked.options.2.text' at 'options.2.text'. */
function inForm(path: string, values: Values): string {
  const [first = '', ...rest] = path.split('.')
  if (first === 'items') return rest[0] === '1' ? 'second' : 'first'
  if (first === 'content' || first === 'asked') {
    if (rest[0] === 'anchors') return `anchors.${rest[1]}.${rest[2] === '1' ? 'score' : 'at'}`
    return rest.slice(0, rest[0] === 'options' ? 3 : 2).join('.')
  }
  if (first !== 'words') return first === 'clashes' ? first : path
  if (rest[0] !== 'options')
    return ['value', 'chosen', 'unknown'].includes(rest[0] ?? '')
      ? `said.${rest[0]}`
      : (rest[0] ?? '')
  const options = (values['options'] ?? []) as readonly Values[]
  return `options.${Math.max(
    0,
    options.findIndex(({ id }) => id === rest[1]),
  )}.said`
}
