import { expect, test } from 'vitest'
import { initials, memberName, nameFor, nameToChoose, personName } from './person-name.ts'

test.each([
  ['sam.beek@demo.example', 'Sam Beek', 'SB'],
  ['j.de-vries@beek.example', 'J. De Vries', 'JV'],
  ['kcc@beek.example', 'Kcc', 'K'],
  ['._@beek.example', '._@beek.example', ''],
])('%s is called %s', (email, name, letters) => {
  expect(personName(email)).toBe(name)
  expect(initials(email)).toBe(letters)
})

const BEA = { userId: 'u1', email: 'bea.smeets@beek.example' }

test('who reads is "u", and finds the own name in a list', () => {
  expect(nameFor(BEA.email, BEA.email)).toBe('u')
  expect(nameFor('sam@beek.example', BEA.email)).toBe('Bea Smeets')
  expect(nameToChoose(BEA.email, BEA.email)).toBe('Bea Smeets (u)')
  expect(nameToChoose(undefined, BEA.email)).toBe('Bea Smeets')
})

test('who left is no longer named', () => {
  expect(memberName([BEA], 'u1')).toBe('Bea Smeets')
  expect(memberName([BEA], 'u2')).toBe('een oud-collega')
  expect(memberName([BEA], null)).toBe('een oud-collega')
})
