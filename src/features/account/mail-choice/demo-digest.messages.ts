/** Words of the demo only. */
export const messages = {
  title: 'Demo: de mail bekijken',
  text: 'In de demo kunt u de mails van deze week nu laten versturen. Ze komen in de mailbox op deze computer.',
  send: 'Verstuur de mails van deze week',
  sent: (n: number) =>
    n === 0
      ? 'Er was niets te versturen: iedereen heeft de mail van deze week al, of er is niets te melden.'
      : n === 1
        ? 'Er is 1 mail verstuurd.'
        : `Er zijn ${n} mails verstuurd.`,
  failed: 'Het versturen lukte niet.',
  mailbox: 'Open de mailbox',
} as const
