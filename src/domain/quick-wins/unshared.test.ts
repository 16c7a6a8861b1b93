import { expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION, measureCalled } from '#tests/content.ts'
import { score } from '../questionnaire/scoring.ts'
import { unsharedMeasures, type Needing, type Strength } from './unshared.ts'

const MEASURE = measureCalled('qw-naam-en-nummer')
const needing = (code: string, level: string, aside: string[] = []): Needing => ({
  code,
  sheet: score(DEFINITION, { 'vast-aanspreekpunt': answer(level) }, 'full'),
  setAside: new Set(aside),
  chosen: new Set(),
})
const strong = (municipalityCode: string, shares: boolean): Strength => ({
  municipalityCode,
  itemId: 'vast-aanspreekpunt',
  shares,
})
const found = (municipalities: Needing[], strengths: Strength[]) =>
  unsharedMeasures(DEFINITION, [MEASURE], municipalities, strengths).map(
    ({ alone, couldShare }) => ({ alone, couldShare }),
  )

test('who needs it and finds nobody, and who could be asked', () => {
  const region = [needing('A', 'l0'), needing('B', 'l1'), needing('C', 'l4')]
  expect(found(region, [strong('C', false)])).toEqual([{ alone: ['A', 'B'], couldShare: ['C'] }])
})

test('not when another shares it; one that shares does not help itself', () => {
  const region = [needing('A', 'l0'), needing('B', 'l1')]
  expect(found(region, [strong('C', true)])).toEqual([])
  expect(found(region, [strong('A', true)])).toEqual([{ alone: ['A'], couldShare: [] }])
})

test('not for who set it aside, nor for who has nothing to gain', () => {
  expect(found([needing('A', 'l0', [MEASURE.id]), needing('C', 'l4')], [])).toEqual([])
})
