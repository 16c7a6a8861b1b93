import { formatList } from '#i18n/formats.ts'

/** Words for working in one scan with colleagues. */
export const messages = {
  inTheme: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0] ?? ''} is nu ook in dit thema.`
      : `${formatList(names)} zijn nu ook in dit thema.`,
  nowHere: (names: readonly string[]) => `Nu hier: ${formatList(names)}`,
  savedBy: (who: string, moment: string) => `Opgeslagen door ${who}, ${moment}.`,

  history: {
    title: 'Geschiedenis',
    of: (question: string) => `Geschiedenis van: ${question}`,
    help: 'Elke wijziging blijft bewaard. Niemand kan die veranderen.',
    loading: 'Geschiedenis ophalen',
    failed: 'De geschiedenis is nu niet op te halen. Controleer de verbinding.',
    again: 'Opnieuw proberen',
    empty: 'Deze vraag is nog niet beantwoord.',
    who: (name: string, email: string) => `${name} (${email})`,
    now: 'Geldt nu',
    from: 'Was',
    to: 'Werd',
    nothing: 'leeg',
    restore: 'Zet deze terug',
    restoreNamed: (moment: string) => `: het antwoord van ${moment}`,
    restored: (moment: string) => `Het antwoord van ${moment} staat weer in de scan.`,
    fields: {
      answer: 'Antwoord',
      note: 'Toelichting',
      evidence: 'Link',
      shareable: 'Delen met andere gemeenten',
      deliberate: 'Bewuste keuze',
      internalNote: 'Notitie voor collega’s',
    },
    yes: 'ja',
    no: 'nee',
    until: (reason: string, day: string) => `${reason} (tot ${day})`,
  },
} as const
