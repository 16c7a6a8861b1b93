import type { ListedMail, MailState } from '#domain/mail/mail-kind.ts'
import type { MailTextProblem } from '#domain/mail/mail-text.ts'
import { formatList } from '#i18n/formats.ts'
import { mailKindWords } from '#i18n/mail-kinds.ts'

const PLACES: Readonly<Record<string, string>> = {
  wie: 'wie het vraagt: een collega of het programmabureau',
  gemeente: 'de gemeente',
  ronde: 'de naam van de ronde',
  wanneer: 'voor wanneer: meestal ‘uiterlijk’ met de dag',
  dagen: 'hoeveel dagen er nog zijn',
  themas: 'de thema’s die nog open staan of die iemand krijgt',
  reden: 'de reden van teruggeven of weer openen',
  actie: 'de titel van de actie',
  taak: 'wat de ontvanger kan doen',
  uitkomst: 'welke uitkomst: de eigen, of de vergelijking van gemeenten',
  toelichting: 'wat daarin te zien is',
  product: 'de naam van de quick scan',
  afzender: 'wie de mail ondertekent',
  link: 'de knop naar de juiste plek, na inloggen',
}

const STATES: Readonly<Record<MailState, string>> = {
  waiting: 'Wacht',
  sending: 'Gaat nu weg',
  sent: 'Verstuurd',
  bounced: 'Geweigerd',
  failed: 'Mislukt',
  unknown: 'Onbekend of hij aankwam',
  skipped: 'Niet meer nodig',
}

const SKIPPED: Readonly<Record<string, string>> = {
  over: 'Het was al gedaan of veranderd.',
  unwanted: 'Deze persoon wil deze mails niet.',
  said_elsewhere: 'Het staat in een andere mail.',
}

function problem(found: MailTextProblem): string {
  switch (found.kind) {
    case 'subjectLength':
      return 'Het onderwerp is leeg of te lang.'
    case 'subjectLine':
      return 'Het onderwerp is één regel, zonder bijzondere tekens.'
    case 'bodyLength':
      return 'De tekst is leeg of te lang.'
    case 'bodySign':
      return 'In de tekst staat een teken dat niet te lezen is.'
    case 'braces':
      return 'Accolades zijn er alleen om een plek aan te wijzen, zoals {{gemeente}}.'
    case 'unknownField':
      return `De plek {{${found.field}}} bestaat niet in deze mail.`
    case 'notInSubject':
      return `De plek {{${found.field}}} is te lang voor het onderwerp.`
    case 'missingField':
      return `De plek {{${found.field}}} moet in de tekst staan.`
  }
}

const days = (list: readonly number[]) =>
  list.length === 0
    ? 'geen herinneringen'
    : `${formatList([...list].sort((a, b) => b - a).map(String))} dagen voor de laatste dag`

/** Words of the pages on which staff see to the mails. */
export const messages = {
  title: 'Mail',
  lead: 'Welke mails wachten, wat is verstuurd en wat kwam niet aan. Of iemand een mail opende, houden wij niet bij; wie inlogde, staat bij Mensen.',
  today: (limit: number) => `vandaag verstuurd, van hoogstens ${limit}`,
  full: 'Het aantal van vandaag is bereikt. De rest gaat morgen weg.',
  waiting: 'wacht',
  notArrived: 'kwam niet aan',
  unsure: 'onbekend of hij aankwam',
  undeliveredTitle: 'Bij deze mensen kwam de laatste mail niet aan',
  undelivered: (kind: ListedMail, answer: string | null, day: string) =>
    `${mailKindWords[kind]}, ${day}. De mailserver zei: ${answer ?? 'niets'}`,
  listTitle: 'Alle mails',
  caption: (shown: number) =>
    shown >= 100 ? 'De nieuwste 100 mails. Zoek om andere te vinden.' : 'De nieuwste staan boven.',
  columns: ['Naar', 'Mail', 'Hoe het staat', 'Gemaakt'],
  actions: 'Wat u kunt doen',
  test: 'proefmail',
  again: 'Opnieuw proberen',
  againOf: (address: string) => ` voor ${address}`,
  againSaid: 'De mail wacht weer en gaat zo weg.',
  tries: (attempts: number, at: string) =>
    attempts === 0 ? `Gaat weg na ${at}.` : `${attempts} keer geprobeerd. Weer na ${at}.`,
  said: (answer: string) => SKIPPED[answer] ?? answer,
  none: 'Er is nog geen mail.',
  noneFits: 'Er zijn geen mails die hierbij passen.',
  listLoading: 'De mails worden opgehaald.',
  state: 'Hoe het staat',
  kind: 'Soort mail',
  any: 'Alles',
  search: 'Zoek op adres of gemeente',
  kinds: mailKindWords,
  states: STATES,
  remindersTitle: 'Herinneringen',
  remindersIntro:
    'Een herinnering gaat alleen naar wie nog niet klaar is: de coördinator zolang de scan niet is ingediend, een collega zolang er in de eigen thema’s iets open staat. Vlak voor het versturen kijken we dat nog eens na.',
  noRound: 'Er is geen ronde die open is of nog open gaat.',
  notOpenYet: 'Deze ronde is nog niet open.',
  noLastDay:
    'Deze ronde heeft nog geen laatste dag. Zonder laatste dag gaan er geen herinneringen.',
  daysLabel: (round: string) => `Herinneringen in ${round}`,
  daysHint:
    'Hoeveel dagen voor de laatste dag, met komma’s ertussen. Hoogstens zes. Leeg is geen herinneringen.',
  daysInvalid: 'Vul hele getallen in van 0 tot en met 60, met komma’s ertussen, elk één keer.',
  goOn: (days: readonly string[]) =>
    days.length === 0
      ? 'Er gaan geen herinneringen meer.'
      : `Ze gaan om acht uur, op ${formatList(days)}.`,
  reminded: {
    title: 'Wie krijgt vandaag een herinnering?',
    nobody: 'Vandaag niemand: het is geen dag van een herinnering, of iedereen is klaar.',
    caption: (people: number) =>
      people === 1 ? '1 herinnering van vandaag' : `${people} herinneringen van vandaag`,
    columns: ['Naar', 'Gemeente', 'Nog open', 'Nog', 'Hoe het staat'],
    themes: (themes: readonly string[]) =>
      themes.length === 0 ? 'alles ingevuld, nog niet ingediend' : formatList(themes),
    days: (left: number) => (left === 0 ? 'laatste dag' : left === 1 ? '1 dag' : `${left} dagen`),
    states: { planned: 'Gaat vandaag weg', ...STATES },
  },
  saveDays: 'Bewaren',
  saveDaysOf: (round: string) => ` voor ${round}`,
  daysSaved: (list: readonly number[]) => `Bewaard: ${days(list)}.`,
  settingsTitle: 'Instellen',
  limit: 'Hoogstens zoveel mails op een dag',
  limitInvalid: 'Vul een heel getal in van 1 tot en met 100.000.',
  standardDays: 'Herinneringen in rondes zonder eigen plan',
  saveSettings: 'Instellingen bewaren',
  settingsSaved: 'Bewaard.',
  textsTitle: 'Teksten',
  textsIntro: 'Wat er in de mails staat. U kunt elke tekst veranderen en eerst aan uzelf sturen.',
  own: 'eigen tekst',
  standard: 'standaardtekst',
  back: 'Terug naar Mail',
  subject: 'Onderwerp',
  body: 'Tekst',
  bodyHint: 'Een lege regel begint een nieuwe alinea.',
  places: 'Plekken die worden ingevuld',
  required: 'moet erin',
  place: (name: string) => PLACES[name] ?? '',
  problems: 'Zo kan de mail niet weg',
  problem,
  saveText: 'Tekst bewaren',
  textSaved: 'Bewaard. De volgende mail gaat met deze tekst.',
  sendTest: 'Stuur een proefmail aan mij',
  testSent: (email: string) => `Er gaat een proefmail naar ${email}. Dat duurt even.`,
  useStandard: 'Terug naar de standaardtekst',
  preview: 'Zo komt hij aan',
  previewIntro: 'Met een bedacht voorbeeld. Een mailprogramma toont één van de twee vormen.',
  asPage: 'Opgemaakt',
  asText: 'Als gewone tekst',
  history: 'Wat er eerder stond',
  versionOf: (version: number, who: string, moment: string) =>
    `Versie ${version}, ${who}, ${moment}`,
  toStandard: 'terug naar de standaardtekst',
  useVersion: (version: number) => `Zet versie ${version} in het formulier`,
} as const
