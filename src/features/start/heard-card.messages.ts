/** Words of the card that says how satisfied entrepreneurs are, per theme. */
export const messages = {
  title: 'Tevredenheid per thema',
  text: (round: string) =>
    `Zo tevreden waren ondernemers in ${round}, van 0 tot 100 met de marge. Eronder de ronde ervoor.`,
  none: 'Cijfers per thema zijn er na het sluiten van een ronde, als er genoeg reacties zijn.',
  satisfied: 'Tevredenheid',
  more: 'Over de tijd bekijken',
} as const
