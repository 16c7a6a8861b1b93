import type { QuestionState } from './question-states.ts'

/** Words of the map of all questions. */
export const messages = {
  open: 'Alle vragen',
  title: 'Alle vragen',
  search: 'Zoek op woord of nummer',
  found: (n: number) =>
    n === 0 ? 'Geen vraag gevonden.' : n === 1 ? '1 vraag gevonden.' : `${n} vragen gevonden.`,
  states: {
    open: 'open',
    answered: 'beantwoord',
    unknown: 'weet ik niet',
    notApplicable: 'niet van toepassing',
    notAsked: 'niet gevraagd',
  } satisfies Record<QuestionState, string>,
  question: (number: number, text: string, state: string) => `Vraag ${number}: ${text} (${state})`,
  close: 'Sluiten',
} as const
