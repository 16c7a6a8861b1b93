import { addYears } from '../day.ts'
import type { Answer, Answers, AnswerValue } from './answers.ts'
import { askedItems } from './completeness.ts'
import type { Definition, Item, Route } from './definition.ts'

/**
 * Answers that contradict each other or hardly go together. They warn and never block: a municipality
 * may be the exception. Only questions that are asked count, so an answer that is kept but hidden
 * contradicts nothing.
 */
export type Contradiction = { rule: ConsistencyRule; items: readonly [Item, Item] }

type Rule = {
  /** The two items that do not go together. */
  items: readonly [string, string]
  /** Whether two answers do not go together; `today` is an ISO date. */
  clash: (first: Answer, second: Answer, today: string) => boolean
}

/** For two answers that were given. */
function given(clash: (first: AnswerValue, second: AnswerValue, today: string) => boolean) {
  return (first: Answer, second: Answer, today: string) =>
    first.status === 'answered' &&
    second.status === 'answered' &&
    clash(first.value, second.value, today)
}

const oneOf =
  (...options: string[]) =>
  (value: AnswerValue) =>
    typeof value === 'string' && options.includes(value)
const includes = (option: string) => (value: AnswerValue) =>
  Array.isArray(value) && value.includes(option)
const without = (option: string) => (value: AnswerValue) =>
  Array.isArray(value) && value.length > 0 && !value.includes(option)
const number = (test: (value: number) => boolean) => (value: AnswerValue) =>
  typeof value === 'number' && test(value)

type Test = (value: AnswerValue) => boolean
const both = (first: Test, second: Test) => given((a, b) => first(a) && second(b))

/**
 * The rules, from the wording of the options (dossier b). A median of at most 30 days means that at
 * least half was paid within 30 days, and the other way round; the rest is what the words exclude.
 */
const RULES = {
  'contact-without-fte': {
    items: ['vast-aanspreekpunt', 'bcf-fte'],
    clash: both(
      oneOf('l2', 'l3', 'l4'),
      number((fte) => fte === 0),
    ),
  },
  'casemanager-without-contact': {
    items: ['vast-aanspreekpunt', 'mandaat-casemanager'],
    clash: both(oneOf('l0'), oneOf('l2', 'l3', 'l4')),
  },
  'joint-position-without-meeting': {
    items: ['mandaat-casemanager', 'interne-afstemming'],
    clash: both(oneOf('l4'), oneOf('l0')),
  },
  'front-page-without-entrance': {
    items: ['aanspreekpunt-kanalen', 'ondernemerspagina'],
    clash: both(includes('voorpagina'), oneOf('l0')),
  },
  'joint-visits-without-visits': {
    items: ['bedrijfsbezoeken-aanpak', 'personeel-vacatures'],
    clash: both(oneOf('l0'), oneOf('l3', 'l4')),
  },
  'reaction-measured-without-records': {
    items: ['relatiebeheer', 'reactie-gemeten-pct'],
    clash: both(
      oneOf('l0'),
      number((share) => share > 0),
    ),
  },
  'callback-promised-without-term': {
    items: ['servicenorm-reactie', 'doorverbinden'],
    clash: both(oneOf('l3', 'l4'), oneOf('l0', 'l2')),
  },
  'every-step-told-but-no-delay': {
    items: ['statusinformatie', 'tussenbericht'],
    clash: both(oneOf('l3', 'l4'), oneOf('l0')),
  },
  'status-online-without-digital': {
    items: ['digitale-aanvragen', 'statusinformatie'],
    clash: both(
      number((products) => products === 0),
      oneOf('l4'),
    ),
  },
  'all-digital-without-login': {
    items: ['digitale-aanvragen', 'zakelijk-inloggen'],
    clash: both(
      number((products) => products === 10),
      oneOf('l0'),
    ),
  },
  'paid-in-time-but-slow': {
    items: ['betaaltermijn-pct', 'betaaltermijn-dagen'],
    clash: given((share, days) => Number(share) > 50 && Number(days) > 30),
  },
  'paid-late-but-fast': {
    items: ['betaaltermijn-pct', 'betaaltermijn-dagen'],
    clash: given((share, days) => Number(share) < 50 && Number(days) <= 30),
  },
  'local-share-published-but-unknown': {
    items: ['lokaal-inkoopbeleid', 'lokaal-mkb-aandeel-pct'],
    clash: (policy, share) =>
      policy.status === 'answered' && policy.value === 'l4' && share.status === 'unknown',
  },
  'consulted-without-meeting': {
    items: ['ondernemerstoets', 'ondernemersoverleg'],
    clash: both(oneOf('l3', 'l4'), oneOf('l0')),
  },
  'regional-desk-without-region': {
    items: ['evenementen-indienen', 'regionale-samenwerking'],
    clash: both(oneOf('l2', 'l3'), without('evenementen')),
  },
  'region-without-regional-desk': {
    items: ['evenementen-indienen', 'regionale-samenwerking'],
    clash: both(oneOf('l0', 'l1'), includes('evenementen')),
  },
  'joint-inspection-without-region': {
    items: ['toezicht-coordinatie', 'regionale-samenwerking'],
    clash: both(oneOf('l4'), without('omgevingsdienst')),
  },
  'roadworks-tuned-without-region': {
    items: ['werkzaamheden-communicatie', 'regionale-samenwerking'],
    clash: both(oneOf('l4'), without('bereikbaarheid')),
  },
  'staff-help-together-but-none': {
    items: ['personeel-vacatures', 'regionale-samenwerking'],
    clash: both(oneOf('l0'), includes('werkgevers')),
  },
  'energy-help-together-but-none': {
    items: ['verduurzaming-mkb', 'regionale-samenwerking'],
    clash: both(oneOf('l0'), includes('energie')),
  },
  'measured-long-ago-but-recent': {
    items: ['tevredenheid-meten', 'laatste-meting-datum'],
    clash: given(
      (how, day, today) => how === 'l1' && typeof day === 'string' && day > addYears(today, -4),
    ),
  },
  'measured-often-but-long-ago': {
    items: ['tevredenheid-meten', 'laatste-meting-datum'],
    clash: given((how, day, today) => {
      const years = how === 'l2' ? 4 : how === 'l3' || how === 'l4' ? 2 : null
      return years !== null && typeof day === 'string' && day < addYears(today, -years)
    }),
  },
} as const satisfies Record<string, Rule>

export type ConsistencyRule = keyof typeof RULES

/** The names of all rules. */
export const CONSISTENCY_RULES = Object.keys(RULES) as ConsistencyRule[]

/**
 * What does not go together in these answers, in the order of the rules; `today` is an ISO date.
 * A rule whose items are not both asked says nothing.
 */
export function contradictions(
  definition: Definition,
  answers: Answers,
  route: Route,
  today: string,
): readonly Contradiction[] {
  const asked = new Map(askedItems(definition, answers, route).map((item) => [item.id, item]))
  return CONSISTENCY_RULES.flatMap((rule) => {
    const { items, clash }: Rule = RULES[rule]
    const [first, second] = [asked.get(items[0]), asked.get(items[1])]
    const [one, other] = [answers[items[0]], answers[items[1]]]
    if (!first || !second || !one || !other) return []
    return clash(one, other, today) ? [{ rule, items: [first, second] as const }] : []
  })
}
