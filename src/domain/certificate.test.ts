import { expect, test } from 'vitest'
import { certificateCode, groupedCode, readCertificateCode } from './certificate.ts'

test('the code is twelve digits of the hash, also where those begin with noughts', () => {
  // 2 ** 52 - 1 is 4503599627370495.
  expect(certificateCode('f'.repeat(64))).toBe('599627370495')
  expect(certificateCode('0'.repeat(12) + '9'.repeat(52))).toBe('000000000009')
})

test('it is read out in groups, and read with or without them', () => {
  expect(groupedCode('482109375516')).toBe('4821 0937 5516')
  expect(groupedCode('482109375516', '-')).toBe('4821-0937-5516')
  for (const typed of ['4821 0937 5516', '4821-0937-5516', ' 482109375516 '])
    expect(readCertificateCode(typed)).toBe('482109375516')
  for (const typed of ['', '4821 0937 551', '4821 0937 5516 1', '4821 0937 551a'])
    expect(readCertificateCode(typed)).toBeNull()
})
