import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { EMPTY_ANSWER, type Answers } from './questionnaire/answers.ts'
import { isLate, openItemsOf, type Task } from './task.ts'

const task = (kind: Task['kind'], part: string, assignee = 'sam', question = ''): Task => ({
  kind,
  part,
  assignee,
  question,
  askedBy: 'u1',
  askedAt: '2026-11-23T10:00:00.000Z',
  dueOn: null,
})
const idsOf = (tasks: Task[], answers: Answers = {}, assignee = 'sam') =>
  openItemsOf(assignee, tasks, DEFINITION, answers, 'full').map(({ item }) => item.id)
const theme = DEFINITION.items.filter((item) => item.theme === 'reactie').map(({ id }) => id)

test('a theme is its questions that are asked and not done', () => {
  const open = idsOf([task('theme', 'reactie')])
  expect(theme).toEqual(expect.arrayContaining(open))
  expect(open.length).toBeGreaterThan(2)
  const first = open[0] ?? ''
  expect(
    idsOf([task('theme', 'reactie')], { [first]: { ...EMPTY_ANSWER, status: 'unknown' } }),
  ).toEqual(open.slice(1))
})

test('a question that was asked stays open when the answer is "weet ik niet"', () => {
  const tasks = [task('item', 'relatiebeheer', 'sam', 'Weet jij dit?')]
  const unknown: Answers = { relatiebeheer: { ...EMPTY_ANSWER, status: 'unknown' } }
  expect(openItemsOf('sam', tasks, DEFINITION, unknown, 'full')).toMatchObject([
    { item: { id: 'relatiebeheer' }, question: 'Weet jij dit?' },
  ])
  const answered: Answers = { relatiebeheer: { ...EMPTY_ANSWER, status: 'answered', value: 'l1' } }
  expect(idsOf(tasks, answered)).toEqual([])
})

test('a question asked of somebody else is not of who does the theme', () => {
  const tasks = [task('theme', 'aanspreekpunt'), task('item', 'relatiebeheer', 'kim')]
  expect(idsOf(tasks)).not.toContain('relatiebeheer')
  expect(idsOf(tasks, {}, 'kim')).toEqual(['relatiebeheer'])
  expect(idsOf(tasks, {}, 'jo')).toEqual([])
})

test('a theme is late from the day after, until all of it is done', () => {
  const open = { done: 3, asked: 4 }
  expect(isLate('2026-11-23', open, '2026-11-23')).toBe(false)
  expect(isLate('2026-11-23', open, '2026-11-24')).toBe(true)
  expect(isLate('2026-11-23', { done: 4, asked: 4 }, '2026-11-24')).toBe(false)
  expect(isLate(null, open, '2026-11-24')).toBe(false)
})
