import { expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import type { AnswerVersion } from '#data/together.ts'
import { versionsToRead } from './typed-in-one-go.ts'

/** Saves as they came: who, at which second, and what. */
function saved(...saves: [who: string | null, second: number, answer: Partial<Answer>][]) {
  return saves
    .map(([email, second, answer], index): AnswerVersion => ({
      version: index + 1,
      at: new Date(Date.UTC(2026, 10, 26, 9, 0, second)).toISOString(),
      email,
      answer: { ...EMPTY_ANSWER, ...answer } as Answer,
    }))
    .toReversed()
}

/** Which versions are read, each with the one before it. */
const read = (versions: readonly AnswerVersion[]) =>
  versionsToRead(versions).map(({ version, before }) => [version.version, before?.version ?? 0])

const level = (value: string, more: Partial<Answer> = {}): Partial<Answer> => ({
  status: 'answered',
  value,
  ...more,
})

test('a text that was saved while it was typed is one change', () => {
  const versions = saved(
    ['anna', 0, level('l2')],
    ['anna', 10, level('l2', { note: 'Via' })],
    ['anna', 12, level('l2', { note: 'Via de maiil' })],
    ['anna', 14, level('l2', { note: 'Via de mai' })],
    ['anna', 16, level('l2', { note: 'Via de mail' })],
  )
  expect(read(versions)).toEqual([
    [5, 1],
    [1, 0],
  ])
})

test.each([
  ['another person', ['bart', 12, level('l2', { note: 'Via de mail' })]],
  ['later', ['anna', 75, level('l2', { note: 'Via de mail' })]],
  ['another text', ['anna', 12, level('l2', { note: 'Per post' })]],
  ['another part', ['anna', 12, level('l2', { note: 'Via', internalNote: 'Klopt dit?' })]],
  ['another level', ['anna', 12, level('l3', { note: 'Via de mail' })]],
  ['a text taken away', ['anna', 12, level('l2')]],
] as const)('%s is a change of its own', (_what, next) => {
  const versions = saved(['anna', 10, level('l2', { note: 'Via' })], [...next])
  expect(read(versions)).toEqual([
    [2, 1],
    [1, 0],
  ])
})

test('whoever left is not taken for one person', () => {
  const versions = saved([null, 0, { note: 'Via' }], [null, 2, { note: 'Via de mail' }])
  expect(read(versions)).toHaveLength(2)
})

test('a reason is typed as well', () => {
  const reason = (text: string) => ({ status: 'notApplicable', reason: text }) as Partial<Answer>
  const versions = saved(['anna', 0, reason('Dit')], ['anna', 2, reason('Dit doet de dienst')])
  expect(read(versions)).toEqual([[2, 0]])
})
