import { expect, test } from 'vitest'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import type { QueuedAnswer } from '../saving/queued-answer.ts'
import { answersFile, readAnswersFile } from './answers-file.ts'

const waiting: QueuedAnswer = {
  itemId: 'relatiebeheer',
  answer: { ...EMPTY_ANSWER, status: 'answered', value: 'l2', note: 'Met één systeem.' },
  base: { answer: EMPTY_ANSWER, version: 3 },
  unheard: [],
  clash: null,
}
const file = () => answersFile({ id: 's1' }, 'Beek', [waiting], new Date('2026-11-23T10:00:00Z'))

test('a file gives back what was put in', () => {
  expect(readAnswersFile(file(), 's1')).toEqual({ ok: true, value: [waiting] })
})

test.each([
  ['a file of another scan', file(), 's2', 'otherScan'],
  ['no JSON', 'Beste collega,', 's1', 'notOurs'],
  ['other JSON', '{"kind":"invoice"}', 's1', 'notOurs'],
  ['an answer that cannot be', file().replace('"answered"', '"perhaps"'), 's1', 'notOurs'],
  ['a later format', file().replace('"format": 1', '"format": 2'), 's1', 'notOurs'],
  ['far too much', ' '.repeat(2_000_001), 's1', 'tooLarge'],
])('%s is refused', (_what, text, scanId, problem) => {
  expect(readAnswersFile(text, scanId)).toEqual({ ok: false, error: problem })
})
