import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VISITS } from '../e2e/visits.ts'

/** What search engines may look for: what everybody may read. Behind signing in there is nothing for them. */
const refused = readFileSync('public/robots.txt', 'utf8')
  .split('\n')
  .flatMap((line) => /^Disallow: (\S+)$/.exec(line)?.[1] ?? [])
const isRefused = (address: string) =>
  refused.some((one) => address === one || address.startsWith(`${one}/`))

test('search engines look for public pages only', () => {
  const visits = Object.entries(VISITS)
  const found = visits.filter(([route]) => !isRefused(route))
  expect(found.filter(([, { as }]) => as !== 'stranger')).toEqual([])
  for (const open of ['/', '/resultaten', '/resultaten/$slug', '/methode'])
    expect(isRefused(open)).toBe(false)
  // One page for all addresses must not say that it is not to be found.
  expect(readFileSync('index.html', 'utf8')).not.toContain('noindex')
})
