/** Words of the page on what municipalities can do together. */
export const messages = {
  title: 'Samen',
  intro: 'Welke quick wins gelden voor meer gemeenten, en wie kan van wie leren?',
  tooFew:
    'Minder dan twee gemeenten hebben deze versie van de scan ingediend. Samen kan vanaf twee.',
  tooFewTitle: 'Te weinig gemeenten in uw keuze',
  tooFewChosen:
    'Hier zijn minstens twee gemeenten voor nodig. Haal hierboven een deel van uw keuze weg.',
  loading: 'De quick wins van alle gemeenten worden bij elkaar gezocht.',

  sharedTitle: 'Gedeelde quick wins',
  sharedFinding: (title: string, n: number, of: number) =>
    `Het vaakst in de eerste vijf: ${title} (${n} van de ${of} gemeenten).`,
  sharedNone: 'Geen enkele quick win staat bij twee gemeenten in de eerste vijf.',
  sharedCaption: 'Quick wins die bij twee of meer gemeenten in de eerste vijf staan',
  sharedColumns: ['Quick win', 'Gemeenten', 'Bij wie'],
  action: 'Samen doen',
  makeJoint: 'Maak gezamenlijke actie',

  jointTitle: 'Met weinig samen veel oplossen',
  jointFinding: (actions: number, share: string) =>
    actions === 1
      ? `Eén gezamenlijke actie pakt ${share} van de gedeelde knelpunten aan.`
      : `${actions} gezamenlijke acties pakken samen ${share} van de gedeelde knelpunten aan.`,
  jointNone: 'Er zijn geen knelpunten die twee gemeenten delen.',
  jointNote:
    'Een gedeeld knelpunt is een vraag waarbij een maatregel bij minstens twee gemeenten past.',
  jointSmallest:
    'Met minder acties kan niet meer dan de helft worden opgelost: dat is uitgerekend.',
  jointGreedy:
    'Steeds is de maatregel gekozen die het meeste oplost van wat over is. Dat is bewezen nooit minder dan 63% van de allerbeste keuze.',
  jointCaption: 'Gezamenlijke acties, en wat elk oplost boven de vorige',
  jointColumns: ['Actie', 'Knelpunten', 'Samen opgelost', 'Voor wie'],

  reachTitle: 'Hoever een paar acties samen komen',
  reachFinding: (one: string, most: number, share: string, helped: number, of: number) =>
    most === 1
      ? `Eén gezamenlijke actie lost ${one} van de gedeelde knelpunten op.`
      : `Eén gezamenlijke actie lost ${one} van de gedeelde knelpunten op, ${most} samen ${share}, bij ${helped} van de ${of} gemeenten.`,
  reachBest: 'Met zoveel acties kan het niet meer zijn: dat is uitgerekend.',
  reachColumns: ['Aantal acties', 'Knelpunten', 'Samen opgelost', 'Gemeenten', 'Welke acties'],
  reachOf: (helped: number, of: number) => `${helped} van ${of}`,

  pairsTitle: 'Wie kan wie iets leren',
  pairsFinding: (a: string, b: string) => `${a} en ${b} hebben elkaar het meest te bieden.`,
  pairsSeveral:
    'Er is niet één paar dat elkaar duidelijk het meest te bieden heeft: de bovenste schelen hooguit één vraag.',
  pairsNone: 'Er zijn geen twee gemeenten die elkaar over en weer iets kunnen laten zien.',
  pairsNote:
    'Sterk is 75 punten of meer, zwak is minder dan 50. Een paar staat hier als beide elkaar iets kunnen laten zien.',
  pairsCaption: 'Paren die van elkaar kunnen leren',
  pairsColumns: ['Gemeente', 'kan helpen bij', 'Gemeente', 'kan helpen bij'],
  pairsQuestions: (n: number, first: string) => `${n} vragen, zoals ‘${first}’`,
} as const
