import { expect, test } from 'vitest'
import { countPlaywright } from '../count.ts'

/** A report of Playwright in which so many stories passed at once, and so many at the second attempt only. */
const report = (steady: number, unsteady: number) => ({
  stats: { expected: steady, unexpected: 0, flaky: unsteady, skipped: 0 },
  suites: [
    {
      specs: Array.from({ length: unsteady }, (_, index) => ({
        title: `story ${index}`,
        file: 'a.e2e.ts',
        ok: true,
        tests: [{ results: [{ errors: [{ message: 'too late' }] }, { errors: [] }] }],
      })),
    },
  ],
})

test('a story that passes at the second attempt only is told, and with many such they have failed', () => {
  expect(countPlaywright(report(10, 0), true)).toMatchObject({
    passed: 10,
    failed: 0,
    unsteady: [],
  })
  const one = countPlaywright(report(10, 1), true)
  expect(one).toMatchObject({ passed: 11, failed: 0, failures: [] })
  expect(one.unsteady).toEqual(['a.e2e.ts story 0\n  too late'])
  const many = countPlaywright(report(10, 3), true)
  expect(many).toMatchObject({ passed: 10, failed: 3, unsteady: [] })
  expect(many.failures).toHaveLength(3)
})
