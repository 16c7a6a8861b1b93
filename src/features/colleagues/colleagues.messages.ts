import { our } from '#i18n/our-region.ts'
import type { Role } from '#domain/access/member.ts'

/** Words of the municipality's own people, in plain Dutch (B1). */
export const messages = {
  title: 'Collega’s',
  intro: 'Deze mensen werken samen aan de scan van uw gemeente.',
  notCoordinator:
    'Alleen de coördinator kan collega’s uitnodigen of verwijderen, of de rol overdragen. U ziet hier wie meedoet.',

  membersTitle: 'Wie werkt aan de scan',
  membersCaption: 'Mensen met toegang tot de scan van uw gemeente.',
  email: 'E-mailadres',
  role: 'Rol',
  actions: 'Wat u kunt doen',
  roles: {
    coordinator: 'coördinator',
    colleague: 'collega',
    get staff() {
      return our.office
    },
    viewer: 'kijkt mee',
  } satisfies Record<Role, string>,
  you: ' (u)',
  forWhom: (email: string) => ` ${email}`,

  remove: 'Verwijderen',
  removeTitle: (email: string) => `${email} verwijderen?`,
  removeConfirm: 'Ja, verwijder deze persoon',
  removed: (email: string) => `${email} heeft geen toegang meer.`,

  handOver: 'Maak coördinator',
  handOverTitle: (email: string) => `${email} coördinator maken?`,
  handOverChanges: 'U kunt samen coördinator zijn. Draagt u de rol over, dan geldt:',
  handOverNew: (email: string) =>
    `${email} wordt coördinator en kan voortaan collega’s uitnodigen en verwijderen.`,
  handOverYou: 'U wordt collega. U kunt de scan blijven invullen, maar niemand meer uitnodigen.',
  get handOverBack() {
    return `Alleen de nieuwe coördinator of ${our.office} kan u de rol teruggeven.`
  },
  shareConfirm: 'Samen coördinator zijn',
  shared: (email: string) => `${email} is nu ook coördinator.`,
  handOverConfirm: 'Ja, draag de rol over',
  handedOver: (email: string) => `${email} is nu coördinator. U bent collega.`,
  stepBack: 'Geen coördinator meer zijn',
  stepBackTitle: 'Geen coördinator meer zijn?',
  stepBackText:
    'U wordt collega. U kunt de scan blijven invullen, maar niemand meer uitnodigen. Een andere coördinator kan u de rol teruggeven.',
  stepBackConfirm: 'Ja, ik word collega',
  steppedBack: 'U bent nu collega.',

  leaveSection: 'Weggaan bij deze gemeente',
  leaveIntro: 'Werkt u niet meer aan de scan? Wat nog open staat, gaat over naar een collega.',
  leave: 'Ik werk hier niet meer aan mee',
  leaveShort: 'Weggaan',
  leaveTitle: 'Weggaan bij deze gemeente?',
  leaveConfirm: 'Ja, ik ga weg',
  cancel: 'Annuleren',
  signedIn: 'Ingelogd',
  lastSignedIn: (day: string) => `laatst op ${day}`,
  inSince: (day: string) => `doet mee sinds ${day}`,

  invitationsTitle: 'Uitgenodigd, nog niet ingelogd',
  invitationsCaption: 'Uitnodigingen die nog niet zijn gebruikt.',
  noInvitations: 'Er staan geen uitnodigingen open.',
  invitedOn: 'Uitgenodigd op',
  sendAgain: 'Mail opnieuw sturen',
  withdraw: 'Intrekken',
  withdrawn: (email: string) =>
    `De uitnodiging van ${email} is ingetrokken. Stond er werk voor deze persoon klaar, dan staat dat nu op uw naam.`,

  inviteTitle: 'Een collega uitnodigen',
  inviteText:
    'Uw collega krijgt een mail, komt na het inloggen bij uw gemeente en kan meteen meewerken.',
  emailInvalid: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
  invite: 'Uitnodigen en mail sturen',
  mailSent: (email: string) => `${email} is uitgenodigd. De mail is verstuurd.`,
  mailFailed: (email: string, reason: string) =>
    `${email} is uitgenodigd, maar de mail is niet verstuurd. ${reason} Uw collega kan ook zelf een code vragen op de inlogpagina.`,
  mailSentAgain: (email: string) => `De mail aan ${email} is opnieuw verstuurd.`,
  mailFailedAgain: (email: string, reason: string) =>
    `De mail aan ${email} is niet verstuurd. ${reason}`,
} as const
