import type { LeadingWords } from '#i18n/leading.ts'
import { our } from '#i18n/our-region.ts'
import type { Route } from '#domain/questionnaire/definition.ts'

const noneStandsOut = (n: number) => `geen springt eruit: ${n} liggen dicht bij elkaar`

/** Words of an official's start page, in plain Dutch (B1). */
export const messages = {
  lastLaterTitle: 'De uitkomst volgt',
  lastLater: (round: string) => `${our.office} laat de uitkomst van ${round} later zien.`,
  actionsTitle: 'Acties',
  actionsLoading: 'De acties worden opgehaald.',
  actionsNone: 'Nog geen acties. Maak er een van een quick win.',
  actionsMine: 'Van u:',
  actionsMineNone: 'U hebt nu geen acties die lopen.',
  actionsLate: (n: number) => (n === 1 ? 'Eén actie is te laat.' : `${n} acties zijn te laat.`),
  actionLate: 'te laat',
  actionAsked: (n: number) =>
    n === 1
      ? 'Een andere gemeente vraagt u om mee te doen.'
      : `Andere gemeenten vragen u om mee te doen aan ${n} acties.`,
  actionDue: (day: string) => `klaar op ${day}`,
  actionsButton: 'Naar het bord',

  beforeTitle: 'Scans van voor de herindeling',
  scanOfBefore: (municipality: string, round: string) => `${municipality}, ${round}`,

  title: (municipality: string) => `Gemeente ${municipality}`,
  until: (day: string) => `Indienen kan tot en met ${day}.`,
  untilToday: 'Vandaag is de laatste dag om in te dienen.',
  untilPassed: (day: string) =>
    `De laatste dag was ${day}. De ronde is nog open: indienen kan nog.`,
  scanTitle: 'De scan',
  reopened: (round: string, reason: string) => `${round} is heropend: ${reason}`,
  notInRound: (round: string) =>
    `Uw gemeente doet nu niet mee in ${round}. Wat u invulde is bewaard; u kunt het bekijken.`,
  graceTitle: (round: string) => `${round} wacht nog op een handtekening`,
  grace: (day: string) =>
    `De ronde is gesloten, maar uw gemeente had al ingediend. Een collega kan tekenen tot en met ${day}. Dan telt de scan mee.`,
  graceButton: 'Naar tekenen',
  talkTitle: 'Overleg',
  talkOpen: (n: number) =>
    n === 1 ? 'Over 1 vraag loopt een overleg.' : `Over ${n} vragen loopt een overleg.`,
  talkWaiting: (n: number) =>
    n === 1
      ? `${our.office} wacht op uw antwoord bij 1 vraag.`
      : `${our.office} wacht op uw antwoord bij ${n} vragen.`,
  talkButton: 'Naar het overleg',
  divide: 'Taken verdelen',
  myItemsUntil: (day: string) => `klaar op ${day}`,
  myItemsLate: 'te laat',
  notAskedTitle: (round: string) => `Uw gemeente doet niet mee in ${round}`,
  get notAsked() {
    return `Wilt u toch meedoen? Vraag het ${our.office}.`
  },
  noRoundTitle: 'Er loopt nu geen ronde',
  get noRound() {
    return `${our.office} laat u weten wanneer de volgende ronde begint. Uw eerdere uitkomst blijft staan.`
  },

  beginTitle: 'Begin met de scan',
  begin: (questions: string, minutes: string) =>
    `${questions}, samen ${minutes}. Verdeel de thema’s met collega’s: u kunt er tegelijk aan werken en alles wordt vanzelf bewaard.`,
  beginButton: 'Naar de thema’s',
  continueTitle: 'Ga verder waar u was',
  continue: (theme: string) => `In ${theme} staan nog vragen open.`,
  continueButton: 'Ga verder',
  overview: 'Alle thema’s',
  reviewTitle: 'Alle vragen hebben een antwoord',
  reviewReady: 'Kijk de antwoorden na en dien de scan in.',
  reviewNotReady: 'Kijk de antwoorden na. Daar ziet u wat er nog nodig is om in te dienen.',
  reviewButton: 'Nakijken en indienen',
  signTitle: 'Uw collega vraagt u te tekenen',
  sign: (name: string, moment: string) =>
    `${name} heeft de scan klaargezet op ${moment}. Kijk de antwoorden na en teken. Daarmee is de scan ingediend.`,
  signButton: 'Nakijken en tekenen',
  waitTitle: 'Wacht op een handtekening',
  wait: (moment: string) =>
    `U hebt de scan klaargezet op ${moment}. Een collega van uw gemeente moet nog tekenen.`,
  waitButton: 'Bekijk wat u klaarzette',
  get returnedTitle() {
    return `${our.office} gaf de scan terug`
  },
  returned: (moment: string) => `Op ${moment}, met deze reden:`,
  returnedLink: 'Naar nakijken en opnieuw klaarzetten',
  submittedTitle: 'Uw scan is ingediend',
  submitted: (day: string) => `Ingediend op ${day}.`,
  resultButton: 'Bekijk de uitkomst',
  quickWinsLoading: 'Uw quick wins worden geladen',
  quickWinsFailed: 'Uw quick wins zijn nu niet te laden. Laad de pagina later opnieuw.',
  heardFailed: 'Wat ondernemers vinden is nu niet te laden. Laad de pagina later opnieuw.',
  heardLoading: 'Wat ondernemers vinden wordt geladen',
  quickWinsButton: 'Bekijk de quick wins',

  progress: 'Beantwoord',
  progressOf: (done: number, of: number) => `${done} van ${of} vragen`,
  progressName: (theme: string) => `Voortgang van ${theme}`,
  wholeScan: 'de hele scan',
  themeDone: 'klaar',
  route: { full: 'Volledige scan', short: 'Snelle versie' } satisfies Record<Route, string>,

  themesTitle: 'De thema’s',
  themesText: 'Bij elk thema staat wie het vaak invult.',

  placeLoading: 'Uw plek per thema wordt geladen',
  placeFailed: 'Uw plek per thema is nu niet te laden. Laad de pagina later opnieuw.',

  lastTitle: 'Vorige uitkomst',
  lastTitleNow: 'Uw uitkomst',
  lastOf: (round: string) => `Totaal van 100, ${round}`,
  noTotal: 'Te weinig beantwoord voor een totaal.',
  change: {
    up: (points: string, round: string) => `${points} punten vergeleken met ${round}`,
    down: (points: string, round: string) => `${points} punten vergeleken met ${round}`,
    none: (points: string, round: string) =>
      `${points} punten vergeleken met ${round}: minder dan één antwoord per thema kan schelen, dus geen duidelijke verandering`,
  },
  end: {
    one: (theme: string) => theme,
    few: (themes: string, n: number) => (n > 3 ? noneStandsOut(n) : `dicht bij elkaar: ${themes}`),
    many: noneStandsOut,
  } satisfies LeadingWords,
  strongest: 'Sterkst',
  weakest: 'Meeste ruimte',
  lastButton: 'Bekijk deze uitkomst',
  noLastTitle: 'Nog geen uitkomst',
  noLast: 'Na het indienen ziet u hier hoe uw gemeente ervoor staat, per thema.',

  myItemsTitle: (n: number) =>
    n === 0
      ? 'Uw vragen'
      : n === 1
        ? 'Uw vraag: er is er nog 1 open'
        : `Uw vragen: er zijn er nog ${n} open`,
  myItemsIn: (n: number) => `${n} vragen`,
  wholeScanTitle: (done: number, asked: number) =>
    `De hele scan: ${done} van ${asked} vragen beantwoord`,
  beforeNow: (round: string | undefined) =>
    round === undefined
      ? 'Wat ondernemers vinden'
      : `Quick wins uit ${round}, en wat ondernemers vinden`,
  myItemsBegin: 'Naar uw eerste vraag',
  myItemsDone: 'Alles wat u gevraagd is, is beantwoord. Dank u wel.',

  ratingTitle: 'Wat ondernemers vinden',
  rated: (n: number, round: string) =>
    `${n} ondernemers hebben uw gemeente beoordeeld in de ronde ${round}.`,
  ratedFew: (round: string, needed: number) =>
    `Over de ronde ${round} zijn er geen cijfers van ondernemers. Die zijn er vanaf ${needed} beoordelingen die meetellen.`,
  ratingResponse: 'Reacties van ondernemers bekijken',
  ratingInvite: 'QR-code, affiche en teksten om te delen',
  ratingShare: 'Deel dit adres met ondernemers, bijvoorbeeld in uw nieuwsbrief:',
} as const
