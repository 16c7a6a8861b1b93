import type { CostClass, Measure } from '#domain/quick-wins/measure.ts'
import { effort } from '#domain/quick-wins/measure.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { publication } from '#domain/rating/publishing.ts'
import { formatNumber, formatScore, formatShare } from '#i18n/formats.ts'

/** Words of the quick wins. Every sentence is made from the numbers that it gets. */
export const messages = {
  title: (municipality: string) => `Quick wins voor ${municipality}`,
  titleAll: 'Quick wins per gemeente',
  intro:
    'Dit zijn verbeteringen die in korte tijd kunnen. Ze staan op volgorde van wat ondernemers nodig hebben, hoeveel er te winnen is en hoe weinig moeite het kost.',
  basisSubmitted: (round: string) => `Berekend uit de ingediende scan van ${round}.`,
  basisLive: (round: string) =>
    `Berekend uit de scan van ${round}. Die is nog niet ingediend: de lijst verandert mee met uw antwoorden.`,
  withoutVoice:
    'Nog zonder de stem van ondernemers: er zijn nog geen beoordelingen in de regio. Alle onderwerpen wegen daarom even zwaar.',
  smallSample:
    'Uw gemeente heeft bij sommige onderwerpen minder dan tien beoordelingen. Daar telt de regio mee, en tonen wij geen cijfers van uw gemeente.',
  top: 'De eerste vijf',
  rest: 'Daarna',
  later: 'Verbeteringen op termijn',
  laterIntro: 'Deze kosten meer dan tien dagen, dertien weken of € 10.000.',
  noneTitle: 'Nog geen quick wins',
  none: 'Vul eerst een deel van de scan in. Quick wins verschijnen zodra een antwoord ruimte voor verbetering laat zien.',
  toScan: 'Naar de scan',
  chooseMunicipality: 'Kies een gemeente',
  round: 'Ronde',
  noScan: 'Deze gemeente heeft in deze ronde geen scan.',
  print: 'Afdrukken',

  position: (n: number) => `Plaats ${n}`,
  approach: 'Aanpak',
  sharing: 'Wat een buurgemeente kan delen',
  helpTitle: 'Wie doet het al',
  noDonor: 'Nog niemand in de regio: iets om samen te ontwikkelen.',
  why: 'Waarom op deze plek',
  estimate: 'schatting',
  legalNote:
    'Een bedrijf uit de regio uitnodigen mag onder de Europese drempel, als de keuze objectief is, uit te leggen valt en u afwisselt. Opdrachten voorbehouden aan lokale bedrijven mag niet.',
  shown: 'Kies een verbetering om te zien wat u kunt doen en waarom ze hier staat.',

  arithmetic: {
    experience: 'Wat ondernemers zeggen',
    need: 'Behoefte van ondernemers',
    effect: 'Effect van deze verbetering op die behoefte',
    demand: 'Vraag: behoefte maal effect',
    room: 'Ruimte in uw antwoorden',
    impact: 'Resultaat: wortel van vraag maal ruimte',
    ease: 'Gemak (1 is zonder moeite)',
    donor: 'Een andere gemeente kan helpen',
    priority: 'Volgorde: resultaat maal gemak',
    hidden: 'niet getoond: minder dan tien beoordelingen',
    yesBonus: 'ja, maal 1,15',
    no: 'nee',
  },
  answersTitle: 'Uw antwoorden hierbij',
  answerColumns: { question: 'Vraag', now: 'Score nu', goal: 'Score daarna' },
  assumed: 'niet bekend, gerekend met 50',
} as const

const COSTS: Record<CostClass, string> = {
  K0: 'alleen uren',
  K1: 'tot € 2.500',
  K2: '€ 2.500 tot € 10.000',
  K3: '€ 10.000 tot € 25.000',
  K4: 'meer dan € 25.000',
}
const EFFORT = { S: 'Weinig werk', M: 'Gemiddeld werk', L: 'Veel werk' } as const

/** "Weinig werk: 2 dagen, binnen 3 weken, alleen uren." */
export function effortSentence(measure: Measure): string {
  const days = measure.personDays === 1 ? '1 dag' : `${formatNumber(measure.personDays)} dagen`
  return `${EFFORT[effort(measure)]}: ${days}, binnen ${formatNumber(measure.weeks)} weken, ${COSTS[measure.cost]}.`
}

/** What triggered the measure: the question, and the answer in words or null when nobody knows it. */
export type ReasonTrigger = { question: string; answer: string | null }

/**
 * The one plain sentence that says why a measure is proposed: what entrepreneurs need, and what the
 * municipality answered.
 */
export function reasonSentence(need: Need, experience: string, trigger: ReasonTrigger): string {
  const answered =
    trigger.answer === null
      ? `het antwoord op ‘${trigger.question}’ is nog niet bekend`
      : `bij ‘${trigger.question}’ is het antwoord nu: ${quote(trigger.answer)}`
  if (need.basis === 'none') return `${capital(answered)}.`.replace(/\.’\.$/, '.’')
  return `${who(need)} ${degree(need.need)} aan ‘${lower(experience)}’, en ${answered}.`.replace(
    /\.’\.$/,
    '.’',
  )
}

function who({ basis }: Need): string {
  if (basis === 'own') return 'Ondernemers in uw gemeente hebben'
  return basis === 'small'
    ? 'Ondernemers in uw gemeente en de regio hebben'
    : 'Ondernemers in de regio hebben'
}

/** Steps in the need of 0-100, in words. */
function degree(need: number): string {
  if (need >= 45) return 'veel behoefte'
  return need >= 30 ? 'duidelijk behoefte' : 'enige behoefte'
}

/** What may be said of the ratings behind a need. */
export function experienceSentence({ basis, own, region }: Need): string {
  if (basis === 'own' && own) {
    const margin =
      publication(own.n) === 'indicative'
        ? ' Dit is indicatief: het zijn minder dan dertig reacties.'
        : ''
    const satisfied =
      own.shareSatisfied === null ? '' : `, ${formatShare(own.shareSatisfied)} is tevreden`
    return `${own.n} reacties: belang ${formatScore(own.importance)} en tevredenheid ${formatScore(own.satisfaction)} van 100${satisfied}.${margin}`
  }
  if (basis === 'none' || !region) return 'Er zijn nog geen beoordelingen.'
  const start =
    basis === 'small'
      ? 'Minder dan tien reacties in uw gemeente; de regio telt mee'
      : 'Nog geen reacties in uw gemeente; dit zijn cijfers van de regio'
  return `${start} (${region.n} reacties: belang ${formatScore(region.importance)}, tevredenheid ${formatScore(region.satisfaction)} van 100).`
}

const quote = (text: string) => `‘${text}’`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
