/** Something that one can go to. */
export type Findable = {
  kind: 'page' | 'municipality' | 'question' | 'measure'
  label: string
  /** Other words that people look for. */
  also: string
  href: string
}

const KINDS = [
  'page',
  'municipality',
  'question',
  'measure',
] as const satisfies readonly Findable['kind'][]

/** Without capitals, accents and signs. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * What has every word that is typed, the best first: where the name begins with it, then where a word of the
 * name does, then elsewhere in the name, then other words. Pages before municipalities, questions and measures.
 */
export function find(all: readonly Findable[], typed: string): readonly Findable[] {
  const looked = plain(typed)
  if (looked === '') return []
  const words = looked.split(' ')
  return all
    .flatMap((one) => {
      const name = plain(one.label)
      const text = `${name} ${plain(one.also)}`
      if (!words.every((word) => text.includes(word))) return []
      return [{ one, rank: rankOf(name, looked, words) }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        KINDS.indexOf(a.one.kind) - KINDS.indexOf(b.one.kind) ||
        a.one.label.localeCompare(b.one.label, 'nl'),
    )
    .map(({ one }) => one)
}

function rankOf(name: string, looked: string, words: readonly string[]): number {
  if (name.startsWith(looked)) return 0
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 1
  return words.every((word) => name.includes(word)) ? 2 : 3
}
