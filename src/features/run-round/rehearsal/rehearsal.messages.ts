import type { RehearsedChart } from '#domain/rehearsal/rehearsal.ts'
import type { RehearsedMail } from '#domain/rehearsal/mails.ts'

/** Words of playing a round before it is open. */
export const messages = {
  title: 'Proefronde',
  intro: (usual: number) =>
    `Speelt deze ronde na met verzonnen antwoorden en ondernemers, en bewaart er niets van. Het aantal reacties is ongeveer dat van de vorige ronde; van een gemeente zonder cijfers toen ${usual} per 1.000 inwoners.`,
  play: 'Proefronde spelen',
  again: 'Nog een keer, met andere antwoorden',
  unsaved: 'Bewaar eerst wat u veranderd hebt.',
  nobody: 'Kies eerst wie meedoet.',
  resultTitle: 'Zo liep de proefronde',

  chartsTitle: 'Welke grafieken zijn gevuld',
  charts: {
    short: 'Vergelijking, snelle versie: thema’s met een mediaan',
    full: 'Vergelijking, volledige scan: thema’s met een mediaan',
    subregions: 'Vergelijking binnen een deelregio: deelregio’s met genoeg gemeenten',
    rounds: 'Rondes naast elkaar',
    entrepreneurs: 'Oordeel van ondernemers: gemeenten met cijfers',
  } satisfies Record<RehearsedChart['chart'], string>,
  filled: (filled: number, of: number) => (of === 1 ? '' : `${filled} van ${of}`),
  full: 'gevuld',
  part: 'deels gevuld',
  empty: 'leeg',
  needs: {
    short: (n: number) => `Een thema is er vanaf ${n} gemeenten die met deze versie indienen.`,
    full: (n: number) => `Een thema is er vanaf ${n} gemeenten die met deze versie indienen.`,
    subregions: (n: number) => `Een deelregio is er vanaf ${n} gemeenten die indienen.`,
    rounds: (n: number) => `Er zijn ${n} rondes nodig.`,
    entrepreneurs: (n: number) => `Een gemeente heeft cijfers vanaf ${n} reacties.`,
  } satisfies Record<RehearsedChart['chart'], (n: number) => string>,

  cellsTitle: 'Welke cijfers van ondernemers blijven verborgen',
  noRating: 'In deze ronde geven ondernemers geen oordeel.',
  cells: (hidden: number, all: number, indicative: number) =>
    `Van de ${all} cijfers (gemeente maal onderwerp) blijven er ${hidden} verborgen; ${indicative} tellen als indicatie.`,
  tooFew: (names: string) => `Te weinig reacties voor een cijfer: ${names}.`,

  mailsTitle: 'Welke mails gaan naar wie, en wanneer',
  mails: {
    open: 'De ronde is open: aan coördinatoren',
    closing: 'De ronde sluit binnenkort: aan coördinatoren die nog niet indienden',
    ready: 'Klaar om te tekenen: aan wie kan tekenen',
    outcome: 'De eigen uitkomst is te zien: aan coördinatoren',
    compared: 'De vergelijking is te zien: aan coördinatoren en wie meekijkt',
  } satisfies Record<RehearsedMail['kind'], string>,
  when: {
    open: 'als de ronde opengaat',
    closing: 'zonder laatste dag niet',
    ready: 'als een gemeente indient',
    outcome: 'als een gemeente haar uitkomst ziet',
    compared: 'als u de vergelijking aan deelnemers laat zien',
  } satisfies Record<RehearsedMail['kind'], string>,
  people: (n: number) => (n === 1 ? '1 persoon' : `${n} personen`),
  noMail: 'Ondernemers krijgen geen mail.',
  unheard: (names: string) =>
    `Zonder coördinator hoort een gemeente niets van de ronde. Nodig nog iemand uit: ${names}.`,

  minutesTitle: 'Hoe lang het duurt',
  scan: (short: number, full: number) =>
    `De scan kost een gemeente ${short} minuten in de snelle versie en ${full} in de volledige.`,
  together: (hours: number) => `Alle gemeenten samen: ongeveer ${hours} uur.`,
  rating: (minutes: number) => `Een ondernemer is ongeveer ${minutes} minuten bezig.`,
} as const
