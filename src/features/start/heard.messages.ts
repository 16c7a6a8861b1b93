/** Words of the part that says how satisfied entrepreneurs are, per theme. */
export const messages = {
  title: 'Tevredenheid van ondernemers, per thema',
  text: (round: string, before: string | undefined) =>
    `Zo tevreden waren ondernemers in ${round}, van 0 tot 100, met de marge.${before ? ` Eronder hoe dat in ${before} was.` : ''}`,
  none: 'Cijfers per thema zijn er na het sluiten van een ronde, als er genoeg reacties zijn.',
  margin: 'Wat de marge zegt',
  satisfied: 'Tevredenheid',
  more: 'Over de tijd bekijken',
} as const
