import { routeWords } from '#i18n/route-words.ts'
import { our } from '#i18n/our-region.ts'

/** Words of nakijken, klaarzetten, tekenen and teruggeven, in plain Dutch (B1). */
export const messages = {
  contradictions: {
    title: 'Tegenstrijdige antwoorden',
    help: 'Kijk of deze antwoorden kloppen. Kloppen ze toch? Dan kunt u ze zo laten.',
    none: 'Wij zagen geen tegenstrijdige antwoorden.',
    atItem: 'Klopt dit?',
    other: 'Zie ook:',
  },

  skipped: (n: number) =>
    n === 1
      ? 'Eén vraag overgeslagen: niet van toepassing'
      : `${n} vragen overgeslagen: niet van toepassing`,

  unfinished: {
    provisional: (themes: string, n: number) =>
      n === 1
        ? `Van dit thema wordt de score voorlopig: ${themes}.`
        : `Van ${n} thema’s wordt de score voorlopig: ${themes}.`,
    provisionalWhy: (share: string) =>
      `Daarvan is minder dan ${share} beantwoord. Getallen die u open laat tellen daarin mee. Indienen mag, maar bij deze scores komt overal ‘voorlopig’ te staan. Na het tekenen kunt u niets meer aanvullen.`,
    without: (themes: string, n: number, share: string) =>
      `${n === 1 ? 'Van dit thema komt er geen score' : `Van ${n} thema’s komt er geen score`}: ${themes}. Daarvan is minder dan ${share} beantwoord.`,
    noTotal: 'Er komt ook geen totaalscore.',
    which: 'Welke vragen zijn dit?',
  },

  handIn: {
    title: 'Klaarzetten om te tekenen',
    get help() {
      return `Indienen doet u met twee mensen: u zet de scan klaar, een collega kijkt mee en tekent. Zolang niemand heeft getekend, kunt u de scan terugnemen. ${our.office} ziet de scores en de antwoorden; andere gemeenten zien alleen cijfers van de regio en wat u wilt delen.`
    },
    alone: 'U bent de enige van uw gemeente die aan de scan werkt. Iemand anders moet tekenen.',
    invite: 'Nodig een collega uit',
    button: 'Klaarzetten om te tekenen',
    dialogTitle: 'Scan klaarzetten om te tekenen?',
    dialog: (municipality: string) =>
      `U zet de scan van ${municipality} klaar. De antwoorden staan dan vast totdat uw collega tekent of u de scan terugneemt.`,
    openItems: (n: number) =>
      n === 1
        ? 'Er staat nog één vraag open. Die telt dan niet mee.'
        : `Er staan nog ${n} vragen open. Die tellen dan niet mee.`,
    contradicting: (n: number) =>
      n === 1
        ? 'Eén keer spreken antwoorden elkaar tegen.'
        : `${n} keer spreken antwoorden elkaar tegen.`,
    name: 'Uw naam',
    get nameHelp() {
      return `Uw naam komt op het bewijs dat uw gemeente en ${our.office} kunnen lezen.`
    },
    yes: 'Ja, klaarzetten',
    no: 'Nog niet',
  },

  sign: {
    title: 'Tekenen en indienen',
    intro:
      'Bekijk de antwoorden en teken daarna. Met uw handtekening is de scan van uw gemeente ingediend.',
    what: 'Wat klaarstaat om te tekenen',
    handedIn: 'Klaargezet door',
    on: (moment: string) => `op ${moment}`,
    version: 'Vragenlijst',
    routes: routeWords,
    answered: 'Beantwoord',
    of: (done: number, asked: number) => `${done} van ${asked} vragen`,
    contradicting: 'Tegenstrijdige antwoorden',
    times: (n: number) => (n === 0 ? 'geen' : n === 1 ? 'één keer' : `${n} keer`),
    code: 'Code',
    toAnswers: 'Bekijk de antwoorden',
    toReview: 'Bekijk wat open staat',
    formTitle: 'Uw handtekening',
    name: 'Uw naam',
    nameHelp: 'Typ uw voornaam en achternaam. Dit is uw handtekening.',
    button: 'Tekenen en indienen',
    unsaved: (n: number) =>
      `Tekenen kan nog niet: in deze browser ${n === 1 ? 'is één antwoord' : `zijn ${n} antwoorden`} niet opgeslagen. Wat u ziet is dan niet wat u tekent.`,
    dialogTitle: 'Scan definitief indienen?',
    dialog: (name: string, municipality: string) =>
      `U tekent als ${name} voor de scan van ${municipality}. Daarna kan niemand de antwoorden nog veranderen. Alleen ${our.office} kan de scan teruggeven.`,
    yes: 'Ja, tekenen en indienen',
    no: 'Nog niet',
    waitingTitle: 'Wacht op de handtekening van een collega',
    waiting:
      'U hebt de scan klaargezet. Een collega van uw gemeente vindt op de eigen startpagina de vraag om te tekenen.',
    mail: 'Mail uw collega’s',
    mailSubject: 'Wilt u de quick scan tekenen?',
    mailBody: (address: string) =>
      `Ik heb de quick scan van onze gemeente klaargezet. Wilt u de antwoorden nakijken en tekenen?\n\n${address}`,
    notYours: 'Deze scan wacht op een handtekening van de gemeente.',
    roundClosed: 'Deze ronde is gesloten. Tekenen kan niet meer.',
    grace: (day: string) => `Deze ronde is gesloten. Tekenen kan nog tot en met ${day}.`,
    nothing: 'Er is niets om te tekenen',
    nothingYet: 'De scan wordt nog ingevuld. Zet hem klaar als hij af is.',
    toReviewAndHandIn: 'Naar nakijken en klaarzetten',
    signedAlready: 'Deze scan is al getekend en ingediend.',
    toCertificate: 'Bekijk het bewijs',
  },

  takeBack: {
    title: 'Toch nog iets veranderen?',
    help: 'Neem de scan terug. Iedereen van uw gemeente kan dan weer antwoorden.',
    button: 'Scan terugnemen',
  },

  certificate: {
    title: 'Bewijs van ondertekening',
    intro: (municipality: string) =>
      `Wie de scan van ${municipality} heeft klaargezet en getekend, en wanneer. Wat getekend is blijft bewaard en kan niemand veranderen.`,
    empty: 'Nog niet getekend',
    emptyHelp: 'Het bewijs verschijnt als een collega de scan heeft getekend.',
    number: (n: number) => `Indiening ${n}`,
    valid: 'geldig',
    returned: 'teruggegeven',
    municipality: 'Gemeente',
    round: 'Ronde',
    version: 'Vragenlijst',
    handedIn: 'Klaargezet door',
    signed: 'Getekend door',
    when: (name: string, moment: string) => `${name}, ${moment}`,
    /** The round no longer keeps the name. */
    colleague: 'een collega',
    shortCode: 'Code om te controleren',
    checkAt: 'Controleren kan iedereen die de code heeft:',
    qr: (code: string) => `QR-code die dit bewijs controleert, met code ${code}`,
    code: 'Hele code van de handtekening (SHA-256)',
    checking: 'De code wordt nagerekend…',
    checked: {
      1: 'Nagerekend: deze code hoort bij de bewaarde antwoorden. Dit is een handtekening van de eerste soort: namen, tijden en score staan er niet onder.',
      2: 'Nagerekend: deze code hoort bij wat bewaard is: gemeente, ronde, antwoorden, score, namen en tijden.',
    },
    get wrong() {
      return `Let op: deze code hoort niet bij wat bewaard is. Meld dit bij ${our.office}.`
    },
    unchecked: 'Uw browser kan de code hier niet narekenen.',
    returnedOn: (moment: string) => `Teruggegeven door ${our.office}, ${moment}`,
    print: 'Afdrukken',
    toResult: 'Bekijk de uitkomst',
  },

  giveBack: {
    title: 'Scan teruggeven',
    help: 'De gemeente kan de antwoorden dan weer veranderen en moet opnieuw tekenen. Tot die tijd telt de scan niet mee. Deze indiening blijft bewaard.',
    button: 'Geef terug aan de gemeente',
    dialogTitle: (municipality: string) => `Scan teruggeven aan ${municipality}?`,
    reason: 'Waarom geeft u de scan terug?',
    reasonHelp: 'De gemeente leest dit. Schrijf geen namen of andere persoonsgegevens op.',
    yes: 'Ja, teruggeven',
    no: 'Annuleren',
    done: 'De scan is teruggegeven aan de gemeente.',
  },

  returned: {
    get title() {
      return `${our.office} gaf de scan terug`
    },
    text: (moment: string) => `Op ${moment}, met deze reden:`,
    next: 'Pas de antwoorden aan en zet de scan opnieuw klaar om te tekenen.',
    history: 'Bekijk wat eerder is getekend',
  },

  failed: (reason: string) => `Dat is niet gelukt. ${reason}`,
} as const
