import type { CheckName } from '#domain/questionnaire/draft/check.ts'
import type { MendName } from '#domain/questionnaire/draft/mends.ts'
import type { Kind } from '#domain/questionnaire/draft/document.ts'
import type { Standing } from '#domain/questionnaire/draft/lineage.ts'

import { fieldWords } from './field-words.messages.ts'

const times = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

const LANGUAGES: Readonly<Record<string, string>> = { en: 'Engels', de: 'Duits', fr: 'Frans' }

const kinds: Record<Kind, string> = {
  theme: 'Thema',
  item: 'Vraag',
  ratingItem: 'Ervaring van ondernemers',
  contradiction: 'Tegenstrijdigheid',
  legalNote: 'Noot bij een wet',
  ratingPage: 'Vragen rond de beoordeling',
  measure: 'Maatregel',
  lineage: 'Herkomst',
}

const how: Record<Standing['how'], string> = {
  same: 'dezelfde vraag',
  reworded: 'dezelfde vraag in andere woorden',
  split: 'gesplitst',
  merged: 'samengevoegd',
  new: 'nieuwe vraag',
  gone: 'vervalt',
}

/** The same of an experience of entrepreneurs: it goes on by its name, whatever its words. */
const howExperience: Record<Standing['how'], string> = {
  ...how,
  same: 'dezelfde ervaring',
  reworded: 'andere woorden: ondernemers lezen iets anders, en de trend gaat door',
  new: 'nieuwe ervaring',
}

/** What is the matter, and what to do about it. */
const checks: Record<CheckName, (about: string) => string> = {
  weightsDoNotAddUp: (sum) =>
    `De gewichten van de thema’s zijn samen ${sum.replace('.', ',')}. Verander ze tot het 100 is.`,
  themeUnknown: (id) => `Het thema ‘${id}’ bestaat niet. Kies een ander thema.`,
  themeWithoutItems: () => 'Dit thema heeft geen vragen. Voeg een vraag toe of haal het thema weg.',
  conditionUnknown: (id) =>
    `Deze vraag wacht op ‘${id}’, en die is er niet. Kies een andere vraag bij ‘tonen als’, of maak het leeg.`,
  conditionImpossible: (id) =>
    `Niemand ziet deze vraag: het antwoord op ‘${id}’ kan niet. Kies een antwoord dat er wel is.`,
  conditionLater: (id) => `‘${id}’ komt pas na deze vraag. Zet deze vraag erna.`,
  conditionLoop: (id) =>
    `Deze vraag en ‘${id}’ wachten op elkaar. Maak bij een van beide ‘tonen als’ leeg.`,
  coreBehindLonger: (id) =>
    `De snelle versie stelt deze vraag nooit: zij wacht op ‘${id}’, en die staat daar niet in. Zet die er ook in, of haal deze eruit.`,
  untranslated: (where) => {
    const language = where.split('.').at(-1) ?? where
    return `De tekst in het ${LANGUAGES[language] ?? language} ontbreekt of is nog Nederlands. Vertaal hem.`
  },
  germanMissing: () => 'Dit thema heeft geen Duitse naam. Vul hem in.',
  wordsForOtherText: () =>
    'Wat wij over deze tekst zeggen, is voor een andere tekst geschreven. Lees het na.',
  levelWithoutText: (id) => `Antwoord ‘${id}’ heeft geen tekst. Schrijf hem.`,
  levelBelowTheOneBefore: (id) =>
    `Antwoord ‘${id}’ scoort lager dan het antwoord ervoor. Verander de score of de volgorde.`,
  withoutMeasure: () =>
    'Bij deze vraag hoort geen maatregel. Voeg er een toe, of geef de vraag gewicht 0.',
  measureNeverFires: () => 'Deze maatregel kan nooit beginnen. Kies een vraag die er is.',
  measureAlwaysFires: (id) =>
    `Deze maatregel begint bij elk antwoord op ‘${id}’. Kies een lagere score.`,
  mirrorsNothing: () => 'Deze ervaring hoort bij geen enkele vraag. Kies de vragen erbij.',
  linkOneSided: (id) => `De band met ‘${id}’ staat maar aan één kant.`,
  hardToRead: (numbers) =>
    `Moeilijk te lezen, naar gemiddelde lengte van zinnen en woorden (${numbers.replaceAll('.', ',')}). Maak zinnen korter.`,
  withoutSource: () => 'De norm heeft geen bron. Schrijf waar hij staat.',
  lawWithoutArticle: (law) => `‘${law}’ staat er zonder artikel of jaar. Vul dat aan.`,
  twoQuestionsInOne: () => 'Dit lijkt meer dan één vraag. Vraag één ding.',
  misfit: (path) => `‘${fieldWords.path(path)}’ past hier niet. Verander het.`,
  toFillIn: (path) => `‘${fieldWords.path(path)}’ is nog niet ingevuld. Vul het in.`,
  ruleUnknownItem: (id) =>
    `Deze regel gaat over de vraag ‘${id}’, en die is er niet. Kies een andere vraag of haal de regel weg.`,
  ruleUnknownAnswer: (id) =>
    `Deze regel let op een antwoord dat de vraag ‘${id}’ niet heeft. Kies een ander antwoord of haal de regel weg.`,
  followsUnknown: (id) =>
    `Deze vraag zegt dat zij uit ‘${id}’ komt, en die vraag was er niet. Kies een oude vraag.`,
  tooFewExperiences: (n) =>
    `${n === '1' ? 'Er is 1 ervaring' : `Er zijn ${n} ervaringen`} van ondernemers. Dat is te weinig voor een beoordeling. Voeg er toe tot het er 8 zijn.`,
  scaleChanged: (scale) =>
    `De waarden bij ‘${fieldWords.path(`scales.${scale}`)}’ zijn anders dan in de versie waarmee u begon. Antwoorden worden daarmee geteld: zet ze terug.`,
  measureChanged: () =>
    'Een collega veranderde deze maatregel intussen bij de maatregelen. Kijk daar wat er nu staat.',
  measureUnfit: (path) =>
    `‘${fieldWords.label(path.split('.')[0] ?? path)}’ past niet bij wat een maatregel mag zijn, of bij de vragen. Verander het.`,
}

/** Why a part cannot be kept so, by the rule of it (PartRule). */
const rules: Readonly<Record<string, string>> = {
  blank: 'Vul dit in.',
  tooLong: 'Dit is te lang. Maak het korter.',
  notOneLine: 'Hier past geen regeleinde of onzichtbaar teken.',
  twice: 'Dit kenmerk staat er al. Kies een ander.',
  order: 'Dit getal moet hoger zijn dan het vorige.',
  range: 'Dit getal kan hier niet.',
  filledIn: 'Zet het getal of de keuzes erin als {value} of {chosen}, zonder andere haakjes.',
  unknown: 'Dit antwoord is er niet meer.',
}

const mends: Record<MendName, string> = {
  readAgain: 'Nagelezen: het klopt nog',
  restoreLink: 'Herstel de band',
  removeRule: 'Haal de regel weg',
  alwaysShow: 'Toon de vraag altijd',
  followNothing: 'Zij is een nieuwe vraag',
  restoreScale: 'Zet de antwoorden terug',
  replaceTheirs: 'Nagekeken: deze komt in de plaats',
  takeMeasure: 'Verander hem in dit concept',
  makeMeasure: 'Maak een maatregel',
}

export const messages = {
  title: 'Vragenlijst',
  lead: 'De versies van de vragenlijst, en concepten waaraan u werkt. Wat gepubliceerd is, verandert niet meer.',
  back: 'Terug naar de vragenlijst',
  kinds,
  how,
  checks,

  versions: 'Versies',
  versionColumns: ['Versie', 'Gepubliceerd', 'Wat nieuw is', 'Doen'],
  fromProgram: 'Kwam met het programma',
  inUse: 'in gebruik',
  compare: 'Twee versies naast elkaar',
  drafts: 'Concepten',
  noDrafts: 'Er is geen concept. Begin er een vanaf een versie hieronder.',
  startedFrom: (version: string, day: string) => `begonnen vanaf ${version} op ${day}`,
  start: 'Nieuw concept',
  startFrom: 'Begin vanaf versie',
  name: 'Naam van de nieuwe versie',
  nameHelp: 'Kleine letters, cijfers en streepjes, zoals 2027-1.',
  doStart: 'Begin een concept',

  draftTitle: (name: string) => `Concept ${name}`,
  draftLead:
    'Alleen uw kantoor ziet dit, tot u het publiceert. Wat u bewaart, ziet uw collega ook.',
  state: { open: 'concept', published: 'gepubliceerd', thrown_away: 'weggegooid' },
  closed: 'Dit concept is gesloten. U kunt het nog lezen.',
  alsoHere: (who: string, where: string | null) =>
    where === null ? `${who} is ook in dit concept.` : `${who} heeft nu open: ${where}.`,
  parts: 'Inhoud',
  add: {
    theme: 'Thema toevoegen',
    item: 'Vraag toevoegen',
    ratingItem: 'Ervaring toevoegen',
    contradiction: 'Tegenstrijdigheid toevoegen',
    measure: 'Maatregel veranderen',
    newMeasure: 'Nieuwe maatregel',
    legalNote: 'Noot bij een wet toevoegen',
  },
  addId: 'Kenmerk',
  addIdHelp: 'Kleine letters, cijfers en streepjes. Het kenmerk blijft altijd bij dit deel.',
  addNone: 'Kies eerst een kenmerk.',
  addTaken: 'Dit kenmerk bestaat al, of heeft andere tekens.',
  doAdd: 'Toevoegen',
  which: 'Wat',
  up: (what: string) => `Zet ‘${what}’ hoger`,
  move: 'Verplaats naar …',
  moveWhat: 'Wat u verplaatst',
  moveBehind: 'Komt na',
  otherTheme: 'Kiest u iets uit een ander thema, dan hoort het daarna bij dat thema.',
  foremost: '(vooraan)',
  doMove: 'Verplaats',
  standsThere: 'Het staat daar al. Kies een andere plaats.',
  inTheme: 'In het thema',
  remarks: (n: number) => times(n, 'opmerking', 'opmerkingen'),
  openComments: 'Open opmerkingen',
  noOpenComments: 'Er zijn geen open opmerkingen. U schrijft er een op de bladzijde van een deel.',
  takenOutTitle: (n: number) => `Eruit gehaald (${n})`,
  putBack: 'Zet terug',
  isPutBack: (id: string) => `‘${id}’ staat er weer.`,
  moved: 'op een andere plaats gezet',
  contents: 'Bekijk de inhoud',
  draftOf: (name: string) => `Concept ${name}`,
  compareDraft: (version: string) => `Vergelijk met versie ${version}`,
  tryOut: 'Invullen om te proberen',
  tryOutHelp: 'Wat u hier invult, wordt nergens bewaard.',

  checksTitle: 'Controles',
  allGood: 'Alles klopt.',
  faults: (n: number) =>
    n === 0
      ? 'Er zijn geen fouten.'
      : `${times(n, 'fout', 'fouten')}: eerst oplossen, dan publiceren.`,
  hints: (n: number) => `${times(n, 'tip', 'tips')} om na te kijken`,
  goTo: (field: string) => `Ga naar ‘${field}’`,
  mends,
  saveFirst: 'Bewaar eerst wat u typte.',
  fault: 'fout',
  hint: 'tip',

  lineageTitle: 'Wat dit doet met wat er al is',
  lineageLead:
    'Wat niet precies hetzelfde is als in de versie waarmee u begon. Beslis van elke vraag of het klopt. Verandert u haar daarna nog, dan beslist u opnieuw.',
  lineageNone: 'Alles is hetzelfde als in de versie waarmee u begon. Er breekt niets.',
  lineageColumns: [
    'Vraag of ervaring',
    'Hoe zij erbij hoort',
    'Wat breekt (gemeenten)',
    'Uw beslissing',
  ],
  howOf: (kind: Standing['kind'], stands: Standing['how'], from: string) =>
    kind === 'ratingItem'
      ? howExperience[stands]
      : from === ''
        ? how[stands]
        : `${how[stands]}: ${from}`,
  recounts: (of: readonly ('theme' | 'weight')[], goingOn: number) =>
    `${of.map((each) => (each === 'theme' ? 'Ander thema' : 'Ander gewicht')).join(', ')}: de trend van het thema wordt opnieuw berekend, ook over eerdere rondes (${times(goingOn, 'gemeente', 'gemeenten')}).`,
  noDecision: 'Geen beslissing nodig',
  breaks: (trends: number, prefilled: number, proofs: number) =>
    trends + prefilled + proofs === 0
      ? 'niets'
      : `trend ${trends} · vooraf ingevuld ${prefilled} · bewijs ${proofs}`,
  agree: 'Dat klopt',
  agreed: 'Besloten',
  undecided: 'Niet besloten',
  asNew: 'Nee, een nieuwe vraag',
  origin: 'Waar komt deze vraag vandaan?',
  originHelp: 'Is zij een oude vraag, dan krijgt zij dat kenmerk en gaat de trend door.',
  origins: {
    new: 'Zij is nieuw',
    is: 'Zij is een oude vraag',
    split: 'Zij is gesplitst uit een oude vraag',
    merged: 'Zij is samengevoegd uit oude vragen',
  },
  originItems: 'Welke oude vragen?',
  originOthers: 'Andere oude vragen',
  originItem: 'Welke oude vraag?',
  originNone: 'Kies eerst welke oude vraag het is.',

  publishTitle: 'Publiceren',
  publishLead: 'Daarna verandert niemand deze versie meer. De volgende ronde kan haar gebruiken.',
  note: 'Wat is er nieuw?',
  publish: 'Publiceer deze versie',
  publishSure: 'Deze versie publiceren? Daarna verandert niemand haar meer.',
  yes: 'ja',
  no: 'nee',
  firstFaults: 'Los eerst de fouten op.',
  firstDecide: 'Beslis eerst over de vragen hierboven.',
  shareTitle: 'Meelezen',
  share: 'Maak een link voor een lezer',
  unshare: 'Trek de link in',
  shareHelp:
    'Wie de link heeft, leest dit concept, zonder in te loggen. Een opmerking maken kan, veranderen niet.',
  copy: 'Kopieer de link',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukt niet. Kies de link en kopieer hem zelf.',
  readerLink: 'Link voor de lezer',
  away: 'Gooi dit concept weg',
  awaySure: 'Weet u het zeker? Dit concept komt niet terug.',

  filesTitle: 'Bestanden',
  toJson: 'Als JSON',
  toXlsx: 'Als Excel',
  toTranslations: 'Vertalingen als Excel',
  toSchema: 'JSON Schema van het bestand',
  fromFile: 'Neem een bestand over',
  fromFileHelp:
    'JSON, of Excel zoals het hier vandaan kwam. Klopt er iets niet, dan verandert er niets en ziet u waar het zit.',
  takingFile: 'Bezig met overnemen …',
  taken: (n: number) =>
    n === 0 ? 'Het bestand zegt hetzelfde.' : `${times(n, 'deel is', 'delen zijn')} veranderd.`,
  fileRefused: (n: number) =>
    `Er is niets veranderd. Het bestand heeft ${times(n, 'fout', 'fouten')}:`,
  preview: 'Zo ziet het eruit',
  previewWidth: 'Bekijk als',
  widths: { phone: 'Telefoon', desktop: 'Bureaublad' },
  save: 'Bewaar',
  saving: 'Bezig met bewaren …',
  saved: 'Bewaard.',
  nothingChanged: 'Er is niets veranderd.',
  undo: 'Maak ongedaan wat ik typte',
  leave: 'Wat u typte is nog niet bewaard. Toch weg van deze pagina?',
  wrong: 'Dit kan nog niet worden bewaard',
  missing: 'Vul dit in.',
  misfit: 'Dit past hier niet.',
  rules,
  takeOut: 'Haal dit deel eruit',
  isOut: 'Dit deel is eruit gehaald. Zet een oudere versie terug als het toch nodig is.',
  historyTitle: 'Geschiedenis',
  version: (n: number) => `Versie ${n}`,
  who: (who: string, when: string) => `${who}, ${when}`,
  somebody: 'een collega van vroeger',
  reader: (name: string) => (name === '' ? 'een lezer met de link' : `${name}, lezer met de link`),
  restore: (n: number) => `Zet versie ${n} terug`,
  takenOut: 'eruit gehaald',
  begun: 'zoals het begon',
  change: (path: string, before: string, after: string) => `${path}: ${before} → ${after}`,
  nothing: '(niets)',
  commentsTitle: 'Opmerkingen',
  comment: 'Uw opmerking',
  doComment: 'Plaats',
  settle: 'Afgehandeld',
  reopen: 'Toch nog niet',
  settled: 'afgehandeld',

  compareTitle: 'Twee versies naast elkaar',
  from: 'Van',
  to: 'Naar',
  compareColumns: ['Deel', 'Wat', 'Was', 'Is'],
  noDifference: 'Deze versies zijn gelijk.',
  partChange: { added: 'nieuw', removed: 'vervallen', changed: 'veranderd' },

  readerLead: 'U leest een concept. Er kan nog van alles veranderen.',
  readerComment: 'Schrijf een opmerking',
  readerCommentHelp:
    'Het kantoor leest wat u schrijft. Uw naam wordt weggehaald als het concept klaar is.',
  readerAbout: 'Waar het over gaat',
  readerName: 'Uw naam',
  readerPlaced: 'Uw opmerking is geplaatst.',
  readerGone: 'Deze link werkt niet meer',
  readerGoneHelp: 'Vraag een nieuwe link aan wie u deze gaf.',
  readerTooLate: 'De link werkt niet meer. Kopieer uw opmerking als u haar wilt bewaren.',
} as const
