import type { Learnt } from '#domain/proof/library.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'

/** The theme of the first question that the measure is about, as in the list of quick wins. */
function themeOf(definition: Definition, { measure }: Learnt): string | undefined {
  const [theme] = measure.triggers.flatMap(
    ({ item }) => definition.items.find(({ id }) => id === item)?.theme ?? [],
  )
  return theme
}

/** What fits a theme and has every word, whatever the capitals and accents. */
export function findMeasures(
  learnt: readonly Learnt[],
  definition: Definition,
  { theme, words }: { theme: string | undefined; words: string },
): readonly Learnt[] {
  const sought = plain(words).split(/\s+/).filter(Boolean)
  return learnt.filter((one) => {
    const { title, approach, sharing } = one.measure
    const text = plain(
      [title, approach, sharing, ...one.experiences.map(({ publicText }) => publicText)].join(' '),
    )
    return (
      (theme === undefined || themeOf(definition, one) === theme) &&
      sought.every((word) => text.includes(word))
    )
  })
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')
