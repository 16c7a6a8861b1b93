/** Words of who looks along. */
export const messages = {
  title: 'Wie kijkt mee',
  intro:
    'Bestuur en kernteam MKB zien van een ronde hetzelfde als de deelnemers, vanaf de stap ‘Deelnemers’. Antwoorden en toelichtingen zien zij niet. Zij kunnen niets veranderen.',
  none: 'Er kijkt nog niemand mee.',
  caption: 'Mensen die meekijken',
  columns: ['E-mailadres', 'Stand', 'Doen'],
  active: 'kijkt mee',
  waiting: (day: string) => `uitgenodigd op ${day}`,
  remove: 'Toegang weghalen',
  removeOf: (email: string) => ` van ${email}`,
  withdraw: 'Uitnodiging intrekken',
  withdrawOf: (email: string) => ` aan ${email}`,
  removeTitle: 'Toegang weghalen?',
  removeText: (email: string) =>
    `${email} kan daarna niet meer meekijken. U kunt deze persoon later opnieuw uitnodigen.`,
  removeConfirm: 'Ja, haal weg',
  cancel: 'Annuleren',
  email: 'E-mailadres van wie mag meekijken',
  emailInvalid: 'Vul een e-mailadres in, zoals naam@bestuur.nl.',
  invite: 'Uitnodigen',
  mailSent: (email: string) => `De uitnodiging is verstuurd naar ${email}.`,
  mailFailed: (email: string, problem: string) =>
    `${email} is uitgenodigd, maar de mail is niet verstuurd. ${problem}`,
  gone: (email: string) => `${email} kijkt niet meer mee.`,
} as const
