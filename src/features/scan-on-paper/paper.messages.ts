import { our } from '#i18n/our-region.ts'
import { formatList } from '#i18n/formats.ts'
import type { Item, Route } from '#domain/questionnaire/definition.ts'

/** Words of the scan on paper, in plain Dutch (B1). */
export const messages = {
  route: { full: 'Volledige scan', short: 'Snelle versie' } satisfies Record<Route, string>,

  item: {
    kind: {
      choice: 'Kies één antwoord.',
      multi: 'Kies alles wat klopt.',
      yesNo: 'Kies ja of nee.',
      number: 'Vul een getal in.',
      date: 'Vul een datum in.',
    } satisfies Record<Item['kind'], string>,
    wholeNumber: (min: string, max: string, unit: string) =>
      `Een heel getal van ${min} tot en met ${max} (${unit}).`,
    number: (min: string, max: string, step: string, unit: string) =>
      `Een getal van ${min} tot en met ${max}, in stappen van ${step} (${unit}).`,
    date: (min: string) => `Een datum van ${min} tot en met vandaag.`,
    onlyFrom: (question: number, least: string) =>
      `Alleen invullen als het antwoord op vraag ${question} ${least} of meer is.`,
    onlyAt: (question: number, levels: readonly number[]) =>
      `Alleen invullen als u bij vraag ${question} antwoord ${formatList(levels.map(String))} kiest.`.replace(
        / en (\d+) kiest/,
        ' of $1 kiest',
      ),
    notAsked: (condition: string) => `Deze vraag geldt nu niet. ${condition}`,
    question: (n: number) => `Vraag ${n}`,
    core: 'Kernvraag',
    notScored: 'Telt niet mee in de score',
    why: 'Waarom dit telt',
    evidenceHint: (hint: string) => `Bewijs, bijvoorbeeld: ${hint}.`,
    noteRoom: 'Toelichting of link naar bewijs',
    noteNeeded: 'Toelichting of link naar bewijs (nodig bij antwoord 4 of 5)',
    chosen: 'Gekozen:',
    yourAnswer: 'Antwoord',
    dateForm: 'dag – maand – jaar',
    unknown: 'Weet ik niet',
    notApplicable: (when: string) => `Niet van toepassing (alleen bij: ${lowerFirst(when)})`,
    reason: 'Reden',
    empty: 'Nog niet beantwoord',
    note: 'Toelichting',
    evidence: 'Link naar bewijs',
    deliberate: (until: string) => `Bewuste keuze, tot ${until}`,
    shared: 'Wij delen dit met andere gemeenten.',
  },

  document: {
    blankTitle: 'Vragenlijst quick scan',
    get blankFor() {
      return `Dienstverlening aan ondernemers, ${our.names.nl}`
    },
    filledTitle: (municipality: string) => `Quick scan van ${municipality}`,
    facts: {
      municipality: 'Gemeente',
      round: 'Ronde',
      version: 'Versie',
      state: 'Stand',
      printedOn: 'Afgedrukt op',
      filledInBy: 'Ingevuld door',
      filledInOn: 'Datum',
    },
    state: {
      open: (done: number, asked: number) => `${done} van ${asked} vragen beantwoord`,
      submitted: (day: string) => `Ingediend op ${day}`,
    },
    howToTitle: 'Zo vult u in',
    howTo:
      'Kies het antwoord dat nu het beste past, niet wat u van plan bent. Grofweg: 1 is niet geregeld, 2 hangt van een persoon af, 3 is geregeld maar beperkt, 4 is geregeld, bekend en vast, 5 wordt ook gemeten en verbeterd. Weet u het niet? Kruis dan ‘weet ik niet’ aan: dat telt nooit als nul. Neem de antwoorden daarna over in de quick scan.',
    theme: (position: number, of: number) => `Thema ${position} van ${of}`,
    filledInBy: (who: string, questions: string, minutes: string) =>
      `Meestal ingevuld door: ${who}. ${questions}, ${minutes}.`,
    themeProgress: (done: number, asked: number) => `${done} van ${asked} beantwoord`,
    page: 'Pagina',
    of: 'van',
  },

  bar: {
    label: 'Afdrukken en downloaden',
    print: 'Afdrukken of bewaren als PDF',
    printHelp: 'Een PDF maakt u door in het afdrukvenster ‘Opslaan als PDF’ te kiezen.',
    excel: 'Downloaden voor Excel',
    preparing: 'Bezig met maken…',
    routes: 'Welke vragen',
    toScan: (municipality: string) => `← Quick scan van ${municipality}`,
    toStart: '← Naar het begin',
    toExcel: 'Invullen in Excel en terugzetten',
  },

  noRoundTitle: 'Er is nog geen vragenlijst',
  get noRound() {
    return `De vragenlijst verschijnt hier zodra ${our.office} een ronde opent.`
  },
} as const

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
