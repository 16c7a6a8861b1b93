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
  howSatisfied: 'Hoe tevreden?',
  howImportant: 'Hoe belangrijk?',
  least: 'niet',
  most: 'heel',
  pairHelp:
    'Tik per onderwerp één rondje aan. De rij zegt hoe tevreden u bent; hoe verder naar rechts, hoe belangrijker.',
  answered: (n: number, of: number) => `${n} van ${of} beantwoord`,
  carry: (name: string) => `Neem mijn antwoorden over ${name} mee`,
  step: (n: number, of: number) => `Stap ${n} van ${of}`,
  back: 'Terug',
  next: 'Verder',
  send: 'Versturen',
  sending: 'Bezig met versturen…',
  notForYou: 'Dank u wel. Deze vragen zijn voor wie het bedrijf leidt.',
  why: {
    offline: 'Er is nu geen verbinding met onze server.',
    down: 'Onze server is nu niet bereikbaar.',
    wait: 'Het is nu erg druk.',
    tomorrow: 'Vanaf uw internetadres kwamen vandaag al heel veel beoordelingen.',
    blocked:
      'Er kwam een antwoord dat niet van onze server is. Misschien moet u zich eerst aanmelden bij dit netwerk, of houdt een filter ons tegen.',
    gone: 'Onze server kent deze pagina niet meer. Laad de pagina opnieuw.',
    large: 'Uw opmerking is te lang. Maak haar korter en verstuur opnieuw.',
    refused: 'Versturen lukte niet. Probeer het opnieuw, of begin opnieuw.',
  },
  reference: (number: string) => `Noem dit nummer als u het meldt: ${number}.`,
  again: (n: number) =>
    n > 1
      ? `Wij proberen het over ${n} minuten opnieuw.`
      : 'Wij proberen het binnen een minuut opnieuw.',
  keptHere:
    'Uw antwoorden blijven op dit apparaat tot ze zijn verstuurd. Sluit u een privévenster, dan zijn ze weg.',
  keptNowhere:
    'Deze browser bewaart niets. Laat deze pagina open tot uw antwoorden zijn verstuurd.',
  waits: (name: string) => `Uw beoordeling van ${name} is nog niet verstuurd.`,
  arrived: (name: string) => `Uw beoordeling van ${name} is verstuurd.`,
  roundOver: (name: string) =>
    `De ronde waarin u ${name} beoordeelde, is gesloten. Uw beoordeling is niet verstuurd en telt niet mee. Uw antwoorden zijn gewist.`,
  ownText: 'Uw opmerking',
  close: 'Sluiten',
  saveText: 'Bewaar mijn tekst',
  eraseText: 'Wis',
  code: 'Code van uw gemeente',
  codeHelp:
    'Voor deze ronde hebt u een code nodig. Die staat in de brief of e-mail van uw gemeente. De code werkt één keer en wordt niet bij uw antwoorden bewaard.',
  codeOptional:
    'Deze code werkt één keer en wordt niet bij uw antwoorden bewaard. Zonder code mag ook: maak dit veld leeg.',
  codeWrong:
    'Deze code klopt niet, of is al gebruikt. Kijk de code na en verstuur opnieuw. Uw antwoorden blijven staan.',
  codeUnknown: 'Deze code klopt niet, of is al gebruikt. Kijk de code na.',
  codeFirst: 'Vul eerst de code in.',
  codeChecking: 'Bezig met nakijken van de code…',
  notAsked: (name: string) =>
    `${name} vraagt op dit moment niet om een oordeel. De gemeente kondigt de volgende ronde aan.`,
  closed: 'Op dit moment kunt u niet beoordelen. De gemeenten kondigen de volgende ronde aan.',
  empty: 'U hebt nog niets ingevuld. Beantwoord minstens één vraag.',
  tryAgain: 'Opnieuw proberen',
  startOver: 'Begin opnieuw',
  startOverSure: 'Alle antwoorden op dit apparaat wissen?',
  resumed: 'U kunt verder waar u was gebleven.',
  left: (n: number) => `Nog ${n} tekens`,
  lowMark: '1 = heel slecht',
  highMark: '10 = uitstekend',
  another: 'Nog een gemeente beoordelen',
  results: 'Uitkomsten van eerdere rondes',
  officials: (office: string) => `Voor gemeenten en ${office}`,
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
  howSatisfied: 'How satisfied?',
  howImportant: 'How important?',
  least: 'not',
  most: 'very',
  pairHelp:
    'Tap one circle per topic. The row says how satisfied you are; the further to the right, the more important.',
  answered: (n, of) => `${n} of ${of} answered`,
  carry: (name) => `Use my answers about ${name} here`,
  step: (n, of) => `Step ${n} of ${of}`,
  back: 'Back',
  next: 'Next',
  send: 'Send',
  sending: 'Sending…',
  notForYou: 'Thank you. These questions are for those who run the business.',
  why: {
    offline: 'There is no connection with our server now.',
    down: 'Our server cannot be reached now.',
    wait: 'It is very busy now.',
    tomorrow: 'A great many ratings came from your internet address today.',
    blocked:
      'An answer came that is not from our server. Perhaps you have to sign in to this network first, or a filter keeps us out.',
    gone: 'Our server no longer knows this page. Please reload it.',
    large: 'Your remark is too long. Make it shorter and send again.',
    refused: 'Sending did not work. Try again, or start over.',
  },
  reference: (number) => `If you report this, give this number: ${number}.`,
  again: (n) => (n > 1 ? `We try again in ${n} minutes.` : 'We try again within a minute.'),
  keptHere:
    'Your answers stay on this device until they have been sent. If you close a private window, they are gone.',
  keptNowhere:
    'This browser keeps nothing. Leave this page open until your answers have been sent.',
  waits: (name) => `Your rating of ${name} has not been sent yet.`,
  arrived: (name) => `Your rating of ${name} has been sent.`,
  roundOver: (name) =>
    `The round in which you rated ${name} is closed. Your rating was not sent and does not count. Your answers have been erased.`,
  ownText: 'Your remark',
  close: 'Close',
  saveText: 'Save my text',
  eraseText: 'Erase',
  code: 'Code from your municipality',
  codeHelp:
    'You need a code for this round. It is in the letter or e-mail from your municipality. It works once and is not kept with your answers.',
  codeOptional:
    'This code works once and is not kept with your answers. You may also go without: empty this field.',
  codeWrong:
    'This code is not right, or has been used before. Check the code and send again. Your answers are still here.',
  codeUnknown: 'This code is not right, or has been used. Please check it.',
  codeFirst: 'Fill in the code first.',
  codeChecking: 'Checking the code…',
  notAsked: (name) =>
    `${name} is not asking for ratings at the moment. The municipality will announce the next round.`,
  closed: 'Rating is not possible at the moment. The municipalities will announce the next round.',
  empty: 'You have not filled in anything yet. Please answer at least one question.',
  tryAgain: 'Try again',
  startOver: 'Start over',
  startOverSure: 'Erase all answers on this device?',
  resumed: 'You can go on where you left off.',
  left: (n) => `${n} characters left`,
  lowMark: '1 = very poor',
  highMark: '10 = excellent',
  another: 'Rate another municipality',
  results: 'Results of earlier rounds',
  officials: (office) => `For municipalities and ${office}`,
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
  howSatisfied: 'Wie zufrieden?',
  howImportant: 'Wie wichtig?',
  least: 'nicht',
  most: 'sehr',
  pairHelp:
    'Tippen Sie je Thema einen Kreis an. Die Zeile sagt, wie zufrieden Sie sind; je weiter rechts, desto wichtiger.',
  answered: (n, of) => `${n} von ${of} beantwortet`,
  carry: (name) => `Meine Antworten zu ${name} übernehmen`,
  step: (n, of) => `Schritt ${n} von ${of}`,
  back: 'Zurück',
  next: 'Weiter',
  send: 'Senden',
  sending: 'Wird gesendet…',
  notForYou: 'Vielen Dank. Diese Fragen richten sich an die Leitung des Betriebs.',
  why: {
    offline: 'Zurzeit besteht keine Verbindung zu unserem Server.',
    down: 'Unser Server ist zurzeit nicht erreichbar.',
    wait: 'Zurzeit ist sehr viel los.',
    tomorrow: 'Von Ihrer Internetadresse kamen heute schon sehr viele Bewertungen.',
    blocked:
      'Es kam eine Antwort, die nicht von unserem Server ist. Vielleicht müssen Sie sich erst in diesem Netz anmelden, oder ein Filter sperrt uns.',
    gone: 'Unser Server kennt diese Seite nicht mehr. Bitte laden Sie sie neu.',
    large: 'Ihre Bemerkung ist zu lang. Kürzen Sie sie und senden Sie erneut.',
    refused: 'Das Senden hat nicht geklappt. Versuchen Sie es erneut oder beginnen Sie von vorn.',
  },
  reference: (number) => `Wenn Sie es melden, nennen Sie diese Nummer: ${number}.`,
  again: (n) =>
    n > 1
      ? `Wir versuchen es in ${n} Minuten erneut.`
      : 'Wir versuchen es innerhalb einer Minute erneut.',
  keptHere:
    'Ihre Antworten bleiben auf diesem Gerät, bis sie gesendet sind. Schließen Sie ein privates Fenster, sind sie weg.',
  keptNowhere:
    'Dieser Browser speichert nichts. Lassen Sie diese Seite offen, bis Ihre Antworten gesendet sind.',
  waits: (name) => `Ihre Bewertung von ${name} ist noch nicht gesendet.`,
  arrived: (name) => `Ihre Bewertung von ${name} ist gesendet.`,
  roundOver: (name) =>
    `Die Runde, in der Sie ${name} bewertet haben, ist abgeschlossen. Ihre Bewertung wurde nicht gesendet und zählt nicht. Ihre Antworten sind gelöscht.`,
  ownText: 'Ihre Bemerkung',
  close: 'Schließen',
  saveText: 'Meinen Text speichern',
  eraseText: 'Löschen',
  code: 'Code Ihrer Gemeinde',
  codeHelp:
    'Für diese Runde brauchen Sie einen Code. Er steht im Brief oder in der E-Mail Ihrer Gemeinde. Er gilt einmal und wird nicht bei Ihren Antworten gespeichert.',
  codeOptional:
    'Dieser Code gilt einmal und wird nicht bei Ihren Antworten gespeichert. Es geht auch ohne: leeren Sie dieses Feld.',
  codeWrong:
    'Dieser Code stimmt nicht oder wurde schon benutzt. Prüfen Sie ihn und senden Sie erneut. Ihre Antworten bleiben erhalten.',
  codeUnknown: 'Dieser Code stimmt nicht oder wurde schon benutzt. Bitte prüfen Sie ihn.',
  codeFirst: 'Geben Sie zuerst den Code ein.',
  codeChecking: 'Der Code wird geprüft…',
  notAsked: (name) =>
    `${name} bittet zurzeit nicht um eine Bewertung. Die Gemeinde kündigt die nächste Runde an.`,
  closed: 'Zurzeit ist keine Bewertung möglich. Die Gemeinden kündigen die nächste Runde an.',
  empty: 'Sie haben noch nichts ausgefüllt. Bitte beantworten Sie mindestens eine Frage.',
  tryAgain: 'Erneut versuchen',
  startOver: 'Von vorn beginnen',
  startOverSure: 'Alle Antworten auf diesem Gerät löschen?',
  resumed: 'Sie können dort weitermachen, wo Sie aufgehört haben.',
  left: (n) => `Noch ${n} Zeichen`,
  lowMark: '1 = sehr schlecht',
  highMark: '10 = ausgezeichnet',
  another: 'Weitere Gemeinde bewerten',
  results: 'Ergebnisse früherer Runden',
  officials: (office) => `Für Gemeinden und ${office}`,
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
}

/** The words around the questions in the languages of the questionnaire; a missing one does not compile. */
export const wordsInThree = { nl, en, de }
