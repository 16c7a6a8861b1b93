import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, UNKNOWN, valueOf } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled, QUESTIONNAIRE, WORDING } from '#tests/content.ts'
import type { Answers, AnswerValue } from './answers.ts'
import { contradictions } from './contradictions.ts'
import type { Item } from './definition.ts'
import { NO_WORDING, type Questionnaire } from './wording.ts'

const RULES = WORDING.contradictions.map(({ id }) => id)
const TODAY = '2026-11-23'
const found = (answers: Answers, route: 'short' | 'full' = 'full') =>
  contradictions(QUESTIONNAIRE, answers, route, TODAY).map(({ rule }) => rule)

type Pair = [first: [string, AnswerValue | null], second: [string, AnswerValue | null]]

/** For each rule two answers that clash, and two close to them that do not. Null: "weet ik niet". */
const EXAMPLES: Record<string, { clash: Pair; fine: Pair }> = {
  'contact-without-fte': {
    clash: [['vast-aanspreekpunt', 'l2'], ['bcf-fte', 0]],
    fine: [['vast-aanspreekpunt', 'l1'], ['bcf-fte', 0]],
  },
  'casemanager-without-contact': {
    clash: [['vast-aanspreekpunt', 'l0'], ['mandaat-casemanager', 'l2']],
    fine: [['vast-aanspreekpunt', 'l0'], ['mandaat-casemanager', 'l1']],
  },
  'joint-position-without-meeting': {
    clash: [['mandaat-casemanager', 'l4'], ['interne-afstemming', 'l0']],
    fine: [['mandaat-casemanager', 'l4'], ['interne-afstemming', 'l1']],
  },
  'front-page-without-entrance': {
    clash: [['aanspreekpunt-kanalen', ['voorpagina']], ['ondernemerspagina', 'l0']],
    fine: [['aanspreekpunt-kanalen', ['nieuwsbrief']], ['ondernemerspagina', 'l0']],
  },
  'joint-visits-without-visits': {
    clash: [['bedrijfsbezoeken-aanpak', 'l0'], ['personeel-vacatures', 'l3']],
    fine: [['bedrijfsbezoeken-aanpak', 'l1'], ['personeel-vacatures', 'l3']],
  },
  'reaction-measured-without-records': {
    clash: [['relatiebeheer', 'l0'], ['reactie-gemeten-pct', 1]],
    fine: [['relatiebeheer', 'l0'], ['reactie-gemeten-pct', 0]],
  },
  'callback-promised-without-term': {
    clash: [['servicenorm-reactie', 'l3'], ['doorverbinden', 'l2']],
    fine: [['servicenorm-reactie', 'l2'], ['doorverbinden', 'l2']],
  },
  'every-step-told-but-no-delay': {
    clash: [['statusinformatie', 'l3'], ['tussenbericht', 'l0']],
    fine: [['statusinformatie', 'l2'], ['tussenbericht', 'l0']],
  },
  'status-online-without-digital': {
    clash: [['digitale-aanvragen', 0], ['statusinformatie', 'l4']],
    fine: [['digitale-aanvragen', 1], ['statusinformatie', 'l4']],
  },
  'all-digital-without-login': {
    clash: [['digitale-aanvragen', 10], ['zakelijk-inloggen', 'l0']],
    fine: [['digitale-aanvragen', 9], ['zakelijk-inloggen', 'l0']],
  },
  'paid-in-time-but-slow': {
    clash: [['betaaltermijn-pct', 51], ['betaaltermijn-dagen', 31]],
    fine: [['betaaltermijn-pct', 50], ['betaaltermijn-dagen', 31]],
  },
  'paid-late-but-fast': {
    clash: [['betaaltermijn-pct', 49.9], ['betaaltermijn-dagen', 30]],
    fine: [['betaaltermijn-pct', 50], ['betaaltermijn-dagen', 30]],
  },
  'local-share-published-but-unknown': {
    clash: [['lokaal-inkoopbeleid', 'l4'], ['lokaal-mkb-aandeel-pct', null]],
    fine: [['lokaal-inkoopbeleid', 'l3'], ['lokaal-mkb-aandeel-pct', null]],
  },
  'consulted-without-meeting': {
    clash: [['ondernemerstoets', 'l3'], ['ondernemersoverleg', 'l0']],
    fine: [['ondernemerstoets', 'l2'], ['ondernemersoverleg', 'l0']],
  },
  'regional-desk-without-region': {
    clash: [['evenementen-indienen', 'l2'], ['regionale-samenwerking', ['geen']]],
    fine: [['evenementen-indienen', 'l2'], ['regionale-samenwerking', ['evenementen']]],
  },
  'region-without-regional-desk': {
    clash: [['evenementen-indienen', 'l1'], ['regionale-samenwerking', ['evenementen']]],
    fine: [['evenementen-indienen', 'l1'], ['regionale-samenwerking', ['geen']]],
  },
  'joint-inspection-without-region': {
    clash: [['toezicht-coordinatie', 'l4'], ['regionale-samenwerking', ['inkoop']]],
    fine: [['toezicht-coordinatie', 'l3'], ['regionale-samenwerking', ['inkoop']]],
  },
  'roadworks-tuned-without-region': {
    clash: [['werkzaamheden-communicatie', 'l4'], ['regionale-samenwerking', ['inkoop']]],
    fine: [['werkzaamheden-communicatie', 'l3'], ['regionale-samenwerking', ['inkoop']]],
  },
  'staff-help-together-but-none': {
    clash: [['personeel-vacatures', 'l0'], ['regionale-samenwerking', ['werkgevers']]],
    fine: [['personeel-vacatures', 'l1'], ['regionale-samenwerking', ['werkgevers']]],
  },
  'energy-help-together-but-none': {
    clash: [['verduurzaming-mkb', 'l0'], ['regionale-samenwerking', ['energie']]],
    fine: [['verduurzaming-mkb', 'l1'], ['regionale-samenwerking', ['energie']]],
  },
  'measured-long-ago-but-recent': {
    clash: [['tevredenheid-meten', 'l1'], ['laatste-meting-datum', '2022-11-24']],
    fine: [['tevredenheid-meten', 'l1'], ['laatste-meting-datum', '2022-11-23']],
  },
  'measured-often-but-long-ago': {
    clash: [['tevredenheid-meten', 'l3'], ['laatste-meting-datum', '2024-11-22']],
    fine: [['tevredenheid-meten', 'l3'], ['laatste-meting-datum', '2024-11-23']],
  },
} // prettier-ignore

function exampleOf(rule: string): { clash: Pair; fine: Pair } {
  const example = EXAMPLES[rule]
  if (!example) throw new Error(`no example of ${rule}`)
  return example
}

/** Answers on which other questions depend, so that they are asked. */
const OPENERS = { 'servicenorm-reactie': answer('l1'), 'digitale-aanvragen': answer(5) }
const given = (pair: Pair): Answers => ({
  ...OPENERS,
  ...Object.fromEntries(pair.map(([id, value]) => [id, value === null ? UNKNOWN : answer(value)])),
})

describe('a rule', () => {
  test.each(RULES)('%s sees what clashes, and not what comes close', (rule) => {
    const { clash, fine } = exampleOf(rule)
    expect(found(given(clash))).toContain(rule)
    expect(found(given(fine))).not.toContain(rule)
  })

  test.each(RULES)('%s needs both answers, and names both questions', (rule) => {
    const [first, second] = exampleOf(rule).clash
    const [hit] = contradictions(QUESTIONNAIRE, given([first, second]), 'full', TODAY).filter(
      (candidate) => candidate.rule === rule,
    )
    expect(hit?.items.map(({ id }) => id)).toEqual([first[0], second[0]])
    for (const one of [first, second])
      expect(found({ [one[0]]: one[1] === null ? UNKNOWN : answer(one[1]) })).not.toContain(rule)
  })

  test('there are at least ten, each with an example', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(10)
    expect(Object.keys(EXAMPLES)).toEqual(RULES)
  })

  test('says nothing about a question that was reworded since, nor without words', () => {
    const { clash } = exampleOf('contact-without-fte')
    const reworded = DEFINITION.items.map((item) =>
      item.id === 'vast-aanspreekpunt' && item.kind === 'choice'
        ? {
            ...item,
            options: item.options.map((option) => ({ ...option, text: `${option.text}!` })),
          }
        : item,
    )
    const said = (version: Questionnaire) => contradictions(version, given(clash), 'full', TODAY)
    expect(said(QUESTIONNAIRE)).toHaveLength(1)
    expect(said({ ...QUESTIONNAIRE, items: reworded })).toEqual([])
    expect(said({ ...QUESTIONNAIRE, wording: NO_WORDING })).toEqual([])
  })

  test('who measures every two to four years is late after four, who measures more often before', () => {
    const measured = (how: string, day: string) =>
      found(given([['tevredenheid-meten', how], ['laatste-meting-datum', day]])) // prettier-ignore
    expect(measured('l2', '2023-01-01')).toEqual([])
    expect(measured('l2', '2022-11-22')).toEqual(['measured-often-but-long-ago'])
    expect(measured('l4', '2023-01-01')).toEqual(['measured-often-but-long-ago'])
  })

  test('a question that is not asked contradicts nothing', () => {
    const { clash } = exampleOf('contact-without-fte')
    expect(found(given(clash), 'short')).toEqual([])
    const hidden = { ...given(exampleOf('reaction-measured-without-records').clash) }
    expect(found({ ...hidden, 'servicenorm-reactie': answer('l0') })).toEqual([])
  })
})

/** Mostly the ends of a range: a rule about 0 has to meet a 0 now and then. */
const oftenTheEnds = (item: Item) =>
  item.kind === 'number'
    ? fc.oneof(fc.constantFrom<AnswerValue>(item.min, item.max), valueOf(item))
    : valueOf(item)
const filledIn: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    DEFINITION.items.map((item) => [
      item.id,
      fc.oneof({ weight: 9, arbitrary: oftenTheEnds(item).map(answer) }, fc.constant(UNKNOWN)),
    ]),
  ),
)

test('over random answers no rule is always or never there', () => {
  const samples = fc.sample(filledIn, { seed: 20261123, numRuns: 1500 })
  const times = new Map<string, number>(RULES.map((rule) => [rule, 0]))
  for (const answers of samples)
    for (const rule of found(answers)) times.set(rule, (times.get(rule) ?? 0) + 1)
  for (const [rule, count] of times) {
    expect([rule, count > 0]).toEqual([rule, true])
    expect([rule, count < samples.length / 2]).toEqual([rule, true])
  }
})

property.prop([filledIn], { seed: 20261123, numRuns: 150 })(
  'the short route names only questions of its own',
  (answers) => {
    for (const { items } of contradictions(QUESTIONNAIRE, answers, 'short', TODAY))
      for (const { id } of items) expect(itemCalled(id).core).toBe(true)
  },
)
