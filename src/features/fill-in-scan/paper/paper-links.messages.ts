export const messages = {
  title: 'Op papier of in Excel',
  text: 'Bespreek de scan met een afdruk, of vul hem zonder internet in met Excel en zet hem terug.',
  textToRead: 'Druk de scan af, bewaar hem als PDF of download hem voor Excel.',
  print: 'Afdrukken of PDF',
  excel: 'Invullen in Excel',
  excelToRead: 'Downloaden voor Excel',
  blank: 'Lege vragenlijst',
} as const
