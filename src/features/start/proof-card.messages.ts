/** Words of the ways to what actions led to. */
export const messages = {
  title: 'Wat leverde het op?',
  text: 'Naast elke actie staan het nieuwe antwoord en het nieuwe oordeel van ondernemers.',
  toProof: 'Bekijk onze acties',
  toWorked: 'Wat werkte bij anderen?',
} as const
