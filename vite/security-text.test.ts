import { expect, test } from 'vitest'
import { securityTextOf } from './security-text.ts'

const DAY = new Date('2026-12-01T09:00:00Z')

test('says whom to tell of a leak, until when, in which languages and where it stands', () => {
  expect(securityTextOf('lek@voorbeeld.example', 'https://scan.example', DAY)).toBe(
    `Contact: mailto:lek@voorbeeld.example
Expires: 2027-11-30T09:00:00.000Z
Preferred-Languages: nl, en
Canonical: https://scan.example/.well-known/security.txt
`,
  )
})

test('the contact may be a page, and where the site will be need not be known', () => {
  const text = securityTextOf('https://voorbeeld.example/lek melden', '', DAY)
  expect(text).toContain('Contact: https://voorbeeld.example/lek%20melden\n')
  expect(text).not.toContain('Canonical')
  expect(securityTextOf('mailto:lek@voorbeeld.example', '', DAY)).toContain(
    'Contact: mailto:lek@voorbeeld.example\n',
  )
})

test.each([
  'voorbeeld.example',
  'http://voorbeeld.example/lek',
  'lek@voorbeeld',
  'lek@voorbeeld.example\nContact: x@y.example',
])('%j stops the build', (contact) => {
  expect(() => securityTextOf(contact, '', DAY)).toThrow('VITE_SECURITY_CONTACT is no')
})
