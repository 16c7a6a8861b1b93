import { expect, test } from 'vitest'
import type { Task } from '#domain/task.ts'
import { DUE, OTHER, TYPED, WHO, divisionSchema, storedDivision } from './division.ts'

const task = (part: string, assignee: string, dueOn: string | null = null): Task => ({
  kind: 'theme',
  part,
  assignee,
  question: '',
  askedBy: 'u1',
  askedAt: '2026-11-23T10:00:00.000Z',
  dueOn,
})
const THEMES = ['reactie', 'inkoop']
const stored = storedDivision(THEMES, [task('reactie', 'sam@beek.nl', '2026-11-01')])
const parse = (typed: Record<string, string>) =>
  divisionSchema(THEMES, stored, '2026-11-24').safeParse({ ...stored, ...typed })

test('only what changed is sent, with what was seen', () => {
  expect(parse({}).data).toEqual([])
  expect(parse({ [WHO + 'inkoop']: 'kim@beek.nl', [DUE + 'inkoop']: '2026-12-01' }).data).toEqual([
    {
      wanted: { theme: 'inkoop', email: 'kim@beek.nl', dueOn: '2026-12-01' },
      seen: { email: '', dueOn: null },
    },
  ])
})

test('somebody new by address', () => {
  const other = { [WHO + 'inkoop']: OTHER, [TYPED + 'inkoop']: ' Kim@Beek.NL ' }
  expect(parse(other).data?.[0]?.wanted.email.toLowerCase().trim()).toBe('kim@beek.nl')
  const bad = parse({ ...other, [TYPED + 'inkoop']: 'kim' })
  expect(bad.error?.issues.map(({ path }) => path)).toEqual([[TYPED + 'inkoop']])
})

test.each([
  ['half a day', { [DUE + 'reactie']: 'half' }, DUE + 'reactie'],
  ['a day that has passed', { [DUE + 'reactie']: '2026-11-02' }, DUE + 'reactie'],
  ['a day for nobody', { [DUE + 'inkoop']: '2026-12-01' }, WHO + 'inkoop'],
])('%s is refused where it stands', (_what, typed, path) => {
  expect(parse(typed).error?.issues.map((issue) => issue.path[0])).toEqual([path])
})

test('a day that was agreed may have passed when the theme goes to another', () => {
  expect(parse({ [WHO + 'reactie']: 'kim@beek.nl' }).data?.[0]?.wanted).toEqual({
    theme: 'reactie',
    email: 'kim@beek.nl',
    dueOn: '2026-11-01',
  })
})
