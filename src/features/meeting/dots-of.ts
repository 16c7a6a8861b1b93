import type { Compared } from '#domain/comparison/compared.ts'
import type { Theme } from '#domain/questionnaire/definition.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Dot } from './dots.tsx'

/** The municipalities with a score in a theme; the name is null of who has a letter. */
export function dotsOf(
  theme: Theme,
  compared: readonly Compared[],
  municipalities: readonly Municipality[],
): Dot[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  return compared.flatMap((row): Dot[] => {
    const score = row.themes[theme.id] ?? null
    if (score === null) return []
    const name = names.get(row.municipalityCode ?? '') ?? null
    return [{ id: row.municipalityCode ?? row.letter ?? '', score, name }]
  })
}
