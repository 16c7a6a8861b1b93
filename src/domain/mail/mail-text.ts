import { Liquid } from 'liquidjs'
import { isOneLine } from '../one-line.ts'

/** What a mail says, with places to fill in: `{{gemeente}}`. */
export type MailText = { subject: string; body: string }

/** What can be filled in a kind of mail, and what has to be in its text. */
export type MailPlaces = { fields: readonly string[]; required: readonly string[] }

export const MAIL_SUBJECT_MAX = 150
export const MAIL_BODY_MAX = 4000
/** Too long for the line above a mail. */
const BODY_ONLY = ['link', 'reden', 'themas']

const PLACE = /\{\{ *([a-z_]+) *\}\}/g
const CONTROL =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/

/** What a text wants filled in, each once. */
export function fieldsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))]
}

export type MailTextProblem =
  | { kind: 'subjectLength' | 'subjectLine' | 'bodyLength' | 'bodySign' | 'braces' }
  | { kind: 'unknownField' | 'notInSubject' | 'missingField'; field: string }

/** Why no mail can be made of a text; private.is_mail_text asks the same. */
export function mailTextProblems(
  { subject, body }: MailText,
  { fields, required }: MailPlaces,
): readonly MailTextProblem[] {
  const problems: MailTextProblem[] = []
  if (subject.trim() === '' || subject.trim().length > MAIL_SUBJECT_MAX)
    problems.push({ kind: 'subjectLength' })
  if (!isOneLine(subject)) problems.push({ kind: 'subjectLine' })
  if (body.trim() === '' || body.trim().length > MAIL_BODY_MAX)
    problems.push({ kind: 'bodyLength' })
  if (CONTROL.test(body)) problems.push({ kind: 'bodySign' })
  if (/[{}]/.test((subject + body).replace(PLACE, ''))) problems.push({ kind: 'braces' })
  const used = fieldsIn(subject + body)
  for (const field of used)
    if (!fields.includes(field)) problems.push({ kind: 'unknownField', field })
  for (const field of fieldsIn(subject))
    if (BODY_ONLY.includes(field)) problems.push({ kind: 'notInSubject', field })
  for (const field of required)
    if (!fieldsIn(body).includes(field)) problems.push({ kind: 'missingField', field })
  return problems
}

/** Fills in and nothing else: no files, no tags that a text could hold (mailTextProblems), no eval. */
const engine = new Liquid({ strictVariables: true, strictFilters: true, ownPropertyOnly: true })

export type MadeMail = {
  subject: string
  text: string
  html: string
  /** What is on the page of `html`. */
  paragraphs: string
}

/**
 * The mail as it leaves, as plain text and as simple HTML.
 * @param fields what is filled in, by name; `link` is an address.
 * @throws when the text asks for something that is not in it.
 */
export function makeMail(
  { subject, body }: MailText,
  fields: Readonly<Record<string, string>>,
): MadeMail {
  const plain = body.replaceAll('\r\n', '\n').trim()
  const link = escaped(fields['link'] ?? '')
  const safe = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, escaped(value)]),
  )
  const html = filled(escaped(plain), {
    ...safe,
    link: `<a href="${link}">${link.split('?')[0] ?? link}</a>`,
  })
  const paragraphs = html
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n')
  return {
    subject: filled(subject.trim(), fields).replace(/\s+/g, ' '),
    text: `${filled(plain, fields)}\n`,
    paragraphs,
    html: `<!doctype html><html lang="nl"><body style="font-family: sans-serif; color: #1c2b39; line-height: 1.5">\n${paragraphs}\n</body></html>\n`,
  }
}

const filled = (template: string, fields: Readonly<Record<string, string>>): string =>
  String(engine.parseAndRenderSync(template, fields))

/** People type titles and reasons. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
