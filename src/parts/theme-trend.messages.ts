import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'

type Counts = Readonly<Record<'up' | 'down' | 'chance', number>>

/** Words for what entrepreneurs say of each theme, through the rounds. */
export const messages = {
  none: 'Er is nog geen ronde afgesloten met genoeg reacties. Daarna staat hier hoe de tevredenheid verandert.',
  noOwn: (name: string) =>
    `Over ${name} zijn in geen afgesloten ronde genoeg reacties. U ziet alleen de mediaan van de gemeenten.`,
  one: (name: string, round: string) =>
    `${name}: ${round} is de eerste ronde met cijfers. Vanaf de volgende ziet u wat er verandert.`,
  finding: (name: string, round: string, { up, down, chance }: Counts) =>
    up + down === 0
      ? `${name}, sinds ${round}: bij geen thema veranderde de tevredenheid meer dan toeval.`
      : `${name}, sinds ${round}: tevredenheid bij ${themes(up)} omhoog en bij ${down} omlaag, meer dan toeval; bij ${chance} kan het toeval zijn.`,
  noFinding: (name: string, round: string) =>
    `${name}: de laatste ronde is met ${round} niet te vergelijken, want een van beide heeft te weinig reacties.`,
  note: 'Tevredenheid van 0 (onder) tot 100 (boven), in afgesloten rondes. Het streepje door een punt is de marge. De stippellijn is de mediaan van de gemeenten. Een thema is het gemiddelde van de onderwerpen die in alle rondes gevraagd en te tonen zijn. Meer dan toeval heet een verschil dat groter is dan zijn eigen marge.',
  tableTitle: 'Dezelfde getallen als tabel',
  caption: (name: string) => `Tevredenheid per thema van ${name}`,
  satisfied: 'Tevredenheid',
  theme: 'Thema',
  items: 'Onderwerpen',
  meaning: 'Sinds de ronde ervoor',
  median: (value: string) => `mediaan ${value}`,
  medianOf: 'mediaan van de gemeenten',
  noMedian: `geen mediaan: minder dan ${ENOUGH_FOR_A_MEDIAN} gemeenten`,
  tooFew: 'te weinig reacties',
  notComparable: 'niet te vergelijken',
  inFile: {
    margin: (round: string) => `${round}: marge`,
    median: (round: string) => `${round}: mediaan van de gemeenten`,
    n: (round: string) => `${round}: antwoorden`,
  },
  n: (n: number) => `${n} antwoorden`,
} as const

function themes(n: number): string {
  return n === 1 ? '1 thema' : `${n} thema’s`
}
