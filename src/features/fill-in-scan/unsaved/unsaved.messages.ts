import { our } from '#i18n/our-region.ts'
import type { UnsavedKind } from './unsaved-kind.ts'

const answers = (n: number) => (n === 1 ? '1 antwoord' : `${n} antwoorden`)

/** Words about answers that are not stored on the server, and why. */
export const messages = {
  titles: {
    clash: (n: number) => `${answers(n)}: kies tussen twee antwoorden`,
    wrong: (n: number) => `${answers(n)}: pas iets aan`,
    stuck: (n: number) => `${answers(n)}: in de scan kan nu niets veranderen`,
    coming: (n: number) => `${answers(n)}: ${n === 1 ? 'gaat' : 'gaan'} vanzelf`,
  } satisfies Record<UnsavedKind, (n: number) => string>,
  line: (n: number) => `${answers(n)} ${n === 1 ? 'staat' : 'staan'} nog niet bij ${our.office}.`,
  yourTurn: (n: number) => `Bij ${n === 1 ? '1 antwoord' : answers(n)} moet u iets doen.`,
  see: 'Bekijk welke en waarom',
  frozenTitle: 'Alleen op dit apparaat: dit is niet ingediend',
  frozenTheirs: 'Wat in de scan staat',
  drop: 'Weggooien',
  dropOf: (question: string) => `: ${question}`,
  signTitle: (n: number) => `${answers(n)} van u ${n === 1 ? 'zit' : 'zitten'} niet in deze scan`,
  get sign() {
    return `Dit vulde u in op dit apparaat, maar het kwam niet bij ${our.office} aan voordat de scan werd klaargezet.`
  },
  get signOrTakeBack() {
    return `Gooi het weg en teken, of neem de scan terug. Na het terugnemen gaat het vanzelf naar ${our.office} en zet u de scan opnieuw klaar.`
  },
  get signOrAsk() {
    return `Gooi het weg en teken, of vraag wie de scan klaarzette of uw coördinator om hem terug te nemen. Dan gaat het vanzelf naar ${our.office}.`
  },
} as const
