import type { Sentence } from '#domain/questionnaire/wording-sentences.ts'

/** Words of the page on which staff correct the words of the questionnaire, in plain Dutch (B1). */
export const messages = {
  title: 'Woorden bij de vragenlijst',
  lead: 'Dit zegt de quick scan zelf over vragen en antwoorden: in quick wins, bij tegenspraken en in andere talen.',
  how: 'Een verandering geldt meteen, ook in rondes die al open of gesloten zijn. De vragen zelf veranderen niet. Wat er eerder stond, blijft bewaard.',
  version: 'Vragenlijst',
  part: 'Onderdeel',
  parts: { contradictions: 'Tegenspraken', measures: 'Wet' } as Record<string, string>,
  noneTitle: 'Geen eigen woorden',
  none: 'Bij dit onderdeel staan geen eigen woorden. De quick scan zegt dan wat er in de vragen en antwoorden staat.',
  kinds: {
    option: 'Bij dit antwoord',
    value: 'Bij een getal',
    chosen: 'Bij meer antwoorden',
    unknown: 'Bij ‘weet ik niet’',
    experience: 'Ondernemers vinden het belangrijk dat …',
    contradiction: 'Als antwoorden tegenstrijdig zijn',
    law: 'Let op de wet',
    de: 'In het Duits',
  } satisfies Record<Sentence['kind'], string>,
  places: {
    value: 'Laat {value} staan: daar komt het getal.',
    chosen: 'Laat {chosen} en {of} staan: daar komen de aantallen.',
  } as Partial<Record<Sentence['kind'], string>>,
  notSaid: 'niet in gebruik: de vraag is veranderd',
  edit: 'Verander',
  save: 'Opslaan',
  cancel: 'Annuleren',
  saved: 'Opgeslagen.',
  label: (kind: string, answer: string | undefined) => (answer ? `${kind}: ${answer}` : kind),
}
