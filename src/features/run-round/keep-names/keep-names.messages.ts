const years = (n: number) => (n === 1 ? '1 jaar' : `${n} jaar`)

/** Words of how long the names under what was signed are kept. */
export const messages = {
  title: 'Hoe lang namen blijven staan',
  intro:
    'Onder een ingediende scan staan twee namen. Na deze tijd haalt de database ze weg. De antwoorden en de scores blijven.',
  label: 'Namen weghalen na het sluiten van de ronde, na',
  years,
  save: 'Bewaartijd opslaan',
  same: 'U hebt nog niets veranderd.',
  saved: (n: number) => `Opgeslagen. Namen blijven staan tot ${years(n)} na het sluiten.`,
} as const
