import { our } from '#i18n/our-region.ts'

/** Words of making a round, and of what happens to it before it is open. */
export const messages = {
  newTitle: 'Nieuwe ronde',
  newIntro: (last: string | null) =>
    last === null
      ? 'U maakt eerst een concept. Niemand ziet dat, en u kunt alles nog veranderen.'
      : `Alles staat al ingevuld zoals in ${last}. U maakt eerst een concept: niemand ziet dat, en u kunt alles nog veranderen.`,
  make: 'Nieuwe ronde maken',
  allRounds: '← Alle rondes',

  name: 'Naam van de ronde',
  nameHint: 'Bijvoorbeeld: Voorjaar 2027',
  nameMissing: 'Geef de ronde een naam.',
  whenTitle: 'Wanneer',
  startsOn: 'Eerste dag',
  startsOnHint: 'Als u de ronde inplant, gaat zij op deze dag vanzelf open.',
  closesOn: 'Laatste dag',
  closesOnHint: 'Dit kondigt u aan; sluiten doet u zelf.',
  half: 'Maak de datum af, of laat hem helemaal leeg.',
  graceDays: 'Nog tekenen na het sluiten',
  graceDaysHint: 'Voor een gemeente die al heeft ingediend en op de tweede handtekening wacht.',
  graceDay: (days: number) => (days === 0 ? 'nee' : days === 1 ? '1 dag' : `${days} dagen`),

  whoTitle: 'Wie doet mee',
  takesPart: (n: number) => `${n} ${n === 1 ? 'gemeente doet' : 'gemeenten doen'} mee`,
  whoHint: 'Wie u hier niet kiest, doet niet mee. Halverwege veranderen kan.',
  everybody: 'Allemaal kiezen',
  later: (n: number) => `Nog niet gestart${n === 0 ? '' : ` (${n})`}`,
  laterHint: 'Deze gemeenten komen er later bij. Zij hebben nog geen scan.',

  scanTitle: 'De scan',
  version: 'Vragenlijst',
  versionHint:
    'Kies een eerdere vragenlijst alleen om alles met toen te kunnen vergelijken. Met de nieuwste kan dat voor de vragen die gelijk bleven.',
  newestVersion: (version: string) => `${version} (nieuwste)`,
  route: 'Welke versie van de scan',
  routes: {
    own: 'Elke gemeente kiest zelf',
    full: 'Iedereen de volledige scan',
    short: 'Iedereen de snelle versie',
  },
  visible: 'Wat wordt wanneer zichtbaar',
  get visibleHint() {
    return `Tijdens de ronde ziet ${our.office} alle scores. Na het sluiten laat u ze stap voor stap aan meer mensen zien.`
  },
  participantsOn: 'Vanaf welke dag aan deelnemers (niet verplicht)',
  participantsOnHint:
    'Op of na de laatste dag. De stap gebeurt dan vanzelf, zodra de ronde gesloten is en niemand nog kan tekenen. Een stap terug kan niet.',
  publicOn: 'Vanaf welke dag aan iedereen (niet verplicht)',
  publicOnHint: 'Niet eerder dan aan deelnemers. Zonder dag zet u de stappen zelf.',
  atOnce: 'Meteen na het indienen',
  byHand: 'Als u de stap zet',
  from: (day: string) => `Vanaf ${day}`,
  ownFact: 'Eigen uitkomst zichtbaar',
  participantsFact: 'Vergelijking zichtbaar voor deelnemers',
  publicFact: 'Regio zichtbaar voor iedereen',
  ownResults: 'Elke gemeente ziet haar eigen uitkomst meteen na het indienen',

  ratingTitle: 'Oordeel van ondernemers',
  rating: 'Ondernemers kunnen hun gemeente beoordelen',
  ratingFrom: 'Vanaf (niet verplicht)',
  ratingUntil: 'Tot en met (niet verplicht)',
  ratingDaysHint: 'Zonder datum kan het zolang de ronde open is.',
  codes: 'Codes bij een oordeel',
  codesOf: {
    none: 'Geen codes',
    some: 'Codes kunnen, bijvoorbeeld voor een bijeenkomst',
    all: 'Alleen met een code',
  },

  yes: 'ja',
  no: 'nee',
  save: 'Concept bewaren',
  saved: 'Het concept is bewaard.',
  cancel: 'Annuleren',

  draftState: 'concept',
  plannedState: 'gepland',
  notFilled: 'geen dag gekozen',
  opensOn: (day: string) => `Gaat vanzelf open op ${day}`,
  draftOn: (day: string) => `Eerste dag ${day}`,
  waitsShort: 'Kon nog niet open',
  waits:
    'De eerste dag is er al, maar deze ronde kon niet open: een gemeente doet nog mee aan een ronde die open is, of die ronde heeft een andere vragenlijst. Zij gaat open zodra dat niet meer zo is.',

  overShort: 'Laatste dag is voorbij',
  over: (day: string) =>
    `De laatste dag was ${day}. Deze ronde gaat niet meer open. Zet haar terug naar concept en kies andere dagen, of gooi haar daarna weg.`,

  toRehearsal: 'Naar de proefronde',
  toSteps: 'Naar inplannen en openen',
  stepsTitle: 'Klaar met het concept?',
  plan: 'Inplannen',
  planHint: (day: string) =>
    `De ronde gaat op ${day} vanzelf open. Tot die tijd kunt u haar terugzetten naar concept.`,
  planNoDay:
    'Kies een eerste dag van vandaag of later en bewaar het concept. Dan kunt u de ronde inplannen.',
  unsaved: 'Bewaar eerst wat u veranderd hebt.',
  openNow: 'Nu openen',
  openTitle: (name: string) => `Ronde ‘${name}’ openen?`,
  openEffects: (n: number, version: string, rating: boolean) =>
    `${n === 1 ? 'Eén gemeente krijgt' : `${n} gemeenten krijgen`} een lege scan met vragenlijst ${version}${rating ? ', en ondernemers kunnen beoordelen' : ''}. Zolang niemand iets heeft ingevuld of beoordeeld, kunt u de ronde terugzetten naar concept.`,
  openConfirm: 'Ja, open de ronde',
  remove: 'Concept weggooien',
  removeTitle: (name: string) => `Concept ‘${name}’ weggooien?`,
  removeEffects: 'Alles wat u erover opschreef, is dan weg. Dit kunt u niet ongedaan maken.',
  removeConfirm: 'Ja, gooi weg',
  takeBack: 'Terug naar concept',
  plannedTitle: 'Deze ronde is ingepland',
  plannedIntro: 'Wilt u iets veranderen? Zet de ronde dan terug naar concept.',
  ratingDays: (from: string | null, until: string | null) =>
    [
      ...(from === null ? [] : [`vanaf ${from}`]),
      ...(until === null ? [] : [`tot en met ${until}`]),
    ].join(' ') || 'zolang de ronde open is',
  noRating: 'Ondernemers geven geen oordeel',
  factsTitle: 'Zo is de ronde ingesteld',
} as const
