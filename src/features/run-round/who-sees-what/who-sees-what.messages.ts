import { our } from '#i18n/our-region.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { Stage, StageStep } from '#domain/visibility.ts'
import { routeWords } from '#i18n/route-words.ts'

const municipalities = (n: number) => (n === 1 ? 'Eén gemeente' : `${n} gemeenten`)

/** Words of showing the scores of a round to more people. */
export const messages = {
  title: 'Wie ziet wat',
  intro: 'U laat de scores stap voor stap aan meer mensen zien. Een stap terug kan niet.',
  stages: {
    staff: {
      get title() {
        return `Alleen ${our.office}`
      },
      get text() {
        return `${our.office} ziet alle scores. Gemeenten zien hun antwoorden, maar nog geen uitkomst.`
      },
    },
    own: {
      title: 'Eigen uitkomst',
      text: 'Elke gemeente ziet na het indienen haar eigen uitkomst en quick wins, en hoe de regio als geheel ervoor staat.',
    },
    participants: {
      title: 'Deelnemers',
      text: 'Gemeenten die indienden, het bestuur en het kernteam MKB zien de scores van elkaar. Zonder toestemming staat er een letter in plaats van een naam.',
    },
    public: {
      title: 'Iedereen',
      text: 'Iedereen ziet de regio per thema. Een gemeente staat er met naam bij als zij dat goed vindt.',
    },
  } satisfies Record<Stage, { title: string; text: string }>,
  planTitle: 'Stappen plannen',
  planIntro:
    'Op deze dag gebeurt de stap vanzelf, zodra de ronde gesloten is en niemand nog kan tekenen. Laat een dag leeg om de stap zelf te zetten.',
  planDay: { participants: 'Aan deelnemers vanaf', public: 'Aan iedereen vanaf' },
  planSave: 'Planning opslaan',
  planned: 'De planning is opgeslagen.',
  half: 'Maak de datum af, of laat hem helemaal leeg.',
  same: 'U hebt nog niets veranderd.',
  plannedOn: (day: string) => `gepland vanaf ${day}`,
  plannedWaits: (day: string) =>
    `gepland vanaf ${day}; wacht tot de ronde gesloten is, niemand nog kan tekenen en de stap ervoor gezet is`,
  reached: (day: string) => `sinds ${day}`,
  now: 'nu',
  later: 'later',
  done: 'gedaan',
  next: {
    own: 'Eigen uitkomst laten zien',
    participants: 'Aan deelnemers laten zien',
    public: 'Aan iedereen laten zien',
  } satisfies Record<StageStep['stage'], string>,
  loading: 'Bezig met laden…',
  last: 'Dit was de laatste stap. Iedereen ziet de regio.',
  confirmTitle: {
    own: 'Elke gemeente haar eigen uitkomst laten zien?',
    participants: 'De vergelijking aan deelnemers laten zien?',
    public: 'De uitkomst van de regio aan iedereen laten zien?',
  } satisfies Record<StageStep['stage'], string>,
  previewTitle: 'Dit wordt zichtbaar',
  previewOwn: (n: number) =>
    n === 0
      ? 'Nog geen gemeente heeft ingediend. Wie straks indient, ziet meteen de eigen uitkomst.'
      : `${municipalities(n)} ${n === 1 ? 'ziet' : 'zien'} meteen de eigen uitkomst en quick wins. Wie later indient ook.`,
  previewScores: (route: Route, n: number, needed: number) =>
    n < needed
      ? `Met de ${routeWords[route]} tellen minder dan ${needed} gemeenten mee. Daar is niets te vergelijken.`
      : `De scores per thema van ${n} gemeenten met de ${routeWords[route]}.`,
  previewRegion: 'De regio per thema: de mediaan en de middelste helft.',
  previewNamed: (names: string) => `Met naam: ${names}.`,
  previewUnnamed: (n: number) => `${municipalities(n)} zonder naam.`,
  previewNobody: 'Geen enkele gemeente met naam.',
  previewLeftOut: (n: number) =>
    n === 1
      ? 'Eén gemeente zonder naam telt nergens in mee. Anders is haar score uit te rekenen, omdat de andere namen te zien zijn.'
      : `${n} gemeenten zonder naam tellen nergens in mee. Anders zijn hun scores uit te rekenen, omdat de andere namen te zien zijn.`,
  previewEmpty: (needed: number) =>
    `Met geen van de twee versies tellen ${needed} gemeenten mee. Er komen geen cijfers op de pagina.`,
  previewTable: {
    full: 'Zo komt het op de pagina: volledige vragenlijst',
    short: 'Zo komt het op de pagina: korte vragenlijst',
  },
  theme: 'Thema',
  region: 'Regio',
  middle: (median: number, low: number, high: number) => `${median} (${low} tot ${high})`,
  tooFew: 'te weinig',
  waitsForPreview: 'Dit kan zodra te zien is wat er zichtbaar wordt.',
  toPublic: 'Bekijk wat iedereen ziet',
  fixes: 'Gemeenten kunnen hun toestemming daarna niet meer intrekken of alsnog geven.',
  followsAtOnce: (day: string) =>
    `Daarna ziet ook iedereen meteen de regio: dat stond gepland vanaf ${day}. Wilt u dat nog niet? Kies dan eerst een andere dag bij ‘Stappen plannen’, of maak hem leeg.`,
  noWayBack: 'Dit kunt u niet ongedaan maken.',
  confirm: 'Ja, laat zien',
  confirmBoth: 'Ja, laat zien aan deelnemers en aan iedereen',
  cancel: 'Annuleren',
  shown: (stage: string) => `Gelukt. De ronde staat nu op: ${stage}.`,
  toMeeting: 'Bespreek deze ronde in een bijeenkomst',
} as const
