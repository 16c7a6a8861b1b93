/** Words of the ways to what one needs now and then. */
export const messages = {
  title: 'Verder',
  compare: 'Vergelijk met andere gemeenten',
  proof: 'Wat onze acties opleverden',
  worked: 'Wat bij anderen werkte',
  colleagues: 'Wie meedoet aan de scan',
  blank: 'Lege vragenlijst afdrukken',
  print: 'Uw scan afdrukken of bewaren als PDF',
  excel: 'Uw scan in Excel',
} as const
