import type { ListedMail } from '#domain/mail/mail-kind.ts'

/** What each kind of mail is called. */
export const mailKindWords: Readonly<Record<ListedMail, string>> = {
  invitation: 'Uitnodiging',
  task: 'Thema of vraag gekregen',
  ready: 'Klaar om te tekenen',
  returned: 'Teruggegeven',
  reminder: 'Herinnering',
  round_open: 'Ronde open',
  reopened: 'Ronde weer open',
  closing: 'Ronde sluit bijna',
  outcome: 'Uitkomst klaar',
  action: 'Actie gekregen',
  weekly: 'Weekmail over acties',
}
