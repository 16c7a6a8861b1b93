import { our } from '#i18n/our-region.ts'

/** Words of what staff write beside the report of the region. */
export const messages = {
  add: 'Toelichting schrijven',
  edit: 'Toelichting wijzigen',
  of: (about: string) => `bij ${about}`,
  label: (about: string) => `Toelichting bij ${about}`,
  get help() {
    return `Hoogstens 4.000 tekens. Alleen ${our.office} ziet dit, in het rapport en op papier.`
  },
  save: 'Bewaren',
  saving: 'Bezig met bewaren',
  saved: 'Bewaard',
  cancel: 'Annuleren',
  kept: 'Uw tekst staat nog in het vak.',
  conflict:
    'Hieronder staat wat uw collega schreef. Uw eigen tekst staat nog in het vak. Bewaart u opnieuw, dan komt die ervoor in de plaats; beide versies blijven te zien.',
  leave: 'Uw toelichting is nog niet bewaard. Wilt u toch weggaan?',
  history: (n: number) => `Eerdere versies (${n})`,
  removed: 'weggehaald',
  who: (name: string, moment: string) => `${name}, ${moment}`,
  summary: 'de samenvatting',
  municipalities: 'de gemeenten',
} as const
