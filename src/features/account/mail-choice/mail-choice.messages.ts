/** Words of the page on which people choose their mails. */
export const messages = {
  title: 'Instellingen',
  mailTitle: 'Mail per week',
  mail: 'Elke maandag een mail met uw acties: wat over de datum is, wat binnen twee weken klaar moet zijn, nieuwe opmerkingen en uitnodigingen om mee te doen. Is er niets, dan komt er geen mail.',
  wanted: 'Ja, stuur mij deze mail',
  saving: 'Bezig met bewaren',
  saved: (weekly: boolean) =>
    weekly ? 'Bewaard. U krijgt de mail als er iets is.' : 'Bewaard. U krijgt deze mail niet meer.',
  address: (email: string) => `De mail gaat naar ${email}.`,
  everywhereTitle: 'Overal uitloggen',
  everywhere: (hours: number) =>
    `Bent u ergens ingelogd gebleven, bijvoorbeeld op een gedeelde computer? Hier logt u op alle apparaten tegelijk uit, ook op dit apparaat. Op een ander apparaat kan dat een uur duren. Wie ${hours} uur niets doet, wordt vanzelf uitgelogd.`,
  everywhereButton: 'Log mij overal uit',
} as const
