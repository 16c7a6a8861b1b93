const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

export const messages = {
  title: 'Gemeenten',
  lead: 'Welke gemeenten er zijn, en wat er gebeurt bij een herindeling.',
  todayTitle: 'Gemeenten van nu',
  columns: ['Gemeente', 'Code', 'Deelregio', 'Inwoners', 'Ontstaan uit'],
  formerTitle: 'Gemeenten van vroeger',
  formerIntro:
    'Zij zijn opgegaan in een andere gemeente. In rondes van toen staan ze met hun eigen naam en cijfers.',
  formerColumns: ['Gemeente', 'Opgegaan op', 'In'],

  mergeTitle: 'Gemeenten samenvoegen',
  mergeIntro:
    'Doe dit na een herindeling, tussen twee rondes. Gesloten rondes veranderen niet: namen en cijfers van toen blijven staan.',
  codes: 'Gemeenten die opgaan in een andere',
  into: 'Zij worden deel van',
  intoNew: 'een nieuwe gemeente',
  endedOn: 'Dag van de herindeling',
  endedOnHint: 'Bijvoorbeeld 1-1-2026. Niet later dan vandaag.',
  newTitle: 'De nieuwe gemeente',
  name: 'Naam',
  code: 'Code van het CBS',
  codeHint: 'GM en vier cijfers, bijvoorbeeld GM1992.',
  shortName: 'Afkorting',
  shortNameHint: 'Drie hoofdletters, voor op de kaart.',
  subregion: 'Deelregio',
  choose: 'Kies',
  sizeClass: 'Grootte',
  sizes: { small: 'klein', medium: 'middelgroot', large: 'groot' },
  rural: 'Landelijk gebied',
  rest: 'Inwoners, buren, landsgrenzen en de plek op de kaart komen van de gemeenten die opgaan.',
  preview: 'Bekijken wat er gebeurt',

  dayMissing: 'Vul een dag in.',
  choosePlaces: (n: number) => `Kies er ten minste ${n === 1 ? 'één' : 'twee'}.`,
  intoItself: 'Deze gemeente staat ook bij de gemeenten die opgaan.',
  codeWrong: 'Vul GM en vier cijfers in.',
  nameMissing: 'Vul een naam in.',
  shortNameWrong: 'Vul drie hoofdletters in.',
  subregionMissing: 'Kies een deelregio.',

  confirmTitle: (old: string, successor: string) => `${old} samenvoegen tot ${successor}?`,
  passes: (successor: string) => `Dit gaat over naar ${successor}:`,
  people: (n: number) => many(n, 'medewerker', 'medewerkers'),
  invited: (n: number) => many(n, 'uitnodiging', 'uitnodigingen'),
  actions: (n: number) => many(n, 'lopende actie', 'lopende acties'),
  contactPoints: (n: number) => many(n, 'contactpunt', 'contactpunten'),
  shared: (n: number) => many(n, 'onderwerp dat wordt gedeeld', 'onderwerpen die worden gedeeld'),
  planned: (n: number) => many(n, 'ronde die nog niet open is', 'rondes die nog niet open zijn'),
  stopping: (n: number) =>
    `Er ${n === 1 ? 'loopt 1 maatregel' : `lopen ${n} maatregelen`} bij meer dan een van hen. Daarvan gaat steeds één actie verder; de andere stopt.`,
  stays: (n: number) =>
    n === 0
      ? 'Er zijn geen gesloten rondes van deze gemeenten.'
      : `${many(n, 'gesloten ronde houdt', 'gesloten rondes houden')} de namen en cijfers van toen.`,
  effects:
    'Ondernemers kunnen alleen nog de nieuwe gemeente kiezen. Een oud adres van de beoordeling leidt daarheen. Dit kunt u niet terugdraaien.',
  confirm: 'Samenvoegen',
  cancel: 'Annuleren',
  done: (successor: string) => `De gemeenten zijn samengevoegd tot ${successor}.`,
}
