export const messages = {
  rating: 'Wat ondernemers zien',
  noPreview: 'Dit deel staat op geen bladzijde van zichzelf.',
  frame: 'De beoordeling zoals ondernemers haar zien',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans' },
} as const
