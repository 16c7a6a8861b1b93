import { routeWords } from '#i18n/route-words.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Scan } from '#domain/scan.ts'

/** Words of running a round. */
export const messages = {
  title: 'Rondes',
  intro: 'In een ronde vullen gemeenten de scan in en geven ondernemers hun oordeel.',
  state: { open: 'open', closed: 'gesloten' },
  openedOn: (day: string) => `Geopend op ${day}`,
  closesOn: (day: string) => `loopt tot en met ${day}`,
  closedOn: (day: string) => `gesloten op ${day}`,
  noneTitle: 'Nog geen ronde',
  none: 'Maak de eerste ronde. Zij begint als concept, dat niemand anders ziet.',

  heldTitle: 'Ongewoon veel reacties',
  held: (name: string, n: number) =>
    `In ${name} kwamen in korte tijd, of van één internetadres, ongewoon veel reacties binnen. ${n === 0 ? `Minder dan ${PUBLISHED_FROM}` : `${n} of meer`} reacties van voor deze week tellen nog niet mee en wachten op uw oordeel. Vraag bij de gemeente na of er een oproep is geweest.`,
  heldCount: 'Laat ze meetellen',
  heldLeaveOut: 'Laat ze buiten de cijfers',
  heldLeaveOutTitle: 'Buiten de cijfers laten?',
  heldLeaveOutText:
    'De reacties blijven bewaard, maar tellen in deze ronde niet mee. Dit kunt u niet ongedaan maken.',
  heldLeaveOutConfirm: 'Ja, buiten de cijfers laten',

  close: 'Ronde sluiten',
  closeIntro:
    'Na het sluiten kan niemand meer antwoorden veranderen, indienen of een gemeente beoordelen. De uitkomsten blijven te zien.',
  closeTitle: 'Deze ronde sluiten?',
  closeNotSubmitted: (names: string, count: number) =>
    count === 0
      ? 'Alle gemeenten hebben ingediend.'
      : `Nog niet ingediend: ${names}. ${count === 1 ? 'Deze gemeente kan' : 'Deze gemeenten kunnen'} na het sluiten niet meer indienen en ${count === 1 ? 'doet' : 'doen'} niet mee in de vergelijking.`,
  notCounted: {
    title: 'Niet alle reacties tellen straks mee:',
    tooFew: (names: string, count: number) =>
      `Nog te weinig reacties voor cijfers: ${names}. Komen er niet genoeg bij, dan telt van ${count === 1 ? 'deze gemeente' : 'deze gemeenten'} niets mee.`,
    lastOnes: (block: number) =>
      `Reacties tellen in groepen van ${block}. De laatste van een gemeente, hooguit ${block - 1}, kunnen daarom buiten de cijfers blijven.`,
    ofThisWeek:
      'Reacties van deze week tellen vanaf maandag. Vallen zij op, zoals veel van één adres, dan tellen zij niet mee: na het sluiten kunt u daar niet meer over oordelen. Was er deze week een bijeenkomst met ondernemers? Sluit de ronde dan na maandag.',
  },
  leftOutMatters:
    'Let op: met de niet meegetelde reacties erbij zou het rapportcijfer meer dan 5 van de 100 punten anders zijn. Kijk waarom zij niet meetellen voordat u het cijfer gebruikt.',
  leftOut: (n: number, open: boolean) => `${n}${open ? ' of meer' : ''} niet meegeteld`,
  closeEffects: (days: number) =>
    `Ondernemers kunnen geen oordeel meer geven. Dat kunt u niet ongedaan maken. Voor gemeenten kunt u de ronde nog ${days} dagen heropenen.`,
  sendersUnknownTitle: 'Beoordelingen tellen nog niet mee',
  sendersUnknown:
    'Deze installatie kan inzenders nog niet uit elkaar houden: alle beoordelingen gelden als van één inzender. Vraag de beheerder om de stap ‘Senders’ uit de handleiding te doen.',
  closeConfirm: 'Ja, sluit de ronde',
  closed: 'De ronde is gesloten.',
  cancel: 'Annuleren',

  waiting: {
    title: 'Dit wacht nog:',
    remarks: (n: number, round: string) =>
      n === 1
        ? `1 opmerking van een ondernemer moet nog bekeken worden (${round}).`
        : `${n} opmerkingen van ondernemers moeten nog bekeken worden (${round}).`,
    remarksLater: 'Dat kan ook na het sluiten van de ronde.',
    held: (municipalities: number, round: string) =>
      municipalities === 1
        ? `In 1 gemeente wachten reacties op uw oordeel (${round}).`
        : `In ${municipalities} gemeenten wachten reacties op uw oordeel (${round}).`,
    heldLater: 'De maandag na het sluiten vallen zij buiten de cijfers.',
    toSign: (n: number, round: string) =>
      n === 1
        ? `1 scan wacht op een handtekening (${round}).`
        : `${n} scans wachten op een handtekening (${round}).`,
    toSignLater: (grace: number) =>
      grace === 0
        ? 'Na het sluiten kan niemand meer tekenen.'
        : `Dat kan tot en met ${grace === 1 ? '1 dag' : `${grace} dagen`} na het sluiten.`,
    toSignUntil: (day: string) => `De ronde is gesloten. Tekenen kan nog tot en met ${day}.`,
  },

  progressTitle: 'Wie is hoe ver',
  progressCaption: 'Voortgang per gemeente in deze ronde',
  summary: (counts: Record<Scan['state'], number>) =>
    [
      `${counts.submitted} ingediend`,
      ...(counts.ready_to_sign > 0 ? [`${counts.ready_to_sign} wacht op een handtekening`] : []),
      `${counts.in_progress} bezig`,
      `${counts.not_started} nog niet begonnen.`,
    ].join(', '),
  shown: (shown: number, all: number) => `${shown} van ${all} gemeenten getoond.`,
  columns: {
    municipality: 'Gemeente',
    state: 'Stand',
    progress: 'Beantwoord',
    themes: 'Per thema',
    changed: 'Laatste wijziging',
    coordinator: 'Coördinator',
    ratings: 'Reacties',
  },
  scanState: {
    not_started: 'niet begonnen',
    in_progress: 'bezig',
    ready_to_sign: 'wacht op handtekening',
    submitted: 'ingediend',
  } satisfies Record<Scan['state'], string>,
  route: routeWords,
  done: (done: number, asked: number) => `${done} van ${asked}`,
  progressOf: (name: string) => `Voortgang van ${name}`,
  themesOf: (name: string) => `Voortgang van ${name} per thema`,
  stopped: 'doet nu niet mee',
  returned: (day: string) => `teruggegeven op ${day}`,
  neverChanged: 'nog geen',
  noCoordinator: 'nog geen coördinator',
  invited: 'uitgenodigd, nog niet ingelogd',
  tooFew: 'te weinig reacties',
  quickWins: 'Quick wins',
  signature: 'Bewijs of teruggeven',
  ofMunicipality: (name: string) => ` van ${name}`,

  filterName: 'Zoek een gemeente',
  filterState: 'Stand',
  filterSubregion: 'Deelregio',
  order: 'Volgorde',
  orders: {
    name: 'op naam',
    progress: 'minst ver eerst',
    change: 'langst stil eerst',
    ratings: 'minste reacties eerst',
  },
  all: 'Alle',
  noMatch: 'Geen gemeente past bij deze keuze.',
  showAll: 'Toon alle gemeenten',
  toCompare: 'Gemeenten vergelijken',
  print: 'Afdrukken',
  allRounds: 'Alle rondes',

  invite: 'Coördinator uitnodigen',
  inviteAnother: 'Nog iemand uitnodigen',
  inviteFor: (name: string) => `Coördinator uitnodigen voor ${name}`,
  inviteText:
    'Deze persoon krijgt een mail, komt na het inloggen in de scan van de eigen gemeente en kan meteen beginnen.',
  email: 'E-mailadres',
  emailInvalid: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
  sendInvitation: 'Uitnodigen en mail sturen',
  mailSent: (email: string) => `${email} is uitgenodigd. De mail is verstuurd.`,
  mailSentAgain: 'De mail is opnieuw verstuurd.',
  mailFailed: (email: string, reason: string) =>
    `${email} is uitgenodigd, maar de mail is niet verstuurd. ${reason} De persoon kan ook zelf een code vragen op de inlogpagina.`,
  mailFailedAgain: (reason: string) => `De mail is niet verstuurd. ${reason}`,
  sendAgain: 'Mail opnieuw sturen',
  sendAgainTo: (email: string) => ` naar ${email}`,
  ready: 'Klaar',
} as const
