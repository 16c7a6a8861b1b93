import type { LinkProps } from '@tanstack/react-router'
import type { Role } from '#domain/access/member.ts'
import { our } from '#i18n/our-region.ts'

/**
 * Where one can go without knowing which scan, round or action: in groups by what people come to do, in the
 * order in which they do it. A page is one line. `navigation.test.ts` fails when a page of the program is
 * not here for somebody who may open it.
 */
export type Destination = {
  to: NonNullable<LinkProps['to']>
  label: string
  /** Other words that people look for. */
  also: string
  /** A part of the page before it: found by searching, not in the menu. */
  within: boolean
}
export type Group = { label: string; pages: readonly Destination[] }

const page = (to: Destination['to'], label: string, also = ''): Destination => ({
  to,
  label,
  also,
  within: false,
})
const within = (to: Destination['to'], label: string, also = ''): Destination => ({
  ...page(to, label, also),
  within: true,
})

const staff: readonly Group[] = [
  {
    label: 'Ronde',
    pages: [
      page('/eszl', 'Overzicht', 'stand van zaken bord voortgang vast'),
      page('/eszl/rondes', 'Rondes', 'openen sluiten uitnodigen coördinator meekijkers'),
      within('/eszl/rondes/nieuw', 'Nieuwe ronde', 'maken concept plannen proefronde'),
      page('/eszl/overleg', 'Overleg', 'vragen gesprek gemeente antwoord'),
      page('/eszl/tegenstrijdigheden', 'Tegenstrijdigheden', 'regels controle klopt dit'),
      page('/eszl/ondernemers', 'Ondernemers uitnodigen', 'affiche kaartje QR code reacties'),
      page('/eszl/opmerkingen', 'Opmerkingen', 'beoordelen vrijgeven reacties'),
    ],
  },
  {
    label: 'Uitkomsten',
    pages: [
      page('/eszl/vergelijken', 'Vergelijken', 'scores gemeenten spreiding'),
      within('/eszl/vergelijken/profiel', 'Vergelijken: profielen', 'radar gemeente'),
      within('/eszl/vergelijken/rondes', 'Vergelijken: over de tijd', 'verandering trend'),
      within('/eszl/vergelijken/beide-kanten', 'Vergelijken: beide kanten', 'ondernemers kloof'),
      within('/eszl/vergelijken/samen', 'Vergelijken: samen', 'paren gezamenlijk'),
      page('/eszl/rapport', 'Rapport', 'afdrukken regio toelichting'),
      page('/eszl/bijeenkomst', 'Bijeenkomst', 'besluiten presentatie groot scherm'),
      within('/eszl/bijeenkomst/spreker', 'Bijeenkomst: spreker', 'notities presentatie'),
      within('/eszl/bijeenkomst/samen', 'Bijeenkomst: naast elkaar', 'leren paren'),
    ],
  },
  {
    label: 'Verbeteren',
    pages: [
      page('/eszl/quick-wins', 'Quick wins', 'verbeteringen gemeente'),
      within('/eszl/quick-wins/nog-niemand', 'Quick wins: nog niemand', 'delen voorbeeld'),
      page('/eszl/acties', 'Acties', 'te laat gezamenlijk'),
      within('/eszl/acties/nieuw', 'Nieuwe gezamenlijke actie', 'samen'),
      page('/kernteam/acties', 'Kernteam', 'middelen effect besluit'),
      page('/eszl/bewijs', 'Bewijs', 'werkte het effect'),
      page('/wat-werkte', 'Wat werkte', 'bibliotheek ervaring'),
    ],
  },
  {
    label: 'Beheer',
    pages: [
      page('/eszl/mensen', 'Mensen', 'uitnodigen lijst rol coördinator medewerkers'),
      page('/eszl/regio', 'Regio', 'inrichten naam bureau gemeenten kaart'),
      page('/eszl/gemeenten', 'Gemeenten', 'herindeling samenvoegen fusie'),
      page('/eszl/mail', 'Mail', 'herinneringen teksten wat wacht niet aangekomen'),
      page('/eszl/logboek', 'Logboek', 'wie deed wat controle'),
    ],
  },
  {
    label: 'Inhoud',
    pages: [
      page('/eszl/maatregelen', 'Maatregelen', 'catalogus'),
      within('/eszl/maatregelen/nakijken', 'Maatregelen nakijken', 'catalogus controle'),
      within('/eszl/maatregelen/nieuw', 'Nieuwe maatregel', 'catalogus'),
      page('/eszl/woorden', 'Woorden', 'vragenlijst tekst verbeteren'),
      page('/eszl/vragenlijst', 'Vragenlijst', 'versies concept vragen thema’s publiceren'),
      within('/eszl/vragenlijst/vergelijken', 'Vragenlijst: versies naast elkaar', 'verschil'),
      page('/gemeente/vragenlijst', 'Lege vragenlijst', 'papier afdrukken'),
    ],
  },
]

const official: readonly Group[] = [
  {
    label: 'Invullen',
    pages: [
      page('/gemeente', 'Onze gemeente', 'start overzicht'),
      page('/gemeente/scan', 'De scan', 'invullen thema’s vragen indienen'),
      page('/gemeente/verdelen', 'Taken verdelen', 'wie doet wat thema collega datum'),
      page('/gemeente/overleg', 'Overleg', 'vragen gesprek collega'),
      page('/gemeente/collegas', 'Collega’s', 'uitnodigen coördinator'),
      within('/gemeente/vragenlijst', 'Lege vragenlijst', 'papier afdrukken'),
    ],
  },
  {
    label: 'Ondernemers',
    pages: [
      page('/gemeente/ondernemers', 'Uitnodigen', 'affiche kaartje QR code reacties beoordelen'),
      page('/gemeente/ondernemers/over-tijd', 'Tevredenheid', 'over de tijd trend'),
    ],
  },
  {
    label: 'Uitkomsten',
    pages: [
      page('/gemeente/rapport', 'Rapport', 'afdrukken uitkomst'),
      page('/gemeente/vergelijken', 'Vergelijken', 'andere gemeenten naam'),
      within('/gemeente/vergelijken/profiel', 'Vergelijken: uw profiel', 'radar'),
    ],
  },
  {
    label: 'Verbeteren',
    pages: [
      page('/gemeente/quick-wins', 'Quick wins', 'verbeteringen'),
      page('/gemeente/acties', 'Acties', 'bord te laat'),
      within('/gemeente/acties/nieuw', 'Nieuwe actie', 'maken'),
      page('/gemeente/bewijs', 'Bewijs', 'hielp het effect'),
      page('/wat-werkte', 'Wat werkte', 'bibliotheek ervaring elders'),
      page('/gemeente/delen', 'Delen', 'anderen helpen contactpunt voorbeeld'),
    ],
  },
]

const viewer: readonly Group[] = [
  {
    label: 'Meekijken',
    pages: [
      page('/meekijken', 'Vergelijken', 'scores gemeenten'),
      within('/meekijken/profiel', 'Vergelijken: profielen', 'radar gemeente'),
      within('/meekijken/rondes', 'Vergelijken: over de tijd', 'verandering trend'),
      within('/meekijken/beide-kanten', 'Vergelijken: beide kanten', 'ondernemers kloof'),
      within('/meekijken/rapport', 'Rapport', 'afdrukken regio'),
      page('/kernteam/acties', 'Acties', 'middelen effect besluit'),
      page('/wat-werkte', 'Wat werkte', 'bibliotheek ervaring'),
    ],
  },
]

const GROUPS: Record<Role, readonly Group[]> = {
  staff,
  coordinator: official,
  colleague: official,
  viewer,
}

/** The groups of the menu of somebody with this role. */
export const groupsOf = (role: Role): readonly Group[] => GROUPS[role]

/** For everyone: in the foot of every page, and found by searching. */
export function pagesOfEveryone(): readonly Destination[] {
  return [
    within('/', 'Voorkant', 'begin startpagina beoordelen'),
    within('/resultaten', 'Uitkomsten voor iedereen', 'openbaar ondernemers'),
    within('/resultaten/scores', 'Scores voor iedereen', 'openbaar'),
    within('/resultaten/open-data', 'Open data', 'downloaden CSV'),
    within('/certificaat', 'Bewijs controleren', 'code ondertekening handtekening certificaat'),
    within('/over', 'Over de quick scan', our.office),
    within('/methode', 'Zo is het berekend', 'methode score formule'),
    within('/methode/codeboek', 'Codeboek', 'vragen waarden'),
    within('/privacy', 'Privacy', 'persoonsgegevens AVG'),
    within('/toegankelijkheid', 'Toegankelijkheid', 'WCAG'),
    within('/mijn-gegevens', 'Mijn gegevens', 'account vergeten wissen'),
    within('/instellingen', 'Instellingen', 'mail uitloggen'),
  ]
}
