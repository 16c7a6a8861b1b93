import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from './repository.ts'

const ROW =
  /^\| (?<lock>[^|]+) \| `(?<place>[^`]+)` `(?<code>[^|]+)` \| `(?<file>[^`]+)` (?<title>[^|]+) \|$/

test('every lock stands where its list says, and the test that fails without it is there', () => {
  const rows = read('docs/locks.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) {
    const { place = '', code = '', file = '', title = '' } = ROW.exec(row)?.groups ?? {}
    expect(existsSync(place) && existsSync(file), row).toBe(true)
    expect(read(place), row).toContain(code)
    expect(read(file), row).toContain(title)
  }
})
