import { our } from '#i18n/our-region.ts'

/** Words of checking a certificate, for whoever holds one. */
export const messages = {
  title: 'Bewijs controleren',
  lead: 'Op een bewijs van ondertekening staat een code van twaalf cijfers. Hier ziet u of dat bewijs klopt.',
  code: 'Code op het bewijs',
  codeHelp: 'Bijvoorbeeld 4821 0937 5516.',
  codeInvalid: 'Vul alle twaalf cijfers in.',
  check: 'Controleren',
  found: {
    valid: 'Deze code klopt',
    returned: 'Dit bewijs geldt niet meer',
    altered: 'Dit bewijs klopt niet',
  },
  text: {
    valid:
      'Wat getekend is, is niet veranderd. Vergelijk de gegevens hieronder met het papier. De namen op het papier worden hier niet nagekeken.',
    returned:
      'De scan is daarna teruggegeven. Is hij opnieuw getekend, dan hoort daar een ander bewijs bij, met een andere code.',
    get altered() {
      return `Wat bewaard is, is niet wat is getekend. Meld dit bij ${our.office}.`
    },
  },
  none: 'Deze code hoort bij geen bewijs',
  noneText: 'Kijk of u alle cijfers goed hebt overgenomen.',
  loading: 'De code wordt nagerekend',
  failed: 'Controleren lukt nu niet. Probeer het later opnieuw.',
  municipality: 'Gemeente',
  round: 'Ronde',
  submission: (n: number) => `Indiening ${n}`,
  number: 'Wat',
  handedIn: 'Klaargezet op',
  signed: 'Getekend op',
  returned: 'Teruggegeven op',
  more: 'Wie tekende, welke antwoorden en welke score: dat ziet alleen de gemeente zelf, na inloggen.',
} as const
