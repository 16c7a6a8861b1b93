import { apartWords, standsOut } from '#i18n/leading.ts'
import { our } from '#i18n/our-region.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { Naming, Stage } from '#domain/visibility.ts'
import { routeWords } from '#i18n/route-words.ts'

/** Words of the comparison for participants and for who looks along. */
export const messages = {
  deliberate: {
    title: 'Bewust zo gekozen',
    intro: 'Een gemeente kan een laag niveau zelf kiezen. De score verandert daar niet door.',
    columns: ['Gemeente', 'Vraag', 'Reden', 'Tot'],
  },
  title: 'Vergelijken met andere gemeenten',
  intro: 'De scores van gemeenten die in dezelfde ronde indienden, naast elkaar.',
  ownProfile: 'Uw profiel',
  ownProfileIntro: 'Uw gemeente naast een groep die u kiest: waar verschilt u het meest?',
  viewerTitle: 'De gemeenten vergeleken',
  viewerIntro:
    'U kijkt mee: u ziet de scores die de deelnemende gemeenten ook van elkaar zien. U kunt hier niets veranderen.',
  round: 'Ronde',
  route: 'Versie',
  routes: { full: 'Volledige scan', short: 'Snelle versie' },
  toStart: 'Terug naar onze gemeente',

  noRoundTitle: 'Nog geen ronde',
  get noRound() {
    return `Zodra ${our.office} een ronde opent, staat die hier.`
  },
  nothingYetTitle: 'Nog niets te zien',
  get nothingYet() {
    return `${our.office} laat de vergelijking zien als een ronde gesloten is. Dan vindt u haar hier.`
  },
  notShownTitle: 'De vergelijking is nog niet te zien',
  notShown: {
    get staff() {
      return `Alleen ${our.office} ziet nu scores. Daarna ziet u eerst uw eigen uitkomst.`
    },
    get own() {
      return `U ziet uw eigen uitkomst zodra u hebt ingediend. De vergelijking volgt als de ronde gesloten is en ${our.office} die stap zet.`
    },
    participants: '',
    public: '',
  } satisfies Record<Stage, string>,
  tooFewTitle: 'Er is niets te vergelijken',
  notHandedIn: 'Uw gemeente diende in deze ronde niet in. Dan ziet u de vergelijking niet.',
  tooFew: (route: Route, needed: number) =>
    `Met de ${routeWords[route]} tellen in deze ronde minder dan ${needed} gemeenten mee. De twee versies stellen andere vragen en staan daarom nooit naast elkaar.`,

  overview: 'Alle thema’s',
  caption: 'Score per thema, van 0 tot 100',
  municipality: 'Gemeente',
  total: 'Totaal',
  median: 'Mediaan',
  medianOfChoice: 'Mediaan van uw keuze',
  own: (name: string) => `${name} (u)`,
  ownLetter: (letter: string) => `Anderen zien u als gemeente ${letter}.`,
  letter: (letter: string) => `Gemeente ${letter}`,
  count: (all: number, unnamed: number) =>
    unnamed === 0
      ? `${all} gemeenten, allemaal met naam.`
      : `${all} gemeenten, waarvan ${unnamed} zonder naam. Van die gemeenten ziet u alleen de thema’s. De letters zijn geloot.`,
  ownPlace: (above: number, below: number, of: number) =>
    `Uw gemeente scoort bij ${above} van de ${of} thema’s duidelijk hoger dan de mediaan, en bij ${below} duidelijk lager.`,
  highest: standsOut(
    (theme) => `De mediaan is het hoogst bij ${theme}.`,
    'Bij geen thema is de mediaan duidelijk het hoogst.',
  ),
  lowest: standsOut(
    (theme) => `De mediaan is het laagst bij ${theme}.`,
    'Bij geen thema is de mediaan duidelijk het laagst.',
  ),
  apart: apartWords,
  oneRound: 'Er is nog maar één ronde te zien. Vanaf de tweede ronde ziet u hier wat verandert.',
  roundsOfNamed:
    'Dit gaat over gemeenten die in beide rondes met naam staan. Letters worden per ronde opnieuw geloot: een gemeente zonder naam is niet te volgen.',
  allNamed: 'Alle gemeenten met naam (mediaan)',
  notNamed: 'Dit deel is er van gemeenten die indienden en hun naam gaven.',
  none: '–',
  noScore: 'geen score',
  legend:
    'Hoe sterker de kleur, hoe hoger. Een stippelrand betekent voorlopig: minder dan 90% is beantwoord. Een streepje betekent: minder dan 60% is beantwoord, daarom staat er geen score.',
  provisional: 'voorlopig',
  openTheme: (theme: string) => `Vragen van ${theme}`,
  backToThemes: 'Alle thema’s',
  itemsCaption: (theme: string) => `${theme}: score per vraag, van 0 tot 100`,
  itemsNote: 'Alleen gemeenten met naam. Van een gemeente zonder naam ziet u geen losse vragen.',
  itemsNone: 'Er zijn geen gemeenten met naam. Losse vragen zijn daarom niet te zien.',
  spread: 'Hoe ver lopen gemeenten uiteen?',
  spreadNote:
    'Elke stip is een gemeente, de gekleurde is uw gemeente. Het blok is de middelste helft, het streepje de mediaan: de helft scoort lager, de helft hoger.',
  spreadNoteViewer:
    'Elke stip is een gemeente. Het blok is de middelste helft, het streepje de mediaan: de helft scoort lager, de helft hoger.',
  spreadOfAll: 'Een open stip valt buiten uw keuze; blok en streepje gaan over alle gemeenten.',
  spreadOfChoice: 'De gestreepte lijn is de mediaan van uw keuze.',
  namelessFitNothing:
    'Gemeenten zonder naam vallen buiten elke keuze: van hen is niet bekend waar zij liggen of hoe groot zij zijn.',
  axis: 'Score',
  tableTitle: 'Dezelfde cijfers als tabel',

  naming: {
    title: 'Uw naam bij de scores',
    intro: 'Uw gemeente bepaalt per ronde of haar naam bij haar scores staat.',
    legend: 'Hoe ver mag uw naam gaan?',
    options: {
      none: 'Geen naam. Anderen zien een letter en alleen de score per thema.',
      participants:
        'Naam voor deelnemers: gemeenten die indienden, het bestuur en het kernteam MKB. Zij zien ook uw score per vraag.',
      public: 'Naam voor iedereen. Ook op internet staat uw score per thema, met uw naam.',
    } satisfies Record<Naming, string>,
    plannedOn: (day: string) =>
      `Vanaf ${day} zien de deelnemers de vergelijking. Kies voor die dag.`,
    until: {
      get staff() {
        return `U kunt dit veranderen tot ${our.office} de vergelijking laat zien.`
      },
      get own() {
        return `U kunt dit veranderen tot ${our.office} de vergelijking laat zien.`
      },
      participants:
        'De deelnemers zien de vergelijking al. U kunt alleen nog kiezen tussen deelnemers en iedereen.',
      public: 'Iedereen ziet de uitkomsten al. Dit verandert niet meer.',
    } satisfies Record<Stage, string>,
    elimination:
      'Blijven er maar één of twee gemeenten zonder naam over? Dan staan die er zonder score en tellen zij nergens in mee. Anders is hun score uit te rekenen.',
    preview: {
      none: 'Zo zien deelnemers uw regel',
      participants: 'Zo zien deelnemers uw regel',
      public: 'Zo ziet iedereen uw regel op internet',
    } satisfies Record<Naming, string>,
    nameless: 'Gemeente met een letter',
    get publicOpens() {
      return `De pagina voor iedereen komt er als ${our.office} de ronde aan iedereen laat zien.`
    },
    noPreview: 'U ziet hier uw eigen regel zodra uw scan is ingediend en uw uitkomst te zien is.',
    save: 'Opslaan',
    saved: 'Opgeslagen.',
    coordinatorOnly: 'Alleen uw coördinator kan dit veranderen.',
    same: 'U hebt nog niets veranderd.',
  },
} as const
