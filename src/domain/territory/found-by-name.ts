import type { Municipality } from './municipality.ts'

/** The municipalities with what was typed in their name, whatever its capitals and accents; all without. */
export function foundByName(
  places: readonly Municipality[],
  typed: string,
): readonly Municipality[] {
  const looked = plain(typed)
  return places.filter(({ name }) => plain(name).includes(looked))
}

/** "Súdwest-Fryslân" and "sudwest fryslan" are one. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
