import { our } from '#i18n/our-region.ts'

/** Words of the demo's people; apart, so that a production build has none of them. */
export const messages = {
  title: 'Demo: kies iemand',
  intro: 'Eén klik vraagt een code aan, leest die uit de mailbox van deze demo en logt in.',
  mailbox: 'Bekijk de mailbox',
  mailboxTitle: 'De mailbox van deze computer',
  mailboxIntro: 'Een code die u hier vraagt, komt in deze mailbox.',
  failed: 'Inloggen als deze persoon lukte niet. Probeer het opnieuw.',
  groups: {
    get staff() {
      return `Bij ${our.office}`
    },
    viewer: 'Kijkt mee: bestuur en kernteam MKB',
    coordinator: 'Coördinator van een gemeente',
    colleague: 'Collega bij een gemeente',
  },
  roles: {
    get staff() {
      return our.office
    },
    viewer: 'Kernteam MKB',
    coordinator: 'coördinator',
    colleague: 'collega',
  },
} as const
