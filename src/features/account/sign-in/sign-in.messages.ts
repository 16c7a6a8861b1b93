import { our } from '#i18n/our-region.ts'
import type { SignInError } from '#data/session.ts'
import { dataErrorWords } from '#i18n/errors.ts'

/** Words of signing in. */
export const messages = {
  title: 'Inloggen',
  intro:
    'Vul uw e-mailadres in. U krijgt een mail met een code van acht cijfers. Een wachtwoord is niet nodig.',
  get invitedOnly() {
    return `Inloggen is voor medewerkers van gemeenten en ${our.office} die een uitnodiging kregen. Bent u ondernemer? Dan hoeft u niet in te loggen:`
  },
  rate: 'beoordeel uw gemeente',
  email: 'E-mailadres',
  emailInvalid: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
  endedTitle: 'U bent niet meer ingelogd',
  ended:
    'De inlog op dit apparaat is beëindigd, bijvoorbeeld in een ander venster of omdat u ergens koos voor overal uitloggen. Log opnieuw in: dan komt u terug op dezelfde pagina.',
  endedIdle: (hours: number) =>
    `U gebruikte deze website ${hours} uur niet. Daarom bent u uitgelogd. Log opnieuw in: dan komt u terug op dezelfde pagina.`,
  get endedKept() {
    return `Antwoorden die nog niet bij ${our.office} staan, wachten op dit apparaat en gaan mee zodra u weer inlogt.`
  },
  endedNotKept:
    'Deze browser bewaart niets van websites. Laat dit venster open: wat u net invulde, staat er dan nog als u weer inlogt.',
  endedTexts: (n: number) =>
    n === 1
      ? 'Een tekst die u nog niet had verstuurd, staat er ook nog.'
      : `${n} teksten die u nog niet had verstuurd, staan er ook nog.`,
  removedTitle: 'U hebt geen toegang meer',
  removed: (email: string) =>
    `De toegang van ${email} is net beëindigd, door de coördinator van uw gemeente of door ${our.office}. Klopt dat niet? Vraag de coördinator of ${our.office} om u opnieuw uit te nodigen.`,
  removedKept:
    'Wat u eerder opsloeg, blijft bij uw gemeente. Wat nog niet verstuurd was, blijft op dit apparaat tot u uitlogt en het verwijdert.',
  sendCode: 'Stuur mij een code',
  codeTitle: 'Vul de code in',
  codeSent: (email: string) =>
    `Is dit adres uitgenodigd, dan is er een code op weg naar ${email}. Dat kan een paar minuten duren. De code werkt een kwartier.`,
  codeInMail: (email: string) =>
    `Vul de code in uit de mail aan ${email}. Is de mail ouder dan een kwartier? Vraag dan een nieuwe code.`,
  code: 'Code van acht cijfers',
  codeInvalid:
    'Hier staat geen code in. Plak of typ alleen de code uit de mail, bijvoorbeeld 1234 5678.',
  verify: 'Inloggen',
  otherAddress: 'Ander e-mailadres',
  sendAgain: 'Stuur een nieuwe code',
  sendAgainIn: (seconds: number) => `Een nieuwe code kan over ${seconds} seconden.`,
  sentAgain:
    'Is dit adres uitgenodigd, dan is er een nieuwe code op weg. De oude code werkt niet meer.',
  noAccessTitle: 'U hebt nog geen toegang',
  noAccess: (email: string) =>
    `U bent ingelogd als ${email}, maar dit adres is nog niet uitgenodigd. Vraag de coördinator van uw gemeente of ${our.office} om u uit te nodigen. Kwam de uitnodiging op een ander adres binnen? Log dan daarmee in.`,
  signInOther: 'Inloggen met een ander adres',
  checkAgain: 'Kijk opnieuw',
} as const

export function signInErrorWords(error: SignInError): string {
  switch (error.kind) {
    case 'codeWrong':
      return 'Deze code klopt niet of is verlopen. Controleer de cijfers. Na vijf keer fout werkt een code niet meer: vraag dan een nieuwe.'
    case 'codesTooOften':
      return 'Er zijn te veel codes aangevraagd. Wacht een kwartier en probeer het opnieuw. Kreeg u al een mail? De code uit de nieuwste mail werkt een kwartier.'
    default:
      return dataErrorWords(error)
  }
}
