import type { Language } from './draft.ts'
import { frenchWords } from './french.ts'

const nl = {
  title: 'Beoordeel uw gemeente',
  demo: 'Dit is een demo. Uw antwoorden gaan nergens heen.',
  language: 'Taal',
  choose: 'Kies uw gemeente op de kaart',
  orList: 'of uit de lijst',
  chooseFirst: 'Kies een gemeente',
  about: (name: string) => `Over de gemeente ${name}`,
  other: 'Andere gemeente',
  yes: 'Ja',
  no: 'Nee',
  notForYou: 'Dank u wel. Deze vragen zijn voor wie het bedrijf leidt. Er is niets bewaard.',
  step: (n: number, of: number) => `Stap ${n} van ${of}`,
  optional: 'U mag elke vraag overslaan.',
  back: 'Terug',
  next: 'Verder',
  send: 'Versturen',
  sending: 'Bezig met versturen…',
  offline:
    'Er is nu geen verbinding. Uw antwoorden staan op dit apparaat. Wij versturen ze zodra het kan; u kunt deze pagina later ook opnieuw openen.',
  later:
    'Vanaf uw internetadres kwamen vandaag al heel veel beoordelingen. Uw antwoorden staan op dit apparaat. Open deze pagina morgen opnieuw, dan versturen wij ze.',
  code: 'Code van uw gemeente',
  codeHelp:
    'Voor deze ronde hebt u een code nodig. Die staat in de brief of e-mail van uw gemeente. De code werkt één keer en wordt niet bij uw antwoorden bewaard.',
  codeWrong:
    'Deze code klopt niet, of is al gebruikt. Kijk de code na en verstuur opnieuw. Uw antwoorden blijven staan.',
  refused: 'Versturen lukte niet. Probeer het opnieuw, of begin opnieuw.',
  closed: 'Op dit moment kunt u niet beoordelen. De gemeenten kondigen de volgende ronde aan.',
  empty: 'U hebt nog niets ingevuld. Beantwoord minstens één vraag.',
  tryAgain: 'Opnieuw proberen',
  startOver: 'Begin opnieuw',
  startOverSure: 'Alle antwoorden op dit apparaat wissen?',
  resumed: 'U kunt verder waar u was gebleven.',
  left: (n: number) => `Nog ${n} tekens`,
  lowMark: '1 = heel slecht',
  highMark: '10 = uitstekend',
  noAnswer: 'Geen antwoord',
  another: 'Nog een gemeente beoordelen',
  results: 'Uitkomsten van eerdere rondes',
  anonymous: 'Anoniem: geen naam, geen account, geen cookies van anderen.',
  officials: 'Voor gemeenten en ESZL',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
}

export type Words = typeof nl

const en: Words = {
  title: 'Rate your municipality',
  demo: 'This is a demo. Your answers are not used.',
  language: 'Language',
  choose: 'Choose your municipality on the map',
  orList: 'or from the list',
  chooseFirst: 'Choose a municipality',
  about: (name) => `About the municipality of ${name}`,
  other: 'Other municipality',
  yes: 'Yes',
  no: 'No',
  notForYou:
    'Thank you. These questions are for those who run the business. Nothing has been kept.',
  step: (n, of) => `Step ${n} of ${of}`,
  optional: 'You may skip any question.',
  back: 'Back',
  next: 'Next',
  send: 'Send',
  sending: 'Sending…',
  offline:
    'There is no connection now. Your answers are kept on this device. We send them as soon as possible; you can also open this page again later.',
  later:
    'A great many ratings came from your internet address today. Your answers are kept on this device. Open this page again tomorrow and we will send them.',
  code: 'Code from your municipality',
  codeHelp:
    'You need a code for this round. It is in the letter or e-mail from your municipality. It works once and is not kept with your answers.',
  codeWrong:
    'This code is not right, or has been used before. Check the code and send again. Your answers are still here.',
  refused: 'Sending did not work. Try again, or start over.',
  closed: 'Rating is not possible at the moment. The municipalities will announce the next round.',
  empty: 'You have not filled in anything yet. Please answer at least one question.',
  tryAgain: 'Try again',
  startOver: 'Start over',
  startOverSure: 'Erase all answers on this device?',
  resumed: 'You can go on where you left off.',
  left: (n) => `${n} characters left`,
  lowMark: '1 = very poor',
  highMark: '10 = excellent',
  noAnswer: 'No answer',
  another: 'Rate another municipality',
  results: 'Results of earlier rounds',
  anonymous: 'Anonymous: no name, no account, no cookies of others.',
  officials: 'For municipalities and ESZL',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
}

const de: Words = {
  title: 'Bewerten Sie Ihre Gemeinde',
  demo: 'Dies ist eine Demo. Ihre Antworten werden nicht verwendet.',
  language: 'Sprache',
  choose: 'Wählen Sie Ihre Gemeinde auf der Karte',
  orList: 'oder aus der Liste',
  chooseFirst: 'Gemeinde wählen',
  about: (name) => `Über die Gemeinde ${name}`,
  other: 'Andere Gemeinde',
  yes: 'Ja',
  no: 'Nein',
  notForYou:
    'Vielen Dank. Diese Fragen richten sich an die Leitung des Betriebs. Es wurde nichts gespeichert.',
  step: (n, of) => `Schritt ${n} von ${of}`,
  optional: 'Sie dürfen jede Frage überspringen.',
  back: 'Zurück',
  next: 'Weiter',
  send: 'Senden',
  sending: 'Wird gesendet…',
  offline:
    'Zurzeit besteht keine Verbindung. Ihre Antworten bleiben auf diesem Gerät. Wir senden sie, sobald es geht; Sie können diese Seite auch später wieder öffnen.',
  later:
    'Von Ihrer Internetadresse kamen heute schon sehr viele Bewertungen. Ihre Antworten bleiben auf diesem Gerät. Öffnen Sie diese Seite morgen wieder, dann senden wir sie.',
  code: 'Code Ihrer Gemeinde',
  codeHelp:
    'Für diese Runde brauchen Sie einen Code. Er steht im Brief oder in der E-Mail Ihrer Gemeinde. Er gilt einmal und wird nicht bei Ihren Antworten gespeichert.',
  codeWrong:
    'Dieser Code stimmt nicht oder wurde schon benutzt. Prüfen Sie ihn und senden Sie erneut. Ihre Antworten bleiben erhalten.',
  refused: 'Das Senden hat nicht geklappt. Versuchen Sie es erneut oder beginnen Sie von vorn.',
  closed: 'Zurzeit ist keine Bewertung möglich. Die Gemeinden kündigen die nächste Runde an.',
  empty: 'Sie haben noch nichts ausgefüllt. Bitte beantworten Sie mindestens eine Frage.',
  tryAgain: 'Erneut versuchen',
  startOver: 'Von vorn beginnen',
  startOverSure: 'Alle Antworten auf diesem Gerät löschen?',
  resumed: 'Sie können dort weitermachen, wo Sie aufgehört haben.',
  left: (n) => `Noch ${n} Zeichen`,
  lowMark: '1 = sehr schlecht',
  highMark: '10 = ausgezeichnet',
  noAnswer: 'Keine Angabe',
  another: 'Weitere Gemeinde bewerten',
  results: 'Ergebnisse früherer Runden',
  anonymous: 'Anonym: kein Name, kein Konto, keine Cookies Dritter.',
  officials: 'Für Gemeinden und ESZL',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
}

/** The words around the questions; a missing one does not compile. */
export const words: Record<Language, Words> = { nl, en, de, fr: frenchWords }
