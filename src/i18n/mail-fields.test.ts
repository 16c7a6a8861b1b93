import { expect, test } from 'vitest'
import mails from '#content/mails.json' with { type: 'json' }
import { MAIL_KINDS } from '#domain/mail/mail-kind.ts'
import { makeMail } from '#domain/mail/mail-text.ts'
import { exampleFacts, mailFields } from './mail-fields.ts'
import { our } from './our-region.ts'

const PLACE = { site: 'https://quickscan.example', region: our }
const TO = 'anna+b@gemeente.example'

test('every kind has all that its text can ask for, and no mail has a place left', () => {
  for (const [index, kind] of MAIL_KINDS.entries()) {
    const known = mails[index]
    const fields = mailFields(kind, exampleFacts(kind), TO, PLACE)
    for (const name of known?.fields ?? [])
      expect([kind, name, fields[name]]).not.toContain(undefined)
    const { text, subject } = makeMail(known ?? { subject: '', body: '' }, fields)
    expect(subject + text).not.toMatch(/[{}]|undefined/)
    expect(text).toContain('https://quickscan.example/inloggen?voor=anna%2Bb%40gemeente.example')
  }
})

test.each([
  ['task', { role: 'colleague', scan: 's' }, '/gemeente'],
  ['reminder', { role: 'coordinator', scan: 's' }, '/gemeente/scan/s'],
  ['reminder', { role: 'colleague', scan: 's' }, '/gemeente'],
  ['ready', { role: 'colleague', scan: 's' }, '/gemeente/scan/s/tekenen'],
  ['action', { role: 'colleague', action: 'a' }, '/gemeente/acties/a'],
  ['outcome', { role: 'coordinator', stage: 'own', scan: 's' }, '/gemeente/scan/s/uitkomst'],
  ['outcome', { stage: 'participants', roundId: 'r' }, '/gemeente/vergelijken?ronde=r'],
  // Made before it held the scan.
  ['outcome', { role: 'coordinator', stage: 'own' }, '/gemeente/quick-wins'],
  ['reopened', { role: 'coordinator', scan: 's' }, '/gemeente/scan/s'],
] as const)('%s to %j leads to %s', (kind, facts, place) => {
  const { link } = mailFields(kind, facts, TO, PLACE)
  expect(link).toBe(
    `https://quickscan.example/inloggen?voor=anna%2Bb%40gemeente.example&naar=${encodeURIComponent(place)}`,
  )
})

test('who begins somewhere is led there by signing in', () => {
  for (const [kind, role] of [
    ['invitation', 'staff'],
    ['outcome', 'viewer'],
  ] as const)
    expect(mailFields(kind, { role }, TO, PLACE)['link']).not.toContain('naar=')
})

test('days and themes in words', () => {
  const words = (facts: object) => mailFields('reminder', facts, TO, PLACE)
  expect(words({ daysLeft: 0 })['dagen']).toBe('nog alleen vandaag')
  expect(words({ daysLeft: 1 })['dagen']).toBe('nog 1 dag')
  expect(words({ lastDay: '2026-12-18' })['wanneer']).toBe('uiterlijk vrijdag 18 december 2026')
  expect(words({})['themas']).toBe('alles is ingevuld, inleveren moet nog')
  const parts = [
    { kind: 'theme', name: 'A' },
    { kind: 'item', name: 'Wie belt?' },
  ]
  expect(words({ parts })['themas']).toBe('A en de vraag ‘Wie belt?’')
  const dated = parts.map((part, n) => ({ ...part, dueOn: `2026-12-1${n}` }))
  expect(words({ parts: dated, lastDay: '2026-12-10' })['themas']).toBe(
    'A en de vraag ‘Wie belt?’ (uiterlijk 11 december 2026)',
  )
})

test.each([
  ['invitation', { role: 'viewer', lastDay: '2026-12-18' }, 'u kunt meteen beginnen'],
  ['invitation', { role: 'coordinator' }, 'er is nog geen laatste dag'],
  ['invitation', { firstDay: '2026-12-07' }, 'vanaf maandag 7 december 2026'],
  [
    'invitation',
    { firstDay: '2026-12-07', lastDay: '2026-12-18' },
    'vanaf maandag 7 december 2026 tot en met vrijdag 18 december 2026',
  ],
  [
    'ready',
    { lastDay: '2026-12-18', graceUntil: '2026-12-23' },
    'tot en met woensdag 23 december 2026, want de ronde is gesloten',
  ],
  ['reopened', { lastDay: '2026-12-18', daysLeft: -1 }, 'er is nog geen nieuwe laatste dag'],
  ['reopened', { lastDay: '2026-12-18', daysLeft: 0 }, 'uiterlijk vrijdag 18 december 2026'],
] as const)('%s with %j is wanted %s', (kind, facts, when) => {
  expect(mailFields(kind, facts, TO, PLACE)['wanneer']).toBe(when)
})

test('an outcome says which step it is', () => {
  const step = (stage: string) => mailFields('outcome', { stage }, TO, PLACE)['uitkomst']
  expect([step('own'), step('participants')]).toEqual([
    'uw eigen uitkomst',
    'de vergelijking van gemeenten',
  ])
})
