import { expect, test } from 'vitest'
import { stackDots } from './stack-dots.ts'

const levels = (...scores: number[]) =>
  stackDots(scores.map((score) => ({ score }))).map(({ score, level }) => [score, level])

test('dots keep their score and stand above each other only where they would overlap', () => {
  expect(levels(50, 10, 90)).toEqual([[10, 0], [50, 0], [90, 0]]) // prettier-ignore
  expect(levels(50, 50, 52, 54)).toEqual([[50, 0], [50, 1], [52, 2], [54, 0]]) // prettier-ignore
  expect(levels()).toEqual([])
})
