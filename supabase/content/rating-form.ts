import { createHash } from 'node:crypto'
import rating from './2026-1/rating.json' with { type: 'json' }
import region from './region.json' with { type: 'json' }

/** What entrepreneurs are asked (supabase/schemas/3-content/rating-questions.sql). */
export const ratingQuestions = {
  items: rating.items.map(({ text }) => text),
  texts: rating.texts,
  scales: rating.scales,
}

/** The document that the rating page asks for, as an installation of this content gives it (rating-form.sql). */
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
