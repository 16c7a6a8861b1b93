/** Words of the ways to what actions led to. */
export const messages = {
  title: 'Wat leverde het op?',
  text: 'Naast elke actie staan het nieuwe antwoord en het nieuwe oordeel van ondernemers.',
  toProof: 'Bekijk onze acties',
  toWorked: 'Wat werkte bij anderen?',
  proofTitle: 'Wat leverden de acties op?',
  proof: 'Per gemeente: het antwoord en het oordeel van ondernemers, eerst en nu.',
  workedTitle: 'Wat werkte in de regio?',
  worked: 'Afgeronde maatregelen: wat ze echt kostten, wat ze opleverden en wie het deed.',
  kernteamTitle: 'Acties voor het kernteam',
  kernteam: 'Op één bladzijde: effect, stand, middelen en het volgende besluit.',
} as const
