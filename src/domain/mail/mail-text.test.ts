import { expect, test } from 'vitest'
import mails from '#content/mails.json' with { type: 'json' }
import { MAIL_KINDS } from './mail-kind.ts'
import { fieldsIn, mailTextProblems, makeMail } from './mail-text.ts'

test('the texts of the program are those of all kinds, and nothing is the matter with any', () => {
  expect(mails.map(({ kind }) => kind)).toEqual(MAIL_KINDS)
  for (const mail of mails)
    expect([mail.kind, mailTextProblems(mail, mail)]).toEqual([mail.kind, []])
})

const places = { fields: ['gemeente', 'link', 'reden'], required: ['link'] }
const body = 'Kijk op {{link}}'

test.each([
  ['', body, ['subjectLength']],
  ['x'.repeat(151), body, ['subjectLength']],
  ['Een\nregel', body, ['subjectLine']],
  ['Goed', ' ', ['bodyLength', 'missingField']],
  ['Goed', `${body}${'x'.repeat(4000)}`, ['bodyLength']],
  ['Goed', `${body}\u202E`, ['bodySign']],
  ['Goed', `${body} {% if x %}`, ['braces']],
  ['Goed', `${body} {{{gemeente}}}`, ['braces']],
  ['Goed', `${body} {{ gemeente | upcase }}`, ['braces']],
  ['Goed', `${body} {{Gemeente}}`, ['braces']],
  ['Goed {{anders}}', body, ['unknownField']],
  ['Goed', `${body} {{constructor}}`, ['unknownField']],
  ['Goed {{reden}}', body, ['notInSubject']],
  ['Goed', 'Kijk zelf', ['missingField']],
  ['Goed {{ gemeente }}', `${body} {{reden}}`, []],
])('%j with %j: %j', (subject, text, kinds) => {
  expect(mailTextProblems({ subject, body: text }, places).map(({ kind }) => kind)).toEqual(kinds)
})

test('what is filled in is text in both forms, and the link is one', () => {
  const mail = makeMail(
    { subject: ' Van {{gemeente}} ', body: 'Dag <b>,\n\nEerst\ndan {{reden}}\n\n{{ link }}' },
    { gemeente: 'A &\nB', reden: '<script>{{link}}</script>', link: 'https://x.example/a?b=1&c=2' },
  )
  expect(mail.subject).toBe('Van A & B')
  expect(mail.text).toBe(
    'Dag <b>,\n\nEerst\ndan <script>{{link}}</script>\n\nhttps://x.example/a?b=1&c=2\n',
  )
  expect(mail.paragraphs).toBe(
    [
      '<p>Dag &lt;b&gt;,</p>',
      '<p>Eerst<br>dan &lt;script&gt;{{link}}&lt;/script&gt;</p>',
      '<p><a href="https://x.example/a?b=1&amp;c=2">https://x.example/a</a></p>',
    ].join('\n'),
  )
  expect(mail.html).toContain(mail.paragraphs)
})

test('a place that is not filled in makes no mail', () => {
  expect(() => makeMail({ subject: 'x', body: '{{gemeente}}' }, {})).toThrow()
  expect(fieldsIn('{{a}} {{ b }} {{a}} {c}')).toEqual(['a', 'b'])
})
