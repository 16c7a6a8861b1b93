import { routeWords } from '#i18n/route-words.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { BoardOrder, Stuck } from '#domain/round-board.ts'
import type { Scan } from '#domain/scan.ts'
import { our } from '#i18n/our-region.ts'

/** Words of the board: who is stuck where. */
export const messages = {
  title: 'Wie zit waar vast',
  live: 'Ververst vanzelf.',
  caption: 'Stand per gemeente',
  columns: {
    municipality: 'Gemeente',
    state: 'Stand',
    stuck: 'Wat houdt het op',
    progress: 'Beantwoord',
    themes: 'Per thema',
    activity: 'Laatste activiteit',
    ratings: 'Reacties',
    talk: 'Overleg',
  },
  state: {
    not_started: 'niet begonnen',
    in_progress: 'bezig',
    ready_to_sign: 'wacht op handtekening',
    submitted: 'ingediend',
  } satisfies Record<Scan['state'], string>,
  route: routeWords,
  stuck: {
    nobody: 'nog geen coördinator',
    notReached: 'uitnodiging kwam niet aan',
    notSignedIn: 'coördinator nog niet ingelogd',
    notStarted: 'nog niet begonnen',
    returned: 'teruggegeven',
    toSign: 'handtekening ontbreekt',
    silent: 'stil',
  } satisfies Record<Stuck, string>,
  mailSaid: (answer: string) =>
    answer === '' ? 'De mailserver zei niet waarom.' : `De mailserver zei: ${answer}`,
  mailLost: 'Een mail aan de coördinator kwam niet aan.',
  unsaved: (n: number) =>
    n === 1 ? '1 antwoord nog niet opgeslagen' : `${n} antwoorden nog niet opgeslagen`,
  clashes: (n: number) =>
    n === 1 ? '1 botst met dat van een collega' : `${n} botsen met die van een collega`,
  since: (day: string) => `sinds ${day}`,
  goesWell: 'niets',
  done: (done: number, asked: number) => `${done} van ${asked}`,
  progressOf: (name: string) => `Voortgang van ${name}`,
  themesOf: (name: string) => `Voortgang van ${name} per thema`,
  leastDone: (theme: string, done: number, asked: number) =>
    `Minst ver: ${theme} (${done} van ${asked})`,
  never: 'nog geen',
  enough: (n: number) => `${n}, genoeg`,
  tooFew: `te weinig (nodig: ${PUBLISHED_FROM})`,
  talk: {
    none: 'geen',
    open: (n: number) => `${n} open`,
    get toAnswer() {
      return (n: number) => `${n} ${n === 1 ? 'wacht' : 'wachten'} op ${our.office}`
    },
  },
  ofMunicipality: (name: string) => ` van ${name}`,
  questions: (n: number) =>
    n === 1
      ? '1 gemeente wacht op een antwoord van u.'
      : `${n} gemeenten wachten op een antwoord van u.`,
  toQuestions: 'Naar het overleg',
  filterName: 'Zoek een gemeente',
  filterState: 'Stand',
  filterSubregion: 'Deelregio',
  onlyStuck: 'Alleen wie vastzit',
  order: 'Volgorde',
  stuckFirst: 'wie vastzit eerst',
  orders: {
    naam: 'op naam',
    voortgang: 'minst ver eerst',
    activiteit: 'langst stil eerst',
    reacties: 'minste reacties eerst',
    vragen: 'meeste vragen eerst',
  } satisfies Record<BoardOrder, string>,
  all: 'Alle',
  allMunicipalities: 'alle gemeenten',
  change: 'Anders kiezen',
  goWell: (n: number) =>
    n === 1 ? 'Bij 1 gemeente gaat het goed.' : `Bij ${n} gemeenten gaat het goed.`,
  showGoWell: 'Toon ook waar het goed gaat',
  hideGoWell: 'Alleen wie vastzit',
  shown: (shown: number, all: number) => `${shown} van ${all} gemeenten getoond.`,
  noMatch: 'Geen gemeente past bij deze keuze.',
  showAll: 'Toon alle gemeenten',
  failed: 'Verversen lukt nu niet. U ziet de stand van daarvoor.',
}
