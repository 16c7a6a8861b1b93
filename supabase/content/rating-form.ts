import { createHash } from 'node:crypto'
import { ratingQuestions } from './2026-1/version.ts'
import region from './region.json' with { type: 'json' }

/**
 * The document that the rating page is built with, and would ask for (rating-form.sql): that of the edition
 * which the demo asks. Where a round asks another one, the page fetches it once
 * (docs/decisions/0155-the-second-edition.md).
 */
export const ratingForm = {
  ...ratingQuestions,
  office: { plain: region.office, french: region.officeInFrench },
  places: [...region.municipalities]
    .sort((a, b) => a.tileRow - b.tileRow || a.tileColumn - b.tileColumn)
    .map(({ code, name, shortName, slug, tileRow, tileColumn }) => ({
      ...{ code, name, shortName, slug },
      row: tileRow,
      column: tileColumn,
    })),
}

/** The mark by which the database knows a document: of its text as PostgreSQL writes it. */
export const markOf = (form: object) => createHash('md5').update(asJsonb(form)).digest('hex')

function asJsonb(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asJsonb).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const byLength = Object.entries(value).sort(
    ([a], [b]) => a.length - b.length || (a < b ? -1 : 1),
  )
  return `{${byLength.map(([key, part]) => `${JSON.stringify(key)}: ${asJsonb(part)}`).join(', ')}}`
}
