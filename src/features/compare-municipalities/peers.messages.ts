import type { PeerFeature } from '#domain/comparison/peers.ts'

/** Words of the choice of peers, for all who compare. */
export const messages = {
  likeness: {
    legend: 'Wat telt mee bij ‘erop lijken’?',
    help: 'Bij het begin telt alles even zwaar.',
    features: {
      inhabitants: 'Aantal inwoners',
      rural: 'Landelijk of stedelijk',
      borders: 'Landsgrens',
      subregion: 'Deelregio',
    } satisfies Record<PeerFeature, string>,
    weights: ['Telt niet mee', 'Telt mee', 'Telt dubbel', 'Telt driedubbel'],
    nothing: 'Er telt niets mee. Zet bij minstens één kenmerk ‘Telt mee’.',
  },
  suggested: (names: string, equal: boolean) =>
    `Lijken er het meest op: ${names}. Het getal is de afstand: 0 is gelijk, 100 is zo anders als kan. ${
      equal
        ? 'Inwoners, ligging, landsgrens en deelregio tellen even zwaar.'
        : 'De kenmerken tellen zoals u hierboven koos.'
    }`,
  onlyNamed: (n: number) =>
    n === 1
      ? 'Eén gemeente staat er zonder naam en kan niet in deze groep zitten: van haar is niet bekend waar zij ligt of hoe groot zij is.'
      : `${n} gemeenten staan er zonder naam en kunnen niet in deze groep zitten: van hen is niet bekend waar zij liggen of hoe groot zij zijn.`,
  differences: {
    title: 'Grootste verschillen met de groep',
    finding: (name: string, up: string | undefined, down: string | undefined) =>
      [
        ...(up === undefined ? [] : [`${name} ligt het duidelijkst boven de groep bij ‘${up}’.`]),
        ...(down === undefined
          ? []
          : [`${name} ligt het duidelijkst onder de groep bij ‘${down}’.`]),
      ].join(' '),
    none: (name: string) =>
      `Nergens verschilt ${name} meer van de mediaan van de groep dan toeval kan verklaren.`,
    groupTooSmall: 'De groep is te klein voor een mediaan. Kies een grotere groep.',
    kinds: { theme: 'Thema', item: 'Vraag', rating: 'Oordeel van ondernemers' },
    columns: (name: string) => [
      'Waar',
      'Soort',
      name,
      'Mediaan van de groep',
      'Verschil',
      'Kan toeval zijn tot',
      'Andere gemeenten',
    ],
    note: 'Hoogstens vijf verschillen omhoog en vijf omlaag, en alleen als het verschil groter is dan toeval. Bij thema’s en vragen is dat wat het scheelt als een vijfde van de antwoorden één stap anders was ingevuld. Bij ondernemers zijn het beide marges samen. Bovenaan staat wat daar het verst buiten ligt. Een voorlopige score telt niet mee.',
  },
  letterHasNone:
    'Deze gemeente heeft geen naam. Wat op haar lijkt, is dan niet te zeggen: vergelijk met de hele regio of met een eigen keuze.',
} as const
