import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock.ts'

let folder: string
const path = () => join(folder, 'data', 'lock')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickscan-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('is taken once at a time', () => {
  const unlock = takeLock(path())
  expect(() => takeLock(path())).toThrow(`process ${process.pid}`)
  unlock()
  expect(existsSync(path())).toBe(false)
  takeLock(path())()
})

test.each([
  ['a process that is gone', '999999999 1'],
  ['an earlier process with the number of one that lives now', `${process.pid} 1`],
  ['nobody', ''],
])('is taken over from %s', (_whom, left) => {
  takeLock(path())()
  writeFileSync(path(), left)
  takeLock(path())()
  expect(existsSync(path())).toBe(false)
})
