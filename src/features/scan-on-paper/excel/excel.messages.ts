import type { Item } from '#domain/questionnaire/definition.ts'
import type { CellFault } from './read-answer.ts'
import type { FileProblem } from './read-workbook.ts'
import { HEADS, SHEETS, STATUS } from './sheet.ts'

const WITHOUT_SAVING = 'Er is niets veranderd.'

/** Words of the scan in Excel, in plain Dutch (B1). */
export const messages = {
  workbook: {
    title: (municipality: string, round: string, day: string) =>
      `Quick scan van ${municipality} – ${round} – stand van ${day}`,
    blankTitle: (version: string) => `Vragenlijst quick scan, versie ${version}`,
    fileName: (parts: readonly string[]) => `${['quickscan', ...parts].join('-')}.xlsx`,
    blankName: 'vragenlijst',
    instruction: `Vul alleen de gele vakken in. Op het blad ‘${SHEETS.about}’ staat hoe.`,
    kind: {
      choice: 'Kies één antwoord',
      multi: 'Kies alles wat klopt',
      yesNo: 'Ja of nee',
      number: 'Getal',
      date: 'Datum',
    } satisfies Record<Item['kind'], string>,
    optionHeads: ['Nr', 'Vraag', 'Keuze'],
    evidenceNeeded: 'Bij antwoord 4 of 5 is een toelichting of link nodig.',
    multiPrompt: 'Meer antwoorden? Zet de letters achter elkaar, bijvoorbeeld: a; c; d',
    notInRange: 'Dit getal past niet bij deze vraag. Kijk bij Mogelijke antwoorden.',
    notADate: 'Vul een datum in die al geweest is, bijvoorbeeld 12-05-2026.',
    about: [
      'Zo vult u de quick scan in Excel in',
      `1. Vul op het blad ‘${SHEETS.fillIn}’ alleen de gele vakken in. Een leeg vak verandert niets.`,
      '2. Eén antwoord kiezen: kies uit de lijst, of typ het nummer (1 tot en met 5).',
      '3. Meer antwoorden: typ de letters met een puntkomma ertussen, bijvoorbeeld: a; c; d.',
      '4. Getal: met een komma, bijvoorbeeld 7,5. Duizend is 1000 of 1.000. Typ bij een percentage alleen het getal, zonder %.',
      '5. Datum: dag-maand-jaar, bijvoorbeeld 12-05-2026.',
      `6. Weet u het niet? Kies bij ${HEADS.status}: ${STATUS.unknown}. Dat telt nooit als nul.`,
      `7. Geldt een vraag niet voor uw gemeente? Kies ${STATUS.notApplicable} en vul de reden in. Dat kan niet bij elke vraag.`,
      '8. Bewaar het bestand als .xlsx en zet het in de quick scan terug. U ziet dan eerst wat er verandert. Pas als u dat goed vindt, wordt het opgeslagen.',
      'Interne notities staan niet in dit bestand.',
    ],
  },

  page: {
    title: 'De scan in Excel',
    intro:
      'Download de scan, vul hem zonder internet in en zet hem hier terug. U ziet eerst wat er verandert.',
    readOnlyIntro: 'Download de scan als Excel-bestand.',
    downloadTitle: 'Downloaden',
    download: (asked: string) =>
      `Een Excel-bestand met ${asked}, alle mogelijke antwoorden en wat al is ingevuld.`,
    downloadFailed:
      'Het bestand kon niet worden gemaakt. Controleer uw internet en probeer het opnieuw.',
    unsaved: 'Antwoorden die nog niet zijn opgeslagen, staan er niet in.',
    uploadTitle: 'Terugzetten',
    upload: 'Kies het ingevulde bestand. Er verandert nog niets.',
    file: 'Excel-bestand (.xlsx)',
    reading: 'Bezig met lezen…',
    notYours: 'Alleen de gemeente zelf kan antwoorden terugzetten.',
    whyNot: (reason: string) => `Terugzetten kan niet. ${reason}`,
  },

  file: {
    title: 'Dit bestand kan niet worden gelezen',
    problem: {
      tooLarge: `Het bestand is te groot. Een ingevulde scan is kleiner dan 2 MB. ${WITHOUT_SAVING}`,
      notExcel: `Dit is geen Excel-bestand (.xlsx). Kies het bestand dat u hier hebt gedownload. ${WITHOUT_SAVING}`,
      oldExcel: `Dit bestand heeft een wachtwoord of is van een oude soort (.xls). Bewaar het in Excel als .xlsx zonder wachtwoord. ${WITHOUT_SAVING}`,
      damaged: `Het bestand is beschadigd. Open het in Excel en bewaar het opnieuw als .xlsx. ${WITHOUT_SAVING}`,
      notOurs: `Dit Excel-bestand is niet van de quick scan: de koppen ‘${HEADS.number}’ en ‘${HEADS.answer}’ ontbreken. ${WITHOUT_SAVING}`,
      otherScan: `Dit bestand hoort bij de scan van een andere gemeente of een andere ronde. ${WITHOUT_SAVING}`,
      otherQuestionnaire: `Dit bestand hoort bij een andere vragenlijst. Download de scan opnieuw. ${WITHOUT_SAVING}`,
    } satisfies Record<FileProblem, string>,
  },

  difference: {
    title: 'Nakijken',
    nothing: 'Er verandert niets: het bestand zegt hetzelfde als de scan.',
    summary: (counts: { n: number; one: string; more: string }[]) =>
      counts
        .filter(({ n }) => n > 0)
        .map(({ n, one, more }) => `${n} ${n === 1 ? one : more}`)
        .join(', '),
    counts: {
      new: ['nieuw antwoord', 'nieuwe antwoorden'],
      changed: ['veranderd antwoord', 'veranderde antwoorden'],
      colleague: ['door een collega gewijzigd', 'door een collega gewijzigd'],
      emptied: ['leeggemaakt in Excel', 'leeggemaakt in Excel'],
      problem: ['niet te lezen', 'niet te lezen'],
      same: ['gelijk', 'gelijk'],
    },
    caption: 'Wat er verandert als u dit bestand terugzet',
    columns: ['Vraag', 'Nu in de scan', 'In Excel', 'Wat doen'],
    question: (n: number, text: string) => `${n}. ${text}`,
    kind: {
      new: 'Nieuw',
      changed: 'Veranderd',
      emptied: 'Leeggemaakt in Excel',
      colleague: 'Door een collega gewijzigd',
    },
    colleagueHelp:
      'Een collega heeft dit antwoord veranderd nadat het bestand is gemaakt. Het blijft staan, tenzij u kiest voor Excel.',
    take: 'Overnemen uit Excel',
    clear: (parts: string) => `Ook wissen: ${parts}`,
    emptyHelp: 'Een leeg vak verandert niets, tenzij u kiest voor wissen.',
    parts: {
      answer: 'antwoord',
      status: 'stand',
      reason: 'reden',
      note: 'toelichting',
      evidenceUrl: 'link',
    },
    percentage: (value: string) =>
      `Let op: hier staat ${value} procent. Bedoelt u een hoger percentage? Typ in Excel alleen het getal, zonder %.`,
    note: 'Toelichting',
    evidence: 'Link',
    problemsTitle: 'Niet te lezen',
    problemsHelp:
      'Deze rijen worden overgeslagen. Verbeter ze in Excel en kies het bestand opnieuw.',
    problemsCaption: 'Rijen die niet te lezen zijn',
    problemColumns: ['Vak', 'Wat er staat', 'Wat er moet staan'],
    cell: (row: number, column: string) => `Rij ${row}, ${column}`,
    ofQuestion: (n: number) => `(vraag ${n})`,
    emptyCell: '(leeg)',
    confirm: (n: number) => (n === 1 ? '1 antwoord terugzetten' : `${n} antwoorden terugzetten`),
    nothingChosen: 'Kies eerst wat u wilt overnemen.',
    saving: (done: number, of: number) => `${done} van ${of} opgeslagen`,
  },

  fault: {
    item_unknown: 'Het nummer van een vraag uit deze vragenlijst.',
    item_twice: 'Elke vraag één keer. Deze vraag stond al in een rij hierboven.',
    value_missing: `Een antwoord, want bij ${HEADS.status} staat ‘${STATUS.answered}’.`,
    status_unknown: `${Object.values(STATUS).join(', ')}, of niets.`,
    both: `Een antwoord óf deze stand. Maak één van de twee vakken leeg.`,
    options: {
      choice: (n: number) => `Een nummer van 1 tot en met ${n}, of de tekst van een antwoord.`,
      multi: (last: string) =>
        `Letters van a tot en met ${last} met een puntkomma ertussen, of de teksten onder elkaar.`,
      yesNo: 'Ja of nee.',
    },
    tooLong: (max: string) => `Hoogstens ${max} tekens.`,
  } satisfies Partial<Record<CellFault | 'item_unknown' | 'item_twice', string>> &
    Record<string, unknown>,

  result: {
    title: 'Klaar',
    saved: (n: number) =>
      n === 1 ? '1 antwoord is opgeslagen.' : `${n} antwoorden zijn opgeslagen.`,
    none: 'Er is niets opgeslagen.',
    notSavedTitle: 'Niet opgeslagen',
    notSaved:
      'Deze antwoorden staan nog in uw bestand. Kies het bestand opnieuw om ze te proberen.',
    notTried: 'Niet geprobeerd.',
    undo: 'Ongedaan maken',
    undoHelp: 'Zet terug wat er eerst stond. Dit kan zolang u op deze pagina blijft.',
    undoing: (done: number, of: number) => `${done} van ${of} teruggezet`,
    undone: (n: number) =>
      n === 1 ? '1 antwoord is weer zoals eerst.' : `${n} antwoorden zijn weer zoals eerst.`,
    notUndone: 'Niet ongedaan gemaakt',
    toScan: 'Naar de scan',
  },
} as const
