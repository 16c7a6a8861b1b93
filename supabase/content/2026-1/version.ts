import { edition } from '../edition.ts'
import contradictions from './contradictions.json' with { type: 'json' }
import questionnaire from './questionnaire.json' with { type: 'json' }
import rating from './rating.json' with { type: 'json' }
import words from './wording.json' with { type: 'json' }

export const { definition, wording, ratingQuestions } = edition({
  ...{ questionnaire, words, rating, contradictions },
})
