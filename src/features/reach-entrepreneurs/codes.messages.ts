import { formatNumber } from '#i18n/formats.ts'

/** Words of the codes that let an entrepreneur rate once. */
export const messages = {
  titleOf: (round: string) => `Codes die één keer werken (${round})`,
  madeThen: (round: string, n: number, municipality: string) =>
    `In ${round} zijn voor ${municipality} ${formatNumber(n)} codes gemaakt.`,
  off: 'Iedereen met het adres kan nu beoordelen. Krijgt u reacties die niet echt lijken? Dan kunt u voor deze ronde codes vragen.',
  on: 'In deze ronde kan een ondernemer alleen met een code beoordelen. Dat geldt voor alle gemeenten.',
  switchOn: 'Codes vragen in deze ronde',
  switchOff: 'Geen codes meer vragen',
  sureOn: 'Codes vragen in deze ronde?',
  sureOnText:
    'Vanaf dan werken affiches en links zonder code niet meer, in geen enkele gemeente. Reacties die er al zijn, blijven tellen. U kunt dit later weer uitzetten.',
  cancel: 'Annuleren',
  made: (n: number, municipality: string) =>
    n === 0
      ? `Voor ${municipality} zijn nog geen codes gemaakt.`
      : `Voor ${municipality} zijn ${formatNumber(n)} codes gemaakt. Hoeveel er zijn gebruikt, ziet niemand.`,
  amount: 'Aantal codes',
  amountHelp: 'Van 1 tot en met 500 per keer.',
  amountWrong: 'Vul een heel getal van 1 tot en met 500 in.',
  make: 'Maak codes',
  once: (n: number) => `${formatNumber(n)} nieuwe codes`,
  onceText:
    'Bewaar of druk deze lijst nu af. Na het verlaten van deze pagina zijn de codes niet meer te zien. Bewaar niet welke ondernemer welke code krijgt.',
  csv: 'Bewaar als CSV',
  print: 'Druk de lijst af',
  code: 'Code',
  link: 'Adres met code',
  eveningTitle: 'Een avond met ondernemers op één adres?',
  evening:
    'Van één internetadres, zoals de wifi van een zaal, telt één beoordeling. Deel daarom kaartjes met een code uit: elke code telt als één ondernemer. U hoeft niets aan te zetten; wie geen code heeft, kan gewoon meedoen.',
  eveningMake: (n: number) => `Maak ${formatNumber(n)} kaartjes met een code`,
  qr: (code: string) => `QR-code om te beoordelen met code ${code}`,
  file: (slug: string) => `codes-${slug}.csv`,
}
