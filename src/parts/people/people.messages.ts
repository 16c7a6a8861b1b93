import type { Fault } from '#domain/access/pasted-list.ts'

/** Words of people who come and go, in plain Dutch (B1). */
export const messages = {
  removeText:
    'Deze persoon kan meteen niet meer bij de scan van de gemeente. De antwoorden die al zijn gegeven, blijven staan. Opnieuw uitnodigen kan later.',
  leaveText:
    'U kunt meteen niet meer bij de scan van uw gemeente. De antwoorden die u gaf, blijven staan. Alleen een nieuwe uitnodiging brengt u terug.',
  looking: 'We kijken wat deze persoon nog te doen heeft …',
  passes: 'Dit gaat over naar een collega:',
  passesNothing: 'Er staan geen taken of acties open. Er gaat niets over.',
  themes: (n: number) => (n === 1 ? '1 thema om in te vullen' : `${n} thema’s om in te vullen`),
  questions: (n: number) => (n === 1 ? '1 vraag' : `${n} vragen`),
  actions: (n: number) => (n === 1 ? '1 actie die nog loopt' : `${n} acties die nog lopen`),
  contactPoint: 'het contactpunt van de gemeente, want daar staat dit adres',
  heir: 'Wie neemt het over?',
  coordinator: (email: string) => `${email} (coördinator)`,
  nobodyElse:
    'Er werkt niemand anders voor deze gemeente. Taken en acties zijn daarna van niemand.',
  cancel: 'Annuleren',

  list: {
    title: 'Een lijst plakken',
    text: 'Plak regels uit Excel of een mail: naam, e-mailadres en gemeente, in welke volgorde ook. U ziet eerst wat er gelezen is. Er gaat nog niets weg.',
    ownText:
      'Plak regels uit Excel of een mail met namen en e-mailadressen. U ziet eerst wat er gelezen is. Er gaat nog niets weg.',
    label: 'Mensen',
    hint: (place: string) => `Bijvoorbeeld: Anna Jansen <anna@gemeente.nl>; ${place}`,
    ownHint: 'Bijvoorbeeld: Anna Jansen <anna@gemeente.nl>',
    look: 'Bekijk de lijst',
    nothing: 'Hier staat geen persoon in. Plak een lijst met e-mailadressen.',
    again: 'Andere lijst plakken',
    on: (n: number) => (n === 1 ? 'Verder met 1 regel' : `Verder met ${n} regels`),
    mendTitle: (n: number) => (n === 1 ? '1 regel klopt nog niet' : `${n} regels kloppen nog niet`),
    mendText: 'Verbeter ze hier of haal ze weg. Wat hier blijft staan, wordt niet uitgenodigd.',
    readyTitle: (n: number) => (n === 1 ? '1 persoon is klaar' : `${n} mensen zijn klaar`),
    readyCaption: 'Mensen die u nu kunt uitnodigen',
    noneReady: 'Nog niemand is klaar om uit te nodigen.',
    columns: { name: 'Naam', email: 'E-mailadres', municipality: 'Gemeente', action: 'Doen' },
    line: (name: string, number: number) => name || `Regel ${number}`,
    choose: 'Kies een gemeente',
    takeOut: 'Haal weg',
    takeOutOf: (who: string) => ` ${who}`,
    change: (domain: string) => `Maak er ${domain} van`,
    accept: 'Dit klopt zo',
    of: (email: string) => ` bij ${email}`,
    send: (n: number) =>
      n === 1
        ? 'Nodig deze persoon uit en stuur de mail'
        : `Nodig ${n} mensen uit en stuur de mails`,
    invited: (n: number) =>
      n === 1 ? '1 persoon is uitgenodigd.' : `${n} mensen zijn uitgenodigd.`,
    allSent: 'De mails zijn verstuurd.',
    notSent: (emails: string) =>
      `Niet verstuurd is de mail aan ${emails}. Stuur die later opnieuw; zij kunnen ook zelf een code vragen op de inlogpagina.`,
    refused: (reason: string) => `Er is niemand uitgenodigd. ${reason}`,
    faults: {
      badAddress: 'Dit is geen geldig e-mailadres.',
      typo: 'Klopt dit adres? Het lijkt op een tikfout.',
      double: 'Dit adres staat hoger in de lijst ook.',
      member: 'Deze persoon doet al mee bij deze gemeente.',
      memberElsewhere: 'Deze persoon doet al mee, maar niet bij deze gemeente.',
      invited: 'Deze persoon is al uitgenodigd voor deze gemeente.',
      invitedElsewhere: 'Deze persoon is al uitgenodigd, maar niet voor deze gemeente.',
      unknownMunicipality: 'Bij welke gemeente hoort deze persoon?',
      otherMunicipality:
        'Deze persoon staat bij een andere gemeente. U nodigt alleen uit voor uw eigen gemeente.',
    } satisfies Record<Fault, string>,
    said: (text: string) => `Er stond ‘${text}’, en dat is geen gemeente die meedoet.`,
  },
} as const
