import type { Kind } from './document.ts'

/** What can be the matter with a draft. */
export type CheckName =
  | 'weightsDoNotAddUp'
  | 'themeUnknown'
  | 'themeWithoutItems'
  | 'conditionUnknown'
  | 'conditionImpossible'
  | 'conditionLater'
  | 'conditionLoop'
  | 'coreBehindLonger'
  | 'untranslated'
  | 'germanMissing'
  | 'wordsForOtherText'
  | 'levelWithoutText'
  | 'levelBelowTheOneBefore'
  | 'withoutMeasure'
  | 'measureNeverFires'
  | 'measureAlwaysFires'
  | 'mirrorsNothing'
  | 'linkOneSided'
  | 'hardToRead'
  | 'withoutSource'
  | 'lawWithoutArticle'
  | 'twoQuestionsInOne'
  | 'misfit'
  | 'toFillIn'
  | 'ruleUnknownItem'
  | 'ruleUnknownAnswer'
  | 'followsUnknown'
  | 'tooFewExperiences'
  | 'scaleChanged'
  | 'measureChanged'
  | 'measureUnfit'

/** One thing that is the matter: where, and what a sentence about it needs. */
export type Check = {
  name: CheckName
  /** A fault keeps the draft from being published; a hint is for the editor to judge. */
  fault: boolean
  kind: Kind
  id: string
  /** The level, the other question, the number. */
  about: string
}

export type Found = Omit<Check, 'fault'>

export const found = (name: CheckName, kind: Kind, id: string, about = ''): Found => ({
  ...{ name, kind, id, about },
})
