import { expect, it } from 'vitest'
import { completeLink, isLink } from './evidence-link.ts'

it.each([
  ['www.x.nl/a', 'https://www.x.nl/a'],
  [' x.nl/a ', 'https://x.nl/a'],
  ['x.nl', 'https://x.nl'],
  ['x.nl/nota.pdf', 'https://x.nl/nota.pdf'],
  ['x.nl:8443/a?b=c', 'https://x.nl:8443/a?b=c'],
  ['http://x.nl', 'http://x.nl'],
  ['https://x.nl/a', 'https://x.nl/a'],
  ['', ''],
])('%j is stored as %j', (typed, stored) => {
  expect(completeLink(typed)).toBe(stored)
  expect(isLink(completeLink(typed))).toBe(true)
})

it.each([
  'zie intranet',
  'beleid',
  'javascript:alert(1)',
  'mailto:a@x.nl',
  'a@x.nl',
  'ftp://x.nl',
  'x.',
  '12.50',
  'beleid 2025',
  'nota.pdf',
])('%j is no link', (typed) => expect(isLink(completeLink(typed))).toBe(false))
