import { our } from '#i18n/our-region.ts'

/** Words of the report of the region for who looks along; the others are those of every report. */
export const messages = {
  back: 'Terug naar de vergelijking',
  asShown: 'Een gemeente die geen naam gaf, heeft een letter.',
  get notShown() {
    return `${our.office} laat een ronde zien als die gesloten is. Dan vindt u hier het rapport.`
  },
  letter: (letter: string) => `Gemeente ${letter}`,
  lettersHaveNoResponses:
    'Bij een letter staan geen reacties: het aantal reacties is openbaar per gemeente, en zou de naam verraden.',
  municipalities: {
    title: 'Gemeenten',
    columns: ['Gemeente', 'Vragenlijst', 'Totaal', 'Zekerheid', 'Reacties van ondernemers'],
  },
} as const
