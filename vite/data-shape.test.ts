import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { shapeOf } from './data-shape.ts'

const root = mkdtempSync(join(tmpdir(), 'quickscan-shape-'))
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('two builds share what they read unless the data is made otherwise', () => {
  write('src/data/scans.ts', 'one\ntwo')
  write('src/domain/questionnaire/answers.ts', 'three')
  write('src/features/screen.tsx', 'four')
  const shape = shapeOf(root)
  write('src/features/screen.tsx', 'another screen')
  write('src/data/scans.test.ts', 'a test')
  write('src/data/scans.ts', 'one\r\ntwo')
  expect(shapeOf(root)).toBe(shape)
  write('src/domain/questionnaire/answers.ts', 'another field')
  expect(shapeOf(root)).not.toBe(shape)
})
