import { expect, test } from 'vitest'
import { readLogo } from './read-logo.ts'

test('a small picture is written out', async () => {
  const svg = new Blob(['<svg/>'], { type: 'image/svg+xml' })
  expect(await readLogo(svg)).toBe(`data:image/svg+xml;base64,${btoa('<svg/>')}`)
})

test('another kind of file, an empty one, and one that is too large are not', async () => {
  expect(await readLogo(new Blob(['x'], { type: 'text/html' }))).toBeNull()
  expect(await readLogo(new Blob([], { type: 'image/png' }))).toBeNull()
  expect(await readLogo(new Blob([new Uint8Array(70_000)], { type: 'image/png' }))).toBeNull()
})
