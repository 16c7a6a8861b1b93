export const messages = {
  rating: 'Wat ondernemers zien',
  noPreview: 'Dit deel staat op geen bladzijde van zichzelf.',
  said: 'Zo zegt een quick win dit, met een voorbeeld van wat ondernemers vinden',
  page: 'Bladzijde',
  pages: {
    municipality: 'Gemeente kiezen',
    role: 'Rol',
    items: 'Ervaringen',
    end: 'Cijfer, bedrijf en opmerking',
  },
  frame: 'De beoordeling zoals ondernemers haar zien',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans' },
} as const
