/** Those with what was typed in their name, whatever its capitals, accents and hyphens; all without. */
export function foundByName<Named extends { name: string }>(
  all: readonly Named[],
  typed: string,
): readonly Named[] {
  const looked = plain(typed)
  return all.filter(({ name }) => plain(name).includes(looked))
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
