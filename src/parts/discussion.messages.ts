import { our } from '#i18n/our-region.ts'

/** Words about what is said about a question. */
export const messages = {
  amongColleagues: 'Onder collega’s',
  amongHelp:
    'Dit lezen alleen mensen van uw gemeente. Moet één collega antwoorden? Dat kan bij de vraag zelf, zolang de scan niet is ingediend.',
  get withOffice() {
    return `Met ${our.office}`
  },
  get withOfficeHelp() {
    return `Dit lezen mensen van uw gemeente en van ${our.office}.`
  },
  withMunicipality: (name: string) => `Met gemeente ${name}`,
  get office() {
    return our.office
  },
  none: 'Nog niets gezegd.',
  loading: 'Bezig met laden…',
  say: 'Uw vraag of reactie',
  missing: 'Schrijf eerst iets op.',
  send: 'Plaatsen',
  settle: 'Afgehandeld',
  reopen: 'Heropenen',
  settledOn: (day: string) => `Afgehandeld op ${day}. Een nieuwe reactie opent het weer.`,
  state: {
    open: 'open',
    waits: 'wacht op u',
    waitsForOther: 'wacht op antwoord',
    settled: 'afgehandeld',
  },
}
