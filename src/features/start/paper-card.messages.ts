export const messages = {
  title: 'Op papier of in Excel',
  text: 'Vergaderen met een afdruk, of invullen zonder internet.',
  blank: 'Lege vragenlijst afdrukken',
  print: 'Uw scan afdrukken of bewaren als PDF',
  excel: 'Uw scan in Excel',
} as const
