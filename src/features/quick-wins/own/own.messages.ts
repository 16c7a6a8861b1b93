import { our } from '#i18n/our-region.ts'
import type { Aside } from '#domain/quick-wins/own-measure.ts'

/** Words for what a municipality says of a measure itself. */
export const messages = {
  setAside: 'Zet opzij',
  asideTitle: 'Deze quick win opzij zetten',
  asideIntro: (title: string) =>
    `‘${title}’ gaat uit uw lijst. De volgende schuift op. U kunt dit altijd terugdraaien.`,
  why: 'Waarom?',
  reasons: {
    done: 'Doen we al',
    not_ours: 'Niet voor ons',
    deliberate: 'Bewuste keuze',
  } satisfies Record<Aside, string>,
  doneHint:
    'Doet u dit al, maar zegt het antwoord in de scan iets anders? Pas het antwoord dan in de volgende ronde aan.',
  note: 'Toelichting (mag leeg blijven)',
  noReason: 'Kies een reden.',
  asideDone: (title: string) => `‘${title}’ staat opzij.`,
  undo: 'Ongedaan maken',
  undone: (title: string) => `‘${title}’ staat weer in uw lijst.`,
  asideList: (count: number) => `Opzij gezet (${count})`,
  get asideListIntro() {
    return `Deze quick wins tellen niet mee in uw lijst. Alleen uw gemeente en ${our.office} zien dit.`
  },
  putBack: 'Zet terug',
  saidBy: (who: string, day: string) => `${who}, ${day}`,
  allAsideTitle: 'Alles staat opzij',
  allAside: 'U hebt alle quick wins opzij gezet. Hieronder staan ze, met de reden.',

  adapt: 'Eigen inzet invullen',
  estimateTitle: 'Wat kost dit bij u?',
  estimateIntro:
    'Vul in wat u denkt dat het kost. De volgorde van uw lijst past zich meteen aan. Laat leeg wat u niet weet: dan telt de schatting van de catalogus.',
  days: 'Dagen werk, eenmalig',
  hours: 'Uren per jaar om het draaiende te houden',
  weeks: 'Weken tot het klaar is',
  cost: 'Kosten',
  catalogueIs: (what: string) => `Catalogus: ${what}`,
  asCatalogue: 'Zoals in de catalogus',
  badNumber: (most: string) => `Vul een getal in van 0 tot en met ${most}.`,
  estimateDone: (title: string) => `Uw inzet voor ‘${title}’ telt nu mee in de volgorde.`,
  back: 'Terug naar de catalogus',
  save: 'Bewaren',
  cancel: 'Annuleren',
} as const
