import { z } from 'zod'
import type { Mail } from '../mail/smtp.ts'

/** One thing that somebody has to know this week; a row of `private.digest`. */
export const digestRow = z.object({
  email: z.string(),
  role: z.enum(['staff', 'coordinator', 'colleague']),
  kind: z.enum(['overdue', 'soon', 'commented', 'invited']),
  actionId: z.string(),
  title: z.string(),
  /** ISO date. */
  dueOn: z.string(),
  municipality: z.string(),
  /** New ones, since the mail before. */
  comments: z.number(),
})

export type DigestRow = z.infer<typeof digestRow>
/** Who mails, as the region has it. */
export type Sender = { name: string; office: string }

const KINDS = ['overdue', 'soon', 'invited', 'commented'] as const

const HEADINGS: Record<DigestRow['kind'], string> = {
  overdue: 'Over de datum',
  soon: 'Klaar binnen twee weken',
  invited: 'Een andere gemeente vraagt u mee te doen',
  commented: 'Nieuwe opmerkingen',
}

/**
 * The mail of one person in a week: titles, days and links, nothing else of an action.
 * @param rows of this person only, at least one.
 * @param siteUrl where people reach the app, without a slash at the end.
 */
export function composeDigest(
  rows: readonly DigestRow[],
  siteUrl: string,
  { name, office }: Sender,
): Mail {
  const [first] = rows
  if (!first) throw new Error('A mail is about something')
  const parts = KINDS.flatMap((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind)
    return ofKind.length > 0
      ? [{ heading: HEADINGS[kind], lines: ofKind.map(lineOf(siteUrl)) }]
      : []
  })
  const settings = `${siteUrl}/instellingen`
  const words = written(first.role, parts, settings, office)
  return { to: first.email, sender: name, subject: subjectOf(rows), ...words }
}

type Line = { title: string; about: string; link: string }
type Part = { heading: string; lines: readonly Line[] }

function subjectOf(rows: readonly DigestRow[]): string {
  const late = rows.filter(({ kind }) => kind === 'overdue').length
  if (late > 0) return `Quick scan: ${late === 1 ? '1 actie' : `${late} acties`} over de datum`
  return 'Quick scan: uw acties deze week'
}

const lineOf =
  (siteUrl: string) =>
  (row: DigestRow): Line => ({
    title: row.title,
    about: aboutOf(row),
    link: `${siteUrl}${row.role === 'staff' ? '/eszl' : '/gemeente'}/acties/${row.actionId}`,
  })

function aboutOf({ role, kind, dueOn, municipality, comments }: DigestRow): string {
  const place = role === 'staff' || kind === 'invited' ? `${municipality}, ` : ''
  const said =
    kind === 'commented' ? `${comments === 1 ? '1 opmerking' : `${comments} opmerkingen`}, ` : ''
  return `${place}${said}uiterlijk ${day.format(new Date(`${dueOn}T12:00:00Z`))}`
}

const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })

function written(
  role: DigestRow['role'],
  parts: readonly Part[],
  settings: string,
  office: string,
) {
  const opening =
    role === 'staff'
      ? 'Deze acties in de regio zijn over de datum:'
      : 'Dit vraagt deze week uw aandacht in de quick scan:'
  const why =
    'U krijgt deze mail hoogstens één keer per week, en alleen als er iets is. Geen mail meer? Zet hem uit bij'
  const text = [
    'Goedendag,',
    opening,
    ...parts.map(({ heading, lines }) =>
      [heading, ...lines.map(({ title, about, link }) => `- ${title} (${about})\n  ${link}`)].join(
        '\n',
      ),
    ),
    `${why} ${settings}`,
    office,
  ].join('\n\n')
  const html = [
    '<!doctype html><html lang="nl"><body style="font-family: sans-serif; color: #1c2b39; line-height: 1.5">',
    `<p>Goedendag,</p><p>${opening}</p>`,
    ...parts.map(
      ({ heading, lines }) =>
        `<h2 style="font-size: 1.1rem">${heading}</h2><ul>${lines
          .map(
            ({ title, about, link }) =>
              `<li><a href="${escaped(link)}">${escaped(title)}</a> (${escaped(about)})</li>`,
          )
          .join('')}</ul>`,
    ),
    `<p>${why} <a href="${escaped(settings)}">${escaped(settings)}</a>.</p>`,
    `<p>${escaped(office)}</p></body></html>`,
  ].join('\n')
  return { text, html }
}

/** Titles are what people typed. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
