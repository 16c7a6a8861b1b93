import type { Condition } from '#domain/quick-wins/measure.ts'
import { our } from '#i18n/our-region.ts'

/** Words of the method page and the codebook, in plain Dutch (B1). Every number arrives from the code. */
export const messages = {
  title: 'Zo is het berekend',
  lead: 'Hoe antwoorden een score worden, en hoe scores en oordelen samen de volgorde van quick wins bepalen. De getallen op deze bladzijde komen uit dezelfde code die de scores uitrekent.',
  version: (version: string) => `Vragenlijst ${version}.`,
  toCodebook: 'Bekijk het codeboek: alle vragen, opties, scores en gewichten',
  print: 'Afdrukken of bewaren als PDF',
  page: 'Bladzijde',
  of: 'van',
  example: 'Rekenvoorbeeld',
  madeUp: 'De antwoorden in dit voorbeeld zijn verzonnen, de rekensom is echt.',

  item: {
    title: 'Van antwoord naar score per vraag',
    rules: [
      'Elke optie van een keuzevraag heeft een score van 0 tot 100.',
      'Bij een vraag met meer keuzes tellen de gekozen opties op, tot een maximum.',
      'Een getal ligt tussen twee ijkpunten; de score loopt daartussen in een rechte lijn.',
      'Een datum en een vraag zonder gewicht tellen niet mee in de score.',
    ],
    worked: (
      text: string,
      value: string,
      unit: string,
      lower: string,
      upper: string,
      score: string,
    ) =>
      `Bij ‘${text}’ is het antwoord ${value} ${unit}. Dat ligt tussen de ijkpunten ${lower} en ${upper}. De score is ${score}.`,
    anchor: (value: string, score: string) => `${value} (score ${score})`,
  },
  theme: {
    title: 'Van vragen naar een score per thema',
    formula: 'score van het thema = som van (gewicht × score) ÷ som van de gewichten',
    rules: (shown: string, provisional: string) => [
      'Alleen beantwoorde vragen tellen mee. Niet bekend is nooit 0: anders gaat men gokken.',
      'Wat niet van toepassing is, valt weg, met een reden.',
      `Een thema wordt getoond vanaf ${shown} beantwoord, en heet voorlopig onder ${provisional}. Het gaat daarbij om het gewicht van de vragen.`,
      'De onderste grens rekent elk onbekend antwoord als 0, de bovenste als 100.',
    ],
    caption: (name: string) => `Het thema ${name}, met één onbekend antwoord`,
    columns: ['Vraag', 'Gewicht', 'Score', 'Gewicht × score'],
    sum: 'Som over wat bekend is',
    worked: (
      points: string,
      weight: string,
      score: string,
      coverage: string,
      low: string,
      high: string,
    ) =>
      `${points} ÷ ${weight} = ${score}. Beantwoord is ${coverage} van het gewicht. Met de onbekende antwoorden mee ligt de score tussen ${low} en ${high}.`,
    unknown: 'niet bekend',
  },
  total: {
    title: 'Van thema’s naar een totaal',
    formula: 'totaal = som van (gewicht van het thema × score) ÷ som van de gewichten',
    rules: (themes: number, responses: number) => [
      `Een totaal is er vanaf ${themes} thema’s die getoond mogen worden.`,
      'De snelle versie stelt minder vragen en staat daarom altijd apart.',
      'Een score staat op het scherm in hele punten. Een half gaat omhoog: 82,5 wordt 83. De mediaan van de regio is van de scores in hele punten, op elke pagina.',
      `Op de vergelijking kan ${our.office} de gewichten laten meebewegen met wat ondernemers belangrijk vinden. Dat kan vanaf ${responses} reacties in de regio.`,
    ],
    shares: (three: string) =>
      `Gewichten die u ziet, tellen op tot 100: zij worden naar beneden afgerond, en wat overblijft gaat naar wie het meest verloor (grootste resten, Hamilton). Drie even zware worden ${three}.`,
    caption: 'De thema’s met hun gewicht',
    columns: ['Thema', 'Gewicht', 'Score in het voorbeeld', 'Gewicht × score'],
    sum: 'Som',
    worked: (points: string, weight: string, total: string, rounded: string) =>
      `${points} ÷ ${weight} = ${total}. Op het scherm staat dat afgerond: ${rounded}.`,
  },
  compare: {
    title: 'Gemeenten vergelijken',
    rules: (total: string, theme: string, two: string, change: string, named: number) => [
      'Een gemeente staat alleen boven een andere als haar laagste score hoger is dan de hoogste score van de ander. De onbekende antwoorden zijn daarbij op hun slechtst en op hun best gerekend, ook die van een thema dat te weinig antwoorden heeft om te tonen.',
      `Het verschil moet ook groter zijn dan wat het scheelt als een vijfde deel net één stap anders was ingevuld: ${total} punten op het totaal (met 95% zekerheid). Want gemeenten beoordelen zichzelf.`,
      `Op een thema is dat minder scherp: bij het eerste thema ${theme} punten. Iets heet het sterkste of zwakste thema als elk ander er verder vanaf ligt dan beide marges samen (bij twee zulke thema’s ${two} punten), met onbekende antwoorden op hun slechtst. Staat er niets boven, dan noemen wij wat dicht bij elkaar ligt, tot ${named}.`,
      'Een gemeente hoort bij het hoogste of laagste kwart van de regio als zij er meer dan die marge buiten ligt. Anders staat er ‘op de grens van een kwart’. Duidelijk boven of onder de mediaan gaat net zo.',
      'De regio heet het sterkst in een thema als gemeenten daar hoger scoren dan op elk ander thema: de mediaan van hun verschillen is groter dan wat het invullen daarvan maakt, ook als één gemeente wegvalt. Waar gemeenten het meest verschillen gaat net zo, met de middelste helft. Dat is op elke pagina dezelfde maat (Hyndman en Fan 1996).',
      'En het moet kloppen met de gewone gewichten én met alle thema’s even zwaar. Anders delen gemeenten een plaats.',
      'Gemeenten lijken op elkaar als inwoners (naar verhouding), ligging, landsgrens en deelregio weinig verschillen: het gewogen gemiddelde van die vier afstanden (Gower 1971). Ze tellen even zwaar, tot u zelf gewichten kiest. Wie geen naam gaf, zit in geen groep naar ligging, grootte of gelijkenis.',
      'De grootste verschillen met een groep zijn die met de mediaan van minstens drie andere, en alleen als ze groter zijn dan toeval: bij vragen en thema’s wat het scheelt als een vijfde deel één stap anders was ingevuld, bij ondernemers de wortel uit de som van de kwadraten van de marge hier en de gewone marge daar.',
      'Tussen rondes tellen alleen vragen mee die hetzelfde betekenen, met dezelfde punten per antwoord, en in al die rondes een score hebben.',
      `Een totaal heet veranderd vanaf ${change} punten: per thema één gewone vraag één stap anders. En alleen naast een totaal over dezelfde thema’s.`,
      'De verandering van de regio is de mediaan van de veranderingen: elke gemeente wordt met zichzelf vergeleken. Omhoog of omlaag heet zij als meer dan de helft van de gemeenten dat ging, met meer dan één gewone vraag één stap anders. Hangt dat aan één gemeente, dan heet het ‘op de grens’. De anderen bij de opbrengst van een actie tellen op dezelfde manier.',
    ],
    bothSides: 'Beide kanten',
    gaps: (at: Thresholds) => [
      `Een mediaan van de regio is er vanaf ${at.ENOUGH_FOR_A_MEDIAN} gemeenten, die van een groep vanaf ${at.OTHERS_NEEDED} andere.`,
      `‘Hebben dit’ telt de gemeenten met ${at.STRONG_FROM} punten of meer op een vraag.`,
      'Het kruis bij ‘wat eerst’ staat op het gemiddelde belang en de gemiddelde tevredenheid van de regio. Een onderwerp krijgt alleen een naam als zijn marges van belang én tevredenheid het kruis niet raken. Anders heet het ‘op de grens’. Dat is op elke pagina hetzelfde, ook bij de openbare uitkomsten (Martilla en James 1977).',
      'Iets heet alleen het belangrijkst of het minst als het verschil met de andere groter is dan beide marges samen (de wortel uit de som van hun kwadraten). Anders noemen wij ze samen.',
      `Een blinde vlek: meer dan ${at.GAP_BEYOND} punten beter geregeld dan ervaren, ook als de marge tegenzit. Andersom heet het een verborgen kracht. Is het verschil zo groot, maar kan het door de marge kleiner zijn, dan heet het ‘op de grens’.`,
    ],
    together: 'Samen',
    shared: (at: Thresholds) => [
      'Een gedeeld knelpunt is een vraag waarbij een maatregel bij minstens twee gemeenten past. De gezamenlijke acties zijn het kleinste aantal maatregelen dat meer dan de helft daarvan oplost. Wat 1, 2, 3 en 5 acties oplossen, is steeds de beste keuze van zoveel maatregelen.',
      `Twee gemeenten kunnen elkaar iets leren als elk ergens ${at.STRONG_FROM} punten of meer heeft waar de ander onder ${at.WEAK_BELOW} zit.`,
    ],
  },
  ratings: {
    title: 'Oordelen van ondernemers',
    formula: 'belang en tevredenheid = 25 × (gemiddelde van 1 tot 5 − 1)',
    rules: (from: number, normal: number, importance: number, satisfaction: number) => [
      `Een reactie telt mee met minstens ${importance} antwoorden over belang en ${satisfaction} over tevredenheid.`,
      `Onder ${from} reacties tonen wij niets, ook geen aantal. Onder ${normal} heet een uitkomst indicatief.`,
      'Naast een cijfer van ondernemers staat dat van de ronde ervoor. Een verschil heet meer dan toeval als het groter is dan zijn eigen marge: de wortel uit de som van de kwadraten van beide marges (Altman en Bland 2003). Per onderwerp kijken wij apart: van twintig die niet veranderden, lijkt er hoogstens één veranderd. Het zegt niets over de oorzaak.',
      'De tevredenheid over een thema is het gemiddelde van de onderwerpen die in alle rondes gevraagd en te tonen zijn. Haar marge rekent mee hoeveel de antwoorden van één ondernemer op elkaar lijken.',
      'Of ondernemers na een actie tevredener zijn, toetsen wij één keer per actie: op wat elke ondernemer gemiddeld zei, naast hoe gemeenten zonder deze actie van zichzelf schommelen (een voorspellingsinterval; Spiegelhalter 2005). Is de marge groter dan tien punten, dan zeggen wij niet dat er niets veranderde.',
    ],
    mark: 'Het rapportcijfer heeft ook een marge. Hoe ver rapportcijfers uiteen liggen meten wij niet, want dat zou te veel zeggen over één ondernemer. Wij rekenen met de spreiding van één oordeel in de regio, en dat is eerder te ruim dan te krap. Onder de dertig staan cijfer en marge in halven, daarna in tienden.',
    worked: (mean: string, points: string) => `Een gemiddelde van ${mean} is ${points} van 100.`,
    quality: (seconds: number, share: string, straight: number) => [
      `Een reactie binnen ${seconds} seconden, of binnen ${share} van de tijd die gewoon is, krijgt een merkteken.`,
      `Ook ${straight} of meer keer hetzelfde antwoord, of een uitgesproken cijfer zonder contact, geeft een merkteken.`,
      'Een reactie met twee merktekens of meer telt niet mee in wat wij tonen.',
    ],
  },
  actions: {
    title: 'Wat acties opleverden',
    rules: (better: string, part: string, missed: string) => [
      `Een antwoord is beter of lager als het meer dan een halve stap scheelt. ‘${better}’ heet het alleen als alle vragen bij de actie die beter konden, beter zijn en hun doel halen. Anders staat er hoeveel, zoals ‘${part}’, of ‘${missed}’.`,
      'Een antwoord dat niet bekend is, is niet beter. Wat het doel al haalde en bleef, telt niet mee.',
      'Op de bladzijde van het kernteam staan dagen en euro van wat klaar is los van wat nog loopt of gestopt is. Er tellen alleen acties mee waarvan dagen en kosten vooraf geschat zijn: alleen daar is besteed naast gepland te leggen.',
      'Daar tellen ook de uitkomsten op: per gemeente die meedoet één keer, met het woord dat bij de actie staat. Meer dan toeval, en meer dan bij de gemeenten zonder de actie, is dus ook daar nodig voor ‘tevredener’.',
    ],
  },
  quickWins: {
    title: 'De volgorde van quick wins',
    formulas: [
      'behoefte = belang × (100 − tevredenheid) ÷ 100',
      'ruimte = som van (gewicht × wat er te winnen is) ÷ som van de gewichten',
      'gemak = 20 ÷ (20 + dagen werk + uren per jaar ÷ 8 + weken ÷ 2 + kostenpunten)',
      'haalbaar = wortel van (ruimte × 100 × gemak)',
      'resultaat = wortel van (behoefte × effect × haalbaar)',
      'hier naast de regio = behoefte hier ÷ behoefte in de regio',
      'volgorde = resultaat × hier naast de regio × hier naast de regio',
    ],
    rules: (
      k: number,
      unknown: number,
      [least, most]: readonly [string, string],
      top: number,
      perTheme: number,
    ) => [
      `Weinig reacties leunen op de regio: de regio telt mee als ${k} reacties.`,
      'Een maatregel telt met de behoefte waar hij het meeste voor doet. Een klein effect op iets anders maakt hem niet belangrijker.',
      `Wat hier meer nodig is dan in de regio, gaat omhoog; wat hier minder nodig is, omlaag. De verhouding is nooit lager dan ${least} of hoger dan ${most}. Wat overal even nodig is, pakt de regio beter samen op.`,
      `Een onbekend antwoord telt alleen in de ruimte, als ${unknown}.`,
      'Staan twee maatregelen precies gelijk, dan gaat de maatregel voor waar een andere gemeente bij kan helpen.',
      `Dagen, uren per jaar, weken, kosten en effect van een maatregel zijn schattingen van ${our.office}.`,
      'Een maatregel kan alleen voor sommige gemeenten zijn: van een bepaalde grootte, aan de landsgrens, landelijk, met een haven of een bedrijventerrein. Bij andere staat hij niet in de lijst.',
      'Wat de wet al vraagt en een gemeente volgens haar antwoorden niet haalt, staat als plicht boven de lijst, met het artikel. De wetsartikelen zijn die van de catalogus en geen juridisch advies.',
      `De eerste ${top} hebben hoogstens ${perTheme} maatregelen per thema.`,
    ],
    worked: (importance: string, satisfaction: string, n: string, region: string, need: string) =>
      `Met ${n} reacties, een belang van ${importance} en een tevredenheid van ${satisfaction}, in een regio met ${region}, is de behoefte ${need}.`,
    strength: {
      title: 'Hoe zwaar de regio meetelt',
      none: (k: number, municipalities: number) =>
        `De regio telt mee als ${k} reacties. Vanaf ${municipalities} gemeenten met getoonde reacties staat hier wat de regio zelf zou zeggen.`,
      found: (round: string, importance: string, satisfaction: string, k: number) =>
        `Uit ${round} volgt een sterkte van ${importance} reacties voor belang en ${satisfaction} voor tevredenheid. De volgorde rekent met ${k} voor allebei.`,
      how: 'De sterkte is hoe ver antwoorden binnen een gemeente uiteen liggen, gedeeld door hoe ver gemeenten uiteen liggen zonder het toeval. Hoe meer gemeenten op elkaar lijken, hoe zwaarder de regio mag tellen (Efron en Morris, 1975).',
      most: (k: number) => `${k} of meer`,
    },
    region: (importance: string, satisfaction: string) =>
      `belang ${importance} en tevredenheid ${satisfaction}`,
    ease: (days: string, hours: string, weeks: string, cost: string, ease: string) =>
      `Een maatregel van ${days} dagen werk in ${weeks} weken, daarna ${hours} uur per jaar, met ${cost} kostenpunten heeft een gemak van ${ease}.`,
  },
  files: {
    title: 'Bestanden die u bewaart',
    rules: [
      'Een bestand bevat precies wat het scherm toont: even ver afgerond, en zonder wat onder een drempel ligt.',
      'CSV is UTF-8 met puntkomma’s en decimale komma’s. Onder de tabel staat waar de cijfers vandaan komen.',
      'Excel heeft een blad met de tabel en een blad met de herkomst. Tekst is er altijd tekst en nooit een formule.',
    ],
  },

  codebook: {
    title: 'Codeboek',
    lead: 'Alles wat gevraagd en geteld wordt: thema’s, vragen met opties en scores, oordelen van ondernemers, maatregelen en de kolommen van bestanden.',
    toMethod: 'Zo is het berekend',
    noMeasures: 'De maatregelen ziet u als u bent ingelogd.',
    themes: { title: 'Thema’s', columns: ['Kenmerk', 'Thema', 'Gewicht', 'Vragen', 'Minuten'] },
    items: {
      title: 'Vragen',
      columns: ['Kenmerk', 'Thema', 'Vraag', 'Soort', 'Kern', 'Gewicht', 'Waarde', 'Score'],
    },
    ratings: {
      title: 'Oordelen van ondernemers',
      columns: ['Kenmerk', 'Thema', 'Nederlands', 'Engels', 'Duits', 'Vragen van de scan'],
    },
    measures: {
      title: 'Maatregelen',
      columns: [
        'Kenmerk',
        'Maatregel',
        'Begint bij',
        'Doel',
        'Werkt op (schatting)',
        'Alleen voor',
        'Wettelijke plicht',
        'Dagen (schatting)',
        'Uren per jaar (schatting)',
        'Weken (schatting)',
        'Kosten (schatting)',
      ],
    },
    files: { title: 'Kolommen van bestanden', columns: ['Kolom', 'Betekenis', 'Waarden'] },
    kinds: {
      choice: 'één keuze',
      multi: 'meer keuzes',
      yesNo: 'ja of nee',
      number: 'getal',
      date: 'datum',
    },
    yes: 'ja',
    no: 'nee',
    anchor: (value: string, unit: string) => `${value} ${unit}`,
    range: (min: string, max: string, unit: string) => `${min} tot ${max} ${unit}`,
    from: (day: string) => `vanaf ${day}`,
    unscored: 'telt niet mee',
    cap: (cap: string) => `samen hoogstens ${cap}`,
    hidden: 'niet gevraagd',
    atMost: (item: string, score: string) => `${item} ≤ ${score}`,
    unknown: (item: string) => `${item} niet bekend`,
    retired: (title: string) => `${title} (vervallen)`,
    to: (item: string, score: string) => `${item} → ${score}`,
    raise: (item: string, points: string) => `${item} + ${points}`,
    conditions: {
      small: 'klein',
      medium: 'middelgroot',
      large: 'groot',
      border: 'aan de landsgrens',
      rural: 'landelijk',
      harbour: 'met een haven',
      business_park: 'met een bedrijventerrein',
    } satisfies Record<Condition, string>,
    duty: (item: string, law: string) => `${item}: ${law}`,
    effect: (item: string, factor: string) => `${item} × ${factor}`,
    fileColumns: [
      ['Gemeente', 'Naam van de gemeente', 'tekst'],
      ['een thema of vraag', 'Score', '0 tot 100, heel getal; woorden als er geen score is'],
      ['Totaal', 'Score over de thema’s', '0 tot 100, heel getal; woorden als er geen totaal is'],
      ['Mediaan van de regio', 'De middelste score', '0 tot 100; alleen bij genoeg gemeenten'],
      ['Reacties', 'Aantal reacties van ondernemers', 'heel getal; woorden onder de drempel'],
      ['Belang, Tevredenheid', 'Oordeel van ondernemers', '0 tot 100; niets onder de drempel'],
      ['Titel, Ronde, Gaat over, Bron', 'Herkomst van het bestand', 'tekst, onder de tabel'],
      ['Opmerking', 'Wat er bij een getal hoort, zoals voorlopig', 'tekst, onder de tabel'],
    ],
  },
} as const

type Thresholds = Readonly<
  Record<
    'ENOUGH_FOR_A_MEDIAN' | 'OTHERS_NEEDED' | 'STRONG_FROM' | 'WEAK_BELOW' | 'GAP_BEYOND',
    number
  >
>
