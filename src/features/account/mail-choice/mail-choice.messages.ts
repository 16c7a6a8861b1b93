import type { MailKind } from '#domain/mail/mail-kind.ts'

const KINDS: Readonly<Partial<Record<MailKind, string>>> = {
  task: 'Iemand vraagt mij een thema of vraag in te vullen',
  ready: 'Een scan is klaar om te tekenen',
  returned: 'Een scan komt terug, met de reden',
  round_open: 'Een ronde gaat open',
  reopened: 'Een ronde gaat weer open, met de reden',
  closing: 'Een ronde sluit bijna',
  outcome: 'De uitkomst staat klaar',
  action: 'Iemand geeft mij een actie',
}

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
  otherTitle: 'Andere mails',
  other: 'Deze mails komen als er iets voor u verandert. Kies welke u wilt.',
  kinds: KINDS,
  always:
    'Herinneringen in een ronde die loopt, komen altijd. U krijgt ze alleen als er nog iets open staat.',
  kept: 'Bewaard.',
  everywhereTitle: 'Overal uitloggen',
  everywhere: (hours: number) =>
    `Bent u ergens ingelogd gebleven, bijvoorbeeld op een gedeelde computer? Hier logt u op alle apparaten tegelijk uit, ook op dit apparaat. Op een ander apparaat kan dat een uur duren. Wie ${hours} uur niets doet, wordt vanzelf uitgelogd.`,
  everywhereButton: 'Log mij overal uit',
} as const
