/** Words of choosing municipalities by name. */
export const messages = {
  search: 'Zoek een gemeente',
  found: (shown: number, found: number) =>
    found === 0
      ? 'Geen gemeente gevonden.'
      : shown < found
        ? `U ziet ${shown} van de ${found} gemeenten. Typ een deel van de naam om er minder te zien.`
        : `${found} ${found === 1 ? 'gemeente' : 'gemeenten'} gevonden.`,
} as const
