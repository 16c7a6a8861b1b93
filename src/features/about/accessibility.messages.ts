import { addYears } from '#domain/day.ts'
import { formatDay } from '#i18n/formats.ts'
import { our } from '#i18n/our-region.ts'
import { browser, day, ways } from './accessibility-run.json'
import { CONTACT } from './contact.ts'
import type { Page, Part } from './page.ts'

/** A part of the standard that is not met, or of which nobody knows yet, in the words of the Dutch form. */
type Gap = {
  title: string
  criterion: string
  deviation: string
  cause: string
  consequence: string
  alternative: string
}

/** A statement is looked at again after a year at the latest. */
const AGAIN = addYears(day, 1)

const gaps = (): readonly Gap[] => [
  {
    title: 'Niet onderzocht met een schermlezer',
    criterion: '1.3.1 Info en relaties, 4.1.2 Naam, rol, waarde en 4.1.3 Statusberichten (A en AA)',
    deviation:
      'Of een schermlezer alles goed voorleest, is niet onderzocht door iemand die er dagelijks mee werkt.',
    cause: 'Er was nog geen onafhankelijk onderzoek.',
    consequence: 'Iemand met een schermlezer kan iets missen wat niemand nog heeft gezien.',
    alternative: 'Vraag ons de informatie of vul de vragen samen met ons in.',
  },
  {
    title: 'Bestanden en afdrukken niet onderzocht',
    criterion: '1.1.1 Niet-tekstuele content en 1.3.1 Info en relaties (A)',
    deviation:
      'De bestanden die u kunt opslaan (Excel, PowerPoint, CSV) en de pagina’s die u als PDF afdrukt, zijn niet op toegankelijkheid onderzocht.',
    cause: 'De programma’s die de pagina’s controleren, lezen geen bestanden.',
    consequence: 'In een bestand kunnen koppen of tekst bij een grafiek ontbreken.',
    alternative: 'Alles wat in een bestand staat, staat ook op een pagina.',
  },
  {
    title: 'De tijd voor een code is niet te verlengen',
    criterion: '2.2.1 Timing aanpasbaar (A)',
    deviation: 'Een code om in te loggen werkt een kwartier. Dat is niet langer te maken.',
    cause: 'Een code die langer werkt, is makkelijker te raden of te stelen.',
    consequence: 'Wie meer tijd nodig heeft om de code over te nemen, moet een nieuwe vragen.',
    alternative:
      'U kunt een nieuwe code vragen en de code uit de mail plakken. Wat u had ingevuld, blijft staan. Ondernemers hebben geen code nodig.',
  },
  {
    title: 'Leesbaarheid niet met lezers getoetst',
    criterion: '3.1.5 Leesniveau (AAA, niet verplicht)',
    deviation:
      'De teksten zijn geschreven voor taalniveau B1. Met ondernemers is dat niet getoetst, en de Engelse, Duitse en Franse tekst niet met moedertaalsprekers.',
    cause: 'Er was nog geen toets met lezers.',
    consequence: 'Een vraag kan anders worden begrepen dan zij bedoeld is.',
    alternative: 'Vraag ons wat er wordt bedoeld.',
  },
]

const gapPart = (gap: Gap): Part => ({
  title: `Afwijking: ${gap.title.charAt(0).toLowerCase()}${gap.title.slice(1)}`,
  paragraphs: [],
  terms: [
    ['Succescriterium', gap.criterion],
    ['Afwijking', gap.deviation],
    ['Oorzaak', gap.cause],
    ['Gevolg', gap.consequence],
    ['Alternatief', gap.alternative],
    ['Onevenredige last', 'Nee'],
    ['Planning', `Opnieuw bekeken uiterlijk ${formatDay(AGAIN)}`],
  ],
})

/** How each way of looking (tests/e2e) is called here. */
const WAYS: Record<keyof typeof ways, string> = {
  'on a desktop': 'op een groot scherm (1280 beeldpunten breed), alle regels van axe',
  'on a phone': 'op een telefoon (390 beeldpunten breed), alle regels van axe',
  'on a dark screen': 'op een donker scherm: contrast',
  'in forced colours': 'met uw eigen kleuren (hoog contrast): contrast',
  'at 320 pixels': 'vergroot tot 400% (320 beeldpunten breed): niets valt buiten beeld',
  'with letters twice as large, on a phone': 'met letters van 200%, op een telefoon',
  'with letters twice as large, on a desktop': 'met letters van 200%, op een groot scherm',
  'by thumb': 'op een telefoon: alles is groot genoeg om te raken (44 bij 44 beeldpunten)',
}

const foundIn = (way: keyof typeof ways): string => {
  const { pages, problems } = ways[way]
  return `${WAYS[way]}: ${pages} pagina’s, ${problems === 1 ? '1 probleem' : `${problems} problemen`}`
}

/** The accessibility statement, in the form that the Dutch government uses, with what the last run found. */
export const accessibility: Page = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet deze website kunnen gebruiken, ook met een toetsenbord, een schermlezer of vergroting.',
  get parts() {
    return [
      {
        title: 'Toegankelijkheidsverklaring',
        paragraphs: [
          `Het ${our.office} streeft naar de toegankelijkheid van de eigen online informatie en dienstverlening, in overeenstemming met het Besluit digitale toegankelijkheid overheid.`,
          'Deze verklaring gaat over alle pagina’s van deze website, ook die na inloggen.',
        ],
      },
      {
        title: 'Nalevingsstatus: C, eerste maatregelen genomen',
        paragraphs: [
          `Het ${our.office} verklaart dat nog niet is vastgesteld of deze website aan alle eisen van EN 301 549 en WCAG 2.2 (niveau A en AA) voldoet. De afwijkingen die bekend zijn, staan hieronder.`,
          'De andere mogelijke statussen zijn: A, voldoet volledig; B, voldoet gedeeltelijk; D, voldoet niet; E, geen toegankelijkheidsverklaring. Voor A of B is een onafhankelijk onderzoek nodig.',
        ],
      },
      ...gaps().map(gapPart),
      {
        title: 'Opstelling van deze verklaring',
        paragraphs: [
          `Deze verklaring is van ${formatDay(day)}, de dag van de laatste controle. Zij wordt uiterlijk ${formatDay(AGAIN)} opnieuw bekeken.`,
          `Bij die controle keken programma’s (axe, met ${browser.replace('chromium', 'Chromium')}) naar de pagina’s. Dat vindt ongeveer een derde tot de helft van de problemen:`,
        ],
        list: (Object.keys(ways) as (keyof typeof ways)[]).map(foundIn),
      },
      {
        title: 'Wat bij elke wijziging ook wordt getest',
        paragraphs: [],
        list: [
          'of u belangrijke taken met alleen het toetsenbord kunt doen, zoals een gemeente beoordelen en de scan invullen;',
          'of elke grafiek ook als tabel te lezen is;',
          'of iets ook zonder verbinding duidelijk blijft.',
        ],
      },
      {
        title: 'Technische informatie',
        paragraphs: [
          'De website is gemaakt met HTML, CSS, JavaScript en WAI-ARIA. U hebt een browser van de laatste twee jaar nodig. De website werkt met letters van 200%, vergroot tot 400%, met uw eigen kleuren (hoog contrast) en zonder bewegende beelden. Een brede tabel schuift u opzij.',
        ],
      },
      {
        title: 'Feedback en contact',
        paragraphs: [
          `Werkt iets niet? ${contact()} Schrijf op welke pagina het is en wat er misgaat. Wij zoeken met u naar een oplossing.`,
        ],
      },
      {
        title: 'Handhavingsprocedure',
        paragraphs: [
          'Bent u niet tevreden over onze reactie? Dan kunt u een klacht indienen bij de Nationale ombudsman.',
        ],
      },
    ]
  },
}

/** Whom to tell: the office, else who looks after the website. */
function contact(): string {
  const address = our.officeEmail ?? (CONTACT === '' ? null : CONTACT)
  return address === null
    ? `Laat het ${our.office} weten. Er is nog geen e-mailadres ingevuld.`
    : `Laat het ${our.office} weten: ${address}.`
}
