import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { PersonalKind } from '#domain/rating/personal-data.ts'
import { formatDay, formatNumber } from '#i18n/formats.ts'

/** Words of the page on which staff review remarks. */
export const messages = {
  title: 'Opmerkingen van ondernemers',
  intro:
    'Lees elke opmerking en geef haar vrij zonder gegevens van personen, of geef haar niet vrij. De gemeente leest een vrijgegeven opmerking meteen, iedereen leest haar na het sluiten van de ronde.',
  rule: `U ziet alleen opmerkingen over gemeenten met ${PUBLISHED_FROM} of meer getelde reacties. Ze staan in willekeurige volgorde en zijn niet te koppelen aan andere antwoorden.`,
  noRound: 'Er is nog geen ronde geweest.',
  none: 'Er zijn geen opmerkingen om te tonen.',
  more: (n: number, of: number) =>
    `Hier staan er ${formatNumber(n)} van ${formatNumber(of)}. Wat u afhandelt, maakt plaats voor de volgende.`,
  state: 'Laat zien',
  states: { waiting: 'Nog na te kijken', released: 'Vrijgegeven', hidden: 'Niet vrijgegeven' },
  option: (state: string, n: number) => `${state} (${formatNumber(n)})`,
  municipality: 'Gemeente',
  all: 'Alle gemeenten',
  about: (n: number, municipality: string, week: string) =>
    `${formatNumber(n)}. ${municipality}, week van ${formatDay(week)}`,
  found: (kinds: string) => `Let op, herkend: ${kinds}. Lees zelf na of er meer staat.`,
  notFound: 'Niets herkend. Lees zelf na of er gegevens van personen in staan.',
  words: 'Zo wordt het gelezen',
  empty: 'Vul in wat anderen mogen lezen, of geef de opmerking niet vrij.',
  release: 'Vrijgeven',
  hide: 'Niet vrijgeven',
  putBack: 'Terug naar nakijken',
  done: { waiting: 'Teruggezet.', released: 'Vrijgegeven.', hidden: 'Niet vrijgegeven.' },
  undo: 'Ongedaan maken',
  kinds: {
    name: 'een naam',
    email: 'een e-mailadres',
    phone: 'een telefoonnummer',
    plate: 'een kenteken',
    iban: 'een rekeningnummer',
  } satisfies Record<PersonalKind, string>,
  instead: {
    name: '[naam]',
    email: '[e-mailadres]',
    phone: '[telefoonnummer]',
    plate: '[kenteken]',
    iban: '[rekeningnummer]',
  } satisfies Record<PersonalKind, string>,
}
