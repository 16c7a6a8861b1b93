import { our } from '#i18n/our-region.ts'
import type { Role } from '#domain/access/member.ts'

/** Words of the page of all people, in plain Dutch (B1). */
export const messages = {
  title: 'Mensen',
  intro: 'Wie er meedoet bij de gemeenten, wie is uitgenodigd, en wie hier werkt.',
  peopleTitle: 'Bij de gemeenten',
  caption: 'Mensen van de gemeenten',
  columns: {
    email: 'E-mailadres',
    municipality: 'Gemeente',
    role: 'Rol',
    state: 'Stand',
    action: 'Doen',
  },
  roles: {
    coordinator: 'coördinator',
    colleague: 'collega',
    get staff() {
      return our.office
    },
    viewer: 'kijkt mee',
  } satisfies Record<Role, string>,
  filterMunicipality: 'Gemeente',
  filterText: 'Zoek een adres',
  all: 'Alle',
  shown: (shown: number, all: number) => `${shown} van ${all} mensen.`,
  none: 'Niemand past bij deze keuze.',
  nobody: 'Er is nog niemand uitgenodigd. Plak hierboven een lijst.',
  without: (names: string, n: number) =>
    `${n === 1 ? 'Eén gemeente heeft' : `${n} gemeenten hebben`} geen coördinator en niemand die daarvoor is uitgenodigd: ${names}.`,

  notReached: 'De laatste mail kwam niet aan',
  mailSaid: (answer: string) => `De mailserver zei: ${answer}`,
  invitedOn: (day: string) => `uitgenodigd op ${day}, nog niet ingelogd`,
  invited: (day: string) => `uitgenodigd op ${day}`,
  inSince: (day: string) => `doet mee sinds ${day}`,
  last: (day: string) => `laatst ingelogd op ${day}`,

  makeCoordinator: 'Maak coördinator',
  makeColleague: 'Maak collega',
  remove: 'Verwijderen',
  withdraw: 'Intrekken',
  sendAgain: 'Mail opnieuw sturen',
  of: (email: string) => ` ${email}`,
  removeTitle: (email: string) => `${email} verwijderen?`,
  removeConfirm: 'Ja, verwijder deze persoon',
  removed: (email: string) => `${email} heeft geen toegang meer.`,
  withdrawn: (email: string) =>
    `De uitnodiging van ${email} is ingetrokken. Stond er werk voor deze persoon klaar, dan gaat dat naar de coördinator.`,
  roleTitle: (email: string) => `Rol van ${email} veranderen?`,
  toCoordinator:
    'Deze persoon kan daarna mensen van de eigen gemeente uitnodigen en verwijderen. Wie al coördinator is, blijft dat.',
  toColleague:
    'Deze persoon kan de scan blijven invullen, maar niemand meer uitnodigen of verwijderen.',
  roleConfirm: 'Ja, verander de rol',
  roleChanged: (email: string, role: string) => `${email} is nu ${role}.`,
  mailSentAgain: (email: string) => `De mail aan ${email} is opnieuw verstuurd.`,
  mailFailedAgain: (email: string, reason: string) =>
    `De mail aan ${email} is niet verstuurd. ${reason}`,
  cancel: 'Annuleren',

  get staffTitle() {
    return `Bij ${our.office}`
  },
  staffText:
    'Iemand van hier verwijderen doet u met zijn tweeën: de een vraagt het, een ander bevestigt het binnen 14 dagen.',
  staffCaption: 'Mensen van het programmabureau',
  you: ' (u)',
  ask: 'Vraag om te verwijderen',
  askTitle: (email: string) => `Vragen om ${email} te verwijderen?`,
  askText:
    'Er verandert nog niets. Een andere medewerker moet dit binnen 14 dagen bevestigen. Tot dan kan het worden ingetrokken.',
  askConfirm: 'Ja, vraag dit',
  asked: (email: string) =>
    `Gevraagd is om ${email} te verwijderen. Nu moet een andere medewerker bevestigen.`,
  waits: (asker: string, day: string) => `${asker} vraagt om te verwijderen, tot ${day}`,
  confirm: 'Bevestig verwijderen',
  confirmTitle: (email: string) => `Bevestigen dat ${email} weggaat?`,
  confirmText: 'Deze persoon kan daarna meteen niet meer inloggen.',
  confirmDo: 'Ja, verwijder deze persoon',
  withdrawAsk: 'Trek de vraag in',
  askWithdrawn: (email: string) => `De vraag om ${email} te verwijderen is ingetrokken.`,
  inviteStaff: 'Nodig een collega uit',
  inviteStaffLabel: 'E-mailadres van de nieuwe collega',
  inviteStaffHint: 'Deze persoon ziet daarna alle gemeenten en kan rondes openen en sluiten.',
  emailInvalid: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
  mailSent: (email: string) => `${email} is uitgenodigd. De mail is verstuurd.`,
  mailFailed: (email: string, reason: string) =>
    `${email} is uitgenodigd, maar de mail is niet verstuurd. ${reason}`,
} as const
