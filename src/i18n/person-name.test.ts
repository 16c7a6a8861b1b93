import { expect, test } from 'vitest'
import { initials, personName } from './person-name.ts'

test.each([
  ['sam.beek@demo.example', 'Sam Beek', 'SB'],
  ['j.de-vries@beek.example', 'J. De Vries', 'JV'],
  ['kcc@beek.example', 'Kcc', 'K'],
  ['._@beek.example', '._@beek.example', ''],
])('%s is called %s', (email, name, letters) => {
  expect(personName(email)).toBe(name)
  expect(initials(email)).toBe(letters)
})
