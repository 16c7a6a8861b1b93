import { formatNumber } from '#i18n/formats.ts'

/** Why a response does not count, as the page with results says it. */
const NOT_COUNTED = 'te weinig ingevuld, van een adres dat al beoordeelde, of niet als echt herkend'

/** Words of the pages that bring entrepreneurs in. */
export const messages = {
  title: (municipality: string) => `Ondernemers uitnodigen in ${municipality}`,
  titleAny: 'Ondernemers uitnodigen',
  intro:
    'Hoe meer ondernemers hun mening geven, hoe zekerder de quick wins. Hieronder staat alles wat u kunt ophangen, uitdelen of meesturen.',
  choose: 'Gemeente',
  remarks: 'Opmerkingen van ondernemers nakijken',
  responseTitle: 'Reacties tot nu toe',
  noRound: 'Er is nog geen ronde geweest.',
  closed: 'De ronde is gesloten: ondernemers kunnen nu niet beoordelen.',
  few: (needed: number) =>
    `Nog te weinig om iets te tonen. Vanaf ${needed} reacties ziet u hier hoeveel het er zijn, en komen er uitkomsten. De cijfers gaan elke maandag verder.`,
  fewInClosed: (needed: number) =>
    `Te weinig om iets te tonen. Hoeveel het er zijn ziet u vanaf ${needed} reacties. Die van de laatste week tellen mee vanaf de maandag na het sluiten.`,
  indicative: (n: number, more: number) =>
    `${formatNumber(n)} reacties of iets meer, tot en met vorige week. De uitkomsten zijn nog een indicatie; met ${formatNumber(more)} reacties erbij niet meer.`,
  enough: (n: number) =>
    `${formatNumber(n)} reacties of iets meer, tot en met vorige week. Dat is genoeg voor uitkomsten met enige zekerheid; meer maakt ze zekerder.`,
  fewLeftOut:
    'Zijn het er op de maandag na het sluiten van de ronde te weinig, dan tellen deze reacties niet mee.',
  /** Of an open round, in tens; `block` is how many are counted together. */
  notYet: (n: number, block: number) =>
    `${n === 0 ? `Minder dan ${block}` : `${formatNumber(n)} of meer`} reacties tellen niet mee: ${NOT_COUNTED}. Nieuwe reacties tellen in groepen van ${block}. De laatste, hooguit ${block - 1}, blijven buiten de cijfers als er bij het sluiten van de ronde geen ${block} zijn.`,
  /** Of a closed round; null until its last release. */
  leftOut: (n: number | null, block: number) =>
    n === null
      ? `De laatste reacties tellen vanaf maandag mee, als het er ${block} of meer zijn.`
      : n === 0
        ? 'Alle reacties tellen mee.'
        : `${n === 1 ? 'Eén reactie telt' : `${formatNumber(n)} reacties tellen`} niet mee: ${NOT_COUNTED}, of als laatste te weinig voor een groep van ${block}.`,
  linkTitle: 'Het adres',
  linkHelp:
    'Dit adres opent meteen de vragen over uw gemeente. De taal volgt de telefoon van de ondernemer.',
  copyLink: 'Adres kopiëren',
  open: 'Bekijk de pagina',
  qr: (address: string) => `QR-code voor ${address}`,
  printTitle: 'Om op te hangen of uit te delen',
  printHelp:
    'Een affiche voor in de hal of bij het loket, en een kaartje om mee te geven of bij een brief te doen.',
  poster: 'Affiche (A4)',
  card: 'Kaartje (A6)',
  textTitle: 'Tekst voor nieuwsbrief of e-mail',
  textHelp: 'Pas de tekst gerust aan. Laat het adres staan zoals het is.',
  language: 'Taal',
  subject: 'Onderwerp',
  text: 'Tekst',
  copyText: 'Tekst kopiëren',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukte niet. Selecteer de tekst en kopieer die zelf.',
  print: 'Afdrukken of bewaren als PDF',
  posterTitle: (municipality: string, format: string, language: string) =>
    `${format} voor ${municipality}, ${language}`,
  unknownTitle: 'Deze gemeente doet niet mee',
  unknown: 'Controleer het adres van de pagina.',
}
