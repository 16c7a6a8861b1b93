import { formatList, formatMoment } from '#i18n/formats.ts'

/** Words about working in one scan at the same time. */
export const messages = {
  someone: 'een oud-collega',
  you: 'u',
  hereToo: (names: readonly string[]) =>
    `${formatList(names)} ${names.length === 1 ? 'is' : 'zijn'} nu ook in dit thema.`,
  inTheme: (names: readonly string[]) => `Nu hier: ${formatList(names)}`,
  history: 'Geschiedenis',
  loading: 'Bezig met laden…',
  failed: 'De geschiedenis kan nu niet worden getoond. Controleer uw verbinding.',
  none: 'Dit antwoord is nog niet opgeslagen.',
  by: (who: string, at: string) => `${formatMoment(at)}, door ${who}`,
  savedBy: (who: string, at: string) => `Opgeslagen op ${formatMoment(at)} door ${who}`,
  current: 'Dit is het antwoord van nu.',
  restore: 'Zet dit antwoord terug',
  restored: 'Het oude antwoord staat weer in de vraag.',
}
