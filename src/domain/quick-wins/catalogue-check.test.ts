import { describe, expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { ALL_QUESTIONS, DEFINITION, measureCalled, MEASURES } from '#tests/content.ts'
import { score } from '../questionnaire/scoring.ts'
import { checkCatalogue, findingsOf } from './catalogue-check.ts'
import type { Measure } from './measure.ts'

const like = (change: Partial<Measure>): Measure => ({
  ...measureCalled('qw-naam-en-nummer'),
  ...change,
})
const found = (change: Partial<Measure>) => findingsOf(DEFINITION, like(change))
const on = (item: string, atMost: number) => [{ item, atMost }]

describe('the catalogue', () => {
  test('every measure is judged, and nothing is the matter with any', () => {
    const { findings } = checkCatalogue(ALL_QUESTIONS, MEASURES)
    expect([...findings.keys()]).toEqual(MEASURES.map(({ id }) => id))
    expect([...findings].filter(([, list]) => list.length > 0)).toEqual([])
  })

  test('every scored item has a measure; without it the item is named', () => {
    expect(checkCatalogue(ALL_QUESTIONS, MEASURES).uncovered).toEqual([])
    const without = MEASURES.filter(({ id }) => id !== 'qw-eventloket')
    expect(checkCatalogue(ALL_QUESTIONS, without).uncovered).toEqual(['evenementen-indienen'])
  })

  test('what is retired is not judged and covers nothing', () => {
    const retired = MEASURES.map((measure) =>
      measure.id === 'qw-eventloket' ? { ...measure, retired: true } : measure,
    )
    const { findings, uncovered } = checkCatalogue(ALL_QUESTIONS, retired)
    expect(findings.has('qw-eventloket')).toBe(false)
    expect(uncovered).toEqual(['evenementen-indienen'])
  })
})

describe('a measure', () => {
  test('never fires when its item is gone, not scored, or never scores that low', () => {
    expect(found({ triggers: on('weg', 50) })).toEqual([
      { kind: 'neverFires' },
      { kind: 'deadTrigger', item: 'weg', why: 'itemUnknown' },
    ])
    expect(found({ triggers: on('bcf-fte', 50) })).toEqual([
      { kind: 'neverFires' },
      { kind: 'deadTrigger', item: 'bcf-fte', why: 'notScored' },
    ])
    // The least that can be chosen of several languages is worth ten points.
    expect(found({ triggers: on('meertalig', 9) })).toContainEqual({ kind: 'neverFires' })
    expect(found({ triggers: on('meertalig', 10) })).toEqual([])
  })

  test('still fires when one trigger is left, or when unknown fires', () => {
    const both = [...on('weg', 50), ...on('mandaat-casemanager', 25)]
    expect(found({ triggers: both })).toEqual([
      { kind: 'deadTrigger', item: 'weg', why: 'itemUnknown' },
    ])
    const unknown = found({ triggers: on('weg', 50), unknownTriggers: ['betaaltermijn-pct'] })
    expect(unknown).not.toContainEqual({ kind: 'neverFires' })
    const gone = found({ triggers: on('weg', 50), unknownTriggers: ['ook-weg'] })
    expect(gone).toContainEqual({ kind: 'neverFires' })
  })

  test('always fires at the best score, for a level and for a number', () => {
    expect(found({ triggers: on('mandaat-casemanager', 100) })).toEqual([
      { kind: 'alwaysFires', item: 'mandaat-casemanager' },
    ])
    expect(found({ triggers: on('betaaltermijn-dagen', 100) })).toEqual([
      { kind: 'alwaysFires', item: 'betaaltermijn-dagen' },
    ])
    expect(found({ triggers: on('betaaltermijn-dagen', 99) })).toEqual([])
  })

  test('has no room when the target is not above the trigger', () => {
    const target = (to: number) => found({ targets: [{ item: 'vast-aanspreekpunt', to }] })
    expect(target(50)).toEqual([{ kind: 'noRoom', item: 'vast-aanspreekpunt' }])
    expect(target(75)).toEqual([])
    expect(found({ targets: [{ item: 'weg', to: 75 }] })).toEqual([
      { kind: 'deadTarget', item: 'weg' },
    ])
  })

  test('works on what entrepreneurs are not asked', () => {
    expect(found({ effects: [{ ratingItem: 'e-weg', factor: 1 }] })).toEqual([
      { kind: 'unknownRatingItem', ratingItem: 'e-weg' },
    ])
  })

  test('fires in every submitted scan, when there are enough', () => {
    const low = score(DEFINITION, { 'vast-aanspreekpunt': answer('l1') }, 'full')
    const high = score(DEFINITION, { 'vast-aanspreekpunt': answer('l4') }, 'full')
    const measure = like({})
    expect(findingsOf(DEFINITION, measure, [low, low, low, low, low])).toEqual([
      { kind: 'firesEverywhere', scans: 5 },
    ])
    expect(findingsOf(DEFINITION, measure, [low, low, low, low])).toEqual([])
    expect(findingsOf(DEFINITION, measure, [low, low, low, low, high])).toEqual([])
  })
})
