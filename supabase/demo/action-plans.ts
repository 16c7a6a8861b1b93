import type { ActionStatus, NationalTheme } from '#domain/action.ts'

/** An action of the demo region; municipalities by short name. */
export type DemoAction = {
  of: string
  round: 'Najaar 2025' | 'Voorjaar 2026' | 'Najaar 2026'
  /** Null: an idea of their own, with a title. */
  measure: string | null
  title?: string
  firstStep: string
  status: ActionStatus
  /** Why it was stopped. */
  stopped?: string
  /** ISO dates. */
  begun: string
  due: string
  ended?: string
  planned: { days: number; euro: number } | null
  spent: { days: number; euro: number }
  continuity?: boolean
  /**
   * By how many points of 0-100 entrepreneurs are more satisfied in the next round with what the measure works
   * on fully, once it is done; nothing without it. Made up: few notice much, many a little and some nothing.
   */
  noticed?: number
  /** What entrepreneurs read; not public without it. */
  words?: string
  /** Of a joint action what who leads carries, and the others: without an answer, or whether they join. */
  leads?: { personDays: number; cost: number }
  together?: readonly { place: string; personDays: number; cost: number; joins?: boolean }[]
  /** By staff. */
  steered?: { line?: number; theme?: NationalTheme; decide?: string }
}

const BEFORE = { round: 'Najaar 2025', begun: '2025-11-24' } as const
const SPRING = { round: 'Voorjaar 2026', begun: '2026-05-11' } as const
const AUTUMN = { round: 'Najaar 2026', begun: '2026-11-09' } as const
const SERVICE = 5

/** Of finished rounds first; what became of each of them the next round tells. */
export const ACTIONS: readonly DemoAction[] = [
  {
    ...BEFORE,
    of: 'MTR',
    measure: 'qw-termijnbord',
    firstStep: 'Alle lopende aanvragen met hun termijn op één bord zetten.',
    status: 'done',
    noticed: 14,
    due: '2026-02-02',
    ended: '2026-01-19',
    planned: { days: 6, euro: 0 },
    spent: { days: 7, euro: 400 },
    continuity: true,
    words: 'Elke week kijken wij welke aanvraag te lang ligt. U hoort het als het later wordt.',
    steered: { line: SERVICE, theme: 'regelgeving' },
  },
  {
    ...BEFORE,
    of: 'SGL',
    measure: 'qw-schraplijst',
    firstStep: 'Met tien ondernemers de vergunningen nalopen die bijna altijd worden verleend.',
    status: 'done',
    noticed: 4,
    due: '2026-02-16',
    ended: '2026-02-13',
    planned: { days: 8, euro: 0 },
    spent: { days: 9, euro: 0 },
    words: 'Voor vijf zaken hebt u geen vergunning meer nodig: een melding is genoeg.',
    steered: { line: SERVICE, theme: 'regelgeving' },
  },
  {
    ...BEFORE,
    of: 'VLK',
    measure: 'qw-doorverwijskaart',
    firstStep: 'Opschrijven naar wie wij ondernemers nu verwijzen.',
    status: 'done',
    due: '2026-02-27',
    ended: '2026-02-24',
    planned: { days: 3, euro: 0 },
    spent: { days: 3, euro: 0 },
  },
  {
    ...SPRING,
    of: 'HRL',
    measure: 'qw-ondernemersingang',
    firstStep: 'De tien vaakst gestelde vragen verzamelen bij het klantcontactcentrum.',
    status: 'done',
    noticed: 16,
    due: '2026-09-15',
    ended: '2026-09-08',
    planned: { days: 8, euro: 6000 },
    spent: { days: 11, euro: 6850 },
    continuity: true,
    words: 'Op onze website staat nu één ingang voor ondernemers, ingedeeld naar uw vraag.',
    steered: { line: SERVICE, theme: 'digitalisering' },
  },
  {
    ...SPRING,
    of: 'HRL',
    measure: 'qw-betaalstraat',
    firstStep: 'Met de financiële administratie alle stappen van een factuur uittekenen.',
    status: 'done',
    due: '2026-08-31',
    ended: '2026-09-21',
    planned: { days: 8, euro: 1500 },
    spent: { days: 9, euro: 1200 },
    continuity: true,
    steered: { line: SERVICE, theme: 'regelgeving' },
  },
  {
    ...SPRING,
    of: 'LDG',
    measure: 'qw-acht-weken-vooraf',
    firstStep: 'De wegbeheerder vragen om de planning voor een jaar.',
    status: 'done',
    noticed: 18,
    due: '2026-08-01',
    ended: '2026-07-20',
    planned: { days: 4, euro: 0 },
    spent: { days: 4, euro: 0 },
    continuity: true,
    words: 'U hoort acht weken vooraf van werkzaamheden in uw straat.',
    steered: { line: SERVICE },
  },
  {
    ...SPRING,
    of: 'LDG',
    measure: 'qw-duo-met-wsp',
    firstStep: 'Koffie met de adviseur van het werkgeversservicepunt.',
    status: 'done',
    due: '2026-07-15',
    ended: '2026-07-02',
    planned: { days: 3, euro: 0 },
    spent: { days: 2, euro: 0 },
    steered: { line: SERVICE, theme: 'menselijk-kapitaal' },
  },
  {
    ...SPRING,
    of: 'MSN',
    measure: 'qw-servicebelofte',
    firstStep: 'Met vier afdelingen afspreken wat wij beloven.',
    status: 'done',
    noticed: 8,
    due: '2026-09-01',
    ended: '2026-08-28',
    planned: { days: 5, euro: 2000 },
    spent: { days: 8, euro: 1750 },
    words: 'Wij antwoorden binnen vijf werkdagen. Lukt dat niet, dan bellen wij u.',
    steered: { line: SERVICE },
  },
  {
    ...SPRING,
    of: 'BDL',
    measure: 'qw-toezichtkalender',
    firstStep: 'De controles van drie diensten naast elkaar leggen.',
    status: 'done',
    noticed: 14,
    due: '2026-10-01',
    ended: '2026-09-14',
    planned: { days: 5, euro: 0 },
    spent: { days: 6.5, euro: 0 },
    steered: { line: SERVICE, theme: 'regelgeving' },
  },
  {
    ...SPRING,
    of: 'BDL',
    measure: 'qw-mandaatkaart',
    firstStep: 'De directie vragen wie mag beslissen.',
    status: 'done',
    due: '2026-07-01',
    ended: '2026-08-17',
    planned: { days: 5, euro: 0 },
    spent: { days: 7, euro: 0 },
    steered: { line: SERVICE, decide: 'Gaan wij hiermee door nu ondernemers er niets van merken?' },
  },
  {
    ...SPRING,
    of: 'GWT',
    measure: 'qw-naam-en-nummer',
    firstStep: 'Een foto maken en het nummer op de website zetten.',
    status: 'done',
    noticed: 8,
    due: '2026-06-15',
    ended: '2026-06-12',
    planned: { days: 2, euro: 0 },
    spent: { days: 1.5, euro: 0 },
    words: 'U vindt op onze website wie uw vraag oppakt, met een direct nummer.',
    steered: { line: SERVICE },
  },
  {
    ...SPRING,
    of: 'BRU',
    measure: 'qw-dag-meelopen',
    firstStep: 'Twee ondernemers vragen of wij een dag mogen meelopen.',
    status: 'done',
    noticed: 4,
    due: '2026-09-30',
    ended: '2026-09-25',
    planned: { days: 4, euro: 0 },
    spent: { days: 4, euro: 250 },
  },
  {
    ...SPRING,
    of: 'EMG',
    measure: 'qw-betaalstraat',
    firstStep: 'De betaaltermijn van het afgelopen jaar opvragen.',
    status: 'busy',
    due: '2026-10-30',
    planned: { days: 8, euro: 1500 },
    spent: { days: 5, euro: 0 },
    steered: { line: SERVICE, decide: 'Kan een buurgemeente helpen met de inrichting?' },
  },
  {
    ...SPRING,
    of: 'VLK',
    measure: 'qw-twee-formulieren',
    firstStep: 'Uitzoeken welke formulieren het vaakst worden gebruikt.',
    status: 'stopped',
    stopped: 'De leverancier van de website kan dit pas volgend jaar.',
    due: '2026-12-15',
    ended: '2026-09-03',
    planned: { days: 10, euro: 7500 },
    spent: { days: 3, euro: 0 },
    steered: { line: SERVICE, theme: 'digitalisering' },
  },
  {
    ...SPRING,
    of: 'SGL',
    measure: 'qw-kwartaalontbijt',
    firstStep: 'Een datum prikken voor de drie kernen.',
    status: 'done',
    noticed: 5,
    due: '2026-09-30',
    ended: '2026-09-18',
    planned: { days: 12, euro: 3000 },
    spent: { days: 14, euro: 3400 },
    words: 'Elk kwartaal ontbijten ondernemers van drie gemeenten met hun wethouders.',
    leads: { personDays: 4, cost: 1000 },
    together: [
      { place: 'KRK', personDays: 4, cost: 1000, joins: true },
      { place: 'LDG', personDays: 4, cost: 1000, joins: true },
    ],
    steered: { line: SERVICE, theme: 'financiering' },
  },
  {
    ...AUTUMN,
    of: 'MTR',
    measure: 'qw-blad-de-en',
    firstStep: 'De teksten van Heerlen als voorbeeld nemen.',
    status: 'busy',
    due: '2027-03-31',
    planned: { days: 9, euro: 7500 },
    spent: { days: 1, euro: 0 },
    leads: { personDays: 3, cost: 2500 },
    together: [
      { place: 'HRL', personDays: 3, cost: 2500, joins: true },
      { place: 'SGL', personDays: 3, cost: 2500 },
    ],
    steered: {
      line: SERVICE,
      theme: 'internationaal',
      decide: 'Betaalt het programma de vertaling naar het Duits?',
    },
  },
  {
    ...AUTUMN,
    of: 'SGL',
    measure: null,
    title: 'Spreekuur op het bedrijventerrein, elke eerste maandag',
    firstStep: 'Een ruimte vragen bij de parkmanager.',
    status: 'planned',
    due: '2027-02-26',
    planned: null,
    spent: { days: 0, euro: 0 },
  },
]
