import { standsOut } from '#i18n/leading.ts'
import { our } from '#i18n/our-region.ts'

/** Words of filling in the scan, in plain Dutch (B1). Numbers arrive formatted. */
export const messages = {
  overview: {
    divide: 'Taken verdelen',
    title: (municipality: string) => `Quick scan van ${municipality}`,
    round: (name: string) => `Ronde ${name}`,
    closesOn: (day: string) => `invullen kan tot en met ${day}`,
    intro:
      'Vul de scan samen met uw collega’s in. Elk antwoord wordt meteen bewaard: u kunt altijd stoppen en later verdergaan.',
    progress: (done: number, asked: number) => `${done} van ${asked} vragen klaar`,
    progressName: 'Voortgang van de hele scan',
    start: 'Begin met invullen',
    goOn: (theme: string) => `Ga verder met ${theme}`,
    review: 'Kijk na en dien in',
    reviewAnyway: 'Nakijken',
    routeFixedTitle: 'In deze ronde heeft iedereen dezelfde versie',
    routeTitle: 'Snel of volledig?',
    routeHelp: 'U kunt later wisselen. Antwoorden die u al gaf blijven bewaard.',
    routes: {
      short: {
        name: 'Snelle versie',
        about: (questions: string, minutes: string) =>
          `Alleen de kernvragen: ${questions}, ${minutes}.`,
      },
      full: {
        name: 'Volledige scan',
        about: (questions: string, minutes: string) =>
          `${questions}, samen ${minutes}, te verdelen over collega’s.`,
      },
    },
    routeFailed: 'Uw keuze is niet bewaard.',
    themesTitle: (n: number) => `De ${n} thema’s`,
    filledInBy: 'Meestal ingevuld door',
    themeProgress: (done: number, asked: number) => `${done} van ${asked} klaar`,
    themeProgressName: (theme: string) => `Voortgang van ${theme}`,
    themeDone: 'Klaar',
    themeStarted: 'Bezig',
    themeNew: 'Nog niet begonnen',
  },

  readOnly: {
    submitted: (day: string) => `Deze scan is ingediend op ${day}. U kunt de antwoorden bekijken.`,
    readyToSign:
      'Deze scan wacht op een handtekening. U kunt de antwoorden bekijken, niet veranderen.',
    roundClosed: 'Deze ronde is gesloten. U kunt de antwoorden bekijken.',
    notInRound:
      'Uw gemeente doet nu niet mee in deze ronde. Wat u invulde is bewaard; u kunt het bekijken.',
    notYours: 'U bekijkt de scan van een gemeente. Alleen die gemeente kan hem invullen.',
    toResult: 'Bekijk de uitkomst',
    toSignature: 'Bekijk wie tekende',
    toSign: 'Naar tekenen',
  },

  theme: {
    eyebrow: (position: number, of: number) => `Thema ${position} van ${of}`,
    themes: 'Thema’s',
    toOverview: 'Overzicht van de scan',
    onward: 'Vorig en volgend thema',
    previous: (theme: string) => `Vorige: ${theme}`,
    next: (theme: string) => `Volgende: ${theme}`,
    toReview: 'Nakijken en indienen',
    toSign: 'Tekenen en indienen',
    about: 'Wie vult dit in, en hoe kiest u een niveau?',
    howToTitle: 'Hoe kiest u een niveau?',
    howTo:
      'Kies het antwoord dat nu het beste past, niet wat u van plan bent. Grofweg: 1 is niet geregeld, 2 hangt van een persoon af, 3 is geregeld maar beperkt, 4 is geregeld, bekend en vast, 5 wordt ook gemeten en verbeterd.',
    keys: 'Staat u op een antwoord? Dan kiest u met de cijfers 1 tot en met 5, en gaat u met Enter naar de volgende vraag. Met Shift en Enter gaat u terug. Vanuit een tekst doet u dat met Ctrl en Enter.',
    appeared: (question: string) => `Door uw antwoord is er een vraag bij gekomen: ${question}`,
    disappeared: 'Door uw antwoord is een vraag weggehaald die niet meer van toepassing is.',
    nothingAsked: 'In de snelle versie heeft dit thema geen vragen.',
  },

  item: {
    number: (n: number) => `Vraag ${n}`,
    core: 'Kernvraag',
    notScored: 'Telt niet mee in de score',
    exampleTitle: 'Voorbeeld',
    example: 'Zo wel',
    counterExample: 'Zo (nog) niet',
    whyTitle: 'Waarom dit telt',
    source: 'Bron',
    chooseMore: 'Kies alles wat klopt.',
    capped: 'U hoeft niet alles te doen voor de hoogste score.',
    yourAnswer: 'Uw antwoord',
    range: (min: string, max: string) => `Een getal van ${min} tot en met ${max}.`,
    wholeRange: (min: string, max: string) => `Een heel getal van ${min} tot en met ${max}.`,
    stepRange: (min: string, max: string, step: string) =>
      `Een getal van ${min} tot en met ${max}, in stappen van ${step}.`,
    date: 'Datum',
    dateRange:
      'Een datum die al geweest is. Weet u de dag niet precies? Kies dan de eerste van de maand.',
    unknown: 'Weet ik niet',
    unknownHelp:
      'Geen probleem: vraag het aan een collega en vul het later in. Onbekend telt nooit als nul.',
    notApplicable: 'Niet van toepassing',
    notApplicableWhen: (when: string) => `Alleen bij: ${lowerFirst(when)}.`,
    reason: 'Waarom is dit niet van toepassing?',
    clear: 'Antwoord wissen',
    before: (what: string) => `U had: ${what}.`,
    putBack: 'Zet terug',
    share: 'Wij willen dit delen met andere gemeenten',
    shareHelp:
      'Gemeenten die dit nog niet goed hebben geregeld, zien dan dat zij bij u terechtkunnen.',
    extras: 'Toelichting of bewijs toevoegen',
    extrasFilled: 'Toelichting en bewijs',
    evidenceNeeded:
      'Bij dit antwoord is een toelichting of een link nodig. Zonder kunt u de scan niet indienen.',
    evidenceWanted:
      'Tip: zet hier een korte toelichting of een link. Zo zien anderen waarop dit hoge antwoord rust.',
    evidenceHint: (hint: string) => `Bijvoorbeeld: ${hint}.`,
    note: 'Toelichting',
    evidenceUrl: 'Link naar bewijs',
    evidenceUrlHelp: 'Bijvoorbeeld www.gemeente.nl/loket.',
    stillStored: (what: string) => `Bij ${our.office} staat nog: ${what}.`,
  },

  saving: {
    get saved() {
      return `Opgeslagen bij ${our.office}`
    },
    get savedHere() {
      return `Bewaard op dit apparaat. Bezig met opslaan bij ${our.office}…`
    },
    saving: 'Bezig met opslaan…',
    get offline() {
      return `Bewaard op dit apparaat. Wacht op verbinding met ${our.office}.`
    },
    offlineNotHere:
      'Geen verbinding, en dit apparaat kan niets bewaren. Laat deze pagina open tot de verbinding terug is.',
    retrying: (reason: string) =>
      `Niet opgeslagen: ${lowerFirst(reason)} Wij proberen het opnieuw.`,
    refused: (reason: string) => `Niet opgeslagen: ${lowerFirst(reason)}`,
    notYet: (reason: string) => `Nog niet opgeslagen: ${lowerFirst(reason)}`,
    ourMistake: 'er ging iets mis bij ons.',
    notNow: {
      busy: 'het is druk op de server.',
      unavailable: 'de server is er even niet.',
      blocked: 'iets in uw netwerk houdt het tegen, bijvoorbeeld een filter.',
    },
    tooLong: (length: string, max: string) =>
      `deze tekst heeft ${length} tekens. Er passen ${max} tekens in.`,
    outOfRange: (min: string, max: string, unit: string) =>
      `vul een getal in van ${min} tot en met ${max} (${unit}).`,
    notWhole: 'vul een heel getal in, bijvoorbeeld 7.',
    wrongStep: (step: string) => `vul een getal in met stappen van ${step}.`,
    get restSaved() {
      return `De rest is opgeslagen bij ${our.office}.`
    },
    halfDate: 'maak de datum af.',
    wrongDate: (min: string) => `vul een datum in van ${min} tot en met vandaag.`,
  },

  clash: {
    colleague: {
      title: 'Een collega was u net voor',
      intro: (what: string) =>
        `Terwijl u bezig was, heeft een collega bij deze vraag iets anders opgeslagen: ${what}. Beide zijn bewaard. Wat moet blijven?`,
      mine: 'Wat u invulde',
      theirs: 'Wat uw collega opsloeg',
      keepMine: 'Mijn antwoord gebruiken',
      takeTheirs: 'Antwoord van mijn collega laten staan',
      both: 'Houd beide',
    },
    self: {
      title: 'U antwoordde hier twee keer verschillend',
      intro: (what: string) =>
        `In een ander venster of op een ander apparaat hebt u bij deze vraag iets anders opgeslagen: ${what}. Beide zijn bewaard. Wat moet blijven?`,
      mine: 'Wat u hier invulde',
      theirs: 'Wat u daar opsloeg',
      keepMine: 'Wat ik hier invulde gebruiken',
      takeTheirs: 'Wat ik daar opsloeg laten staan',
      both: 'Houd beide',
    },
    fields: {
      state: 'het antwoord',
      note: 'de toelichting',
      evidenceUrl: 'de link naar bewijs',
      shareable: 'het delen met andere gemeenten',
      deliberate: 'de bewuste keuze',
      internalNote: 'de notitie voor collega’s',
    },
    nothing: 'Niets ingevuld',
    bothHelp: 'Dan staan beide teksten onder elkaar, eerst die al was opgeslagen.',
  },

  answerWords: {
    level: (position: number, of: number) => `Niveau ${position} van ${of}`,
    note: 'Toelichting',
    evidence: 'Bewijs',
    shared: 'Wij delen dit met andere gemeenten',
  },

  review: {
    title: 'Nakijken en indienen',
    readTitle: 'Wat open staat',
    intro:
      'Hier ziet u wat nog open staat en wat tegenstrijdig is. Kies een vraag om er meteen naartoe te gaan.',
    coverage: (share: string) => `${share} van de keuzevragen is beantwoord.`,
    coverageName: 'Beantwoorde keuzevragen',
    coverageNeeded: (needed: string) => `Om in te dienen is ${needed} nodig.`,
    coverageHelp:
      'Kernvragen tellen dubbel. ‘Weet ik niet’ telt hier niet als beantwoord. Vragen naar een getal of datum mag u open laten. Een getal dat telt in de score laat die dan soms voorlopig zijn; hieronder staat bij welke thema’s.',
    evidenceTitle: 'Toelichting of link nodig',
    evidenceHelp: 'Bij deze antwoorden hoort een toelichting of een link.',
    evidenceWantedTitle: 'Toelichting of link aanbevolen',
    evidenceWantedHelp:
      'Hier staat een hoog antwoord zonder toelichting of link. U kunt zo indienen, maar met bewijs overtuigt u meer.',
    unsavedTitle: 'Nog niet opgeslagen',
    openTitle: 'Open, onbekend of overgeslagen, per thema',
    open: (n: number) => (n === 1 ? 'Eén vraag niet beantwoord' : `${n} vragen niet beantwoord`),
    unknown: (n: number) => (n === 1 ? 'Eén keer ‘weet ik niet’' : `${n} keer ‘weet ik niet’`),
    allDone: 'Alles is beantwoord.',
    whyNot: {
      incomplete: (coverage: string, needed: string) =>
        `Indienen kan nog niet: ${coverage} van de keuzevragen is beantwoord en ${needed} is nodig.`,
      evidence: (n: number) =>
        `Indienen kan nog niet: bij ${n === 1 ? 'één vraag' : `${n} vragen`} ontbreekt een toelichting of link.`,
      unsaved: (n: number) =>
        `Indienen kan nog niet: ${n === 1 ? 'één antwoord is' : `${n} antwoorden zijn`} nog niet opgeslagen.`,
    },
  },

  result: {
    title: (municipality: string) => `Uitkomst van ${municipality}`,
    frozen: (moment: string) => `Berekend bij het indienen, ${moment}.`,
    total: 'Totaalscore',
    totalOf: 'van 100',
    noTotal: 'Geen totaalscore',
    noTotalHelp: (themes: number) =>
      `Een totaal verschijnt als minstens ${themes} thema’s genoeg antwoorden hebben.`,
    themeWith: (name: string, score: string) => `${name} (${score})`,
    strongest: standsOut(
      (theme) => `Het sterkste thema is ${theme}.`,
      'Geen thema is duidelijk het sterkste.',
    ),
    weakest: standsOut(
      (theme) => `De meeste ruimte zit bij ${theme}.`,
      'Geen thema is duidelijk het zwakste.',
    ),
    themesTitle: 'Score per thema',
    themesHelp:
      'De streep is de score. De lichte balk is de bandbreedte: zo laag of zo hoog kan de score worden als onbekende antwoorden bekend zijn.',
    columns: {
      theme: 'Thema',
      score: 'Score',
      range: 'Bandbreedte',
      coverage: 'Beantwoord',
    },
    answered: 'beantwoord',
    tableCaption: 'Score, bandbreedte en beantwoord deel per thema',
    provisional: 'voorlopig',
    provisionalHelp: (share: string) =>
      `Voorlopig: minder dan ${share} van dit thema is beantwoord. Getallen die open bleven tellen daarin mee.`,
    leftOpen: 'Welke vragen bleven open of onbekend?',
    tooLittle: 'te weinig beantwoord',
    notAsked: 'niet gevraagd in de snelle versie',
    tooLittleHelp: (share: string) =>
      `Onder de ${share} beantwoord tonen wij geen score. Dat is geen nul.`,
    range: (low: string, high: string) => (low === high ? low : `${low} tot ${high}`),
    none: '–',
    nextTitle: 'Wat levert het snelst iets op?',
    nextHelp:
      'De quick wins zetten verbeteringen op volgorde: wat uw gemeente kan winnen en wat ondernemers nodig hebben, samen.',
    toQuickWins: 'Bekijk de quick wins',
    toAnswers: 'Bekijk de antwoorden',
    notYetTitle: 'Nog geen uitkomst',
    notYet: 'De uitkomst verschijnt zodra de scan is ingediend.',
    toReview: 'Naar nakijken en indienen',
  },
} as const

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
