import { markOf, markOfText } from '../same-question.ts'
import type { Check } from './check.ts'
import type { Content } from './document.ts'
import type { Edit, StoredPart } from './edits.ts'

type Place = Pick<Check, 'name' | 'kind' | 'id' | 'about'>

/**
 * What mends a check at once, without anything to think up: words that were read again and still hold, and a link that
 * stands on one side only. The side of the experience is the one that editors choose on, so that one is followed.
 * @returns null where an editor has to type
 */
export function mendOf(check: Place, parts: readonly StoredPart[]): readonly Edit[] | null {
  const part = parts.find(({ kind, id }) => kind === check.kind && id === check.id)
  if (!part) return null
  if (check.name === 'wordsForOtherText') return [edited(part, readAgain(part))]
  if (check.name !== 'linkOneSided') return null
  const question = parts.find(({ kind, id }) => kind === 'item' && id === check.about)
  if (part.kind === 'ratingItem' && question) {
    const { asked } = question.content as Content<'item'>
    return [withLinks(question, 'ratingItems', [...asked.ratingItems, part.id])]
  }
  const list = part.kind === 'ratingItem' ? 'scanItems' : 'ratingItems'
  const { asked } = part.content as { asked: Record<string, readonly string[]> }
  return [
    withLinks(
      part,
      list,
      (asked[list] ?? []).filter((name) => name !== check.about),
    ),
  ]
}

const edited = ({ kind, id, version, position }: StoredPart, content: unknown): Edit => ({
  ...{ kind, id, version, position, content },
})

function withLinks(part: StoredPart, list: string, names: readonly string[]): Edit {
  const content = part.content as { asked: object }
  return edited(part, { ...content, asked: { ...content.asked, [list]: names } })
}

/** The words of a part as written for its text as it is now. */
function readAgain({ kind, content }: StoredPart): unknown {
  const part = content as Content<'item'> | Content<'theme'> | Content<'ratingItem'>
  const writtenFor =
    kind === 'item' ? markOf((part as Content<'item'>).asked) : markOfText(part.asked.text.nl)
  return { ...part, words: { ...part.words, writtenFor } }
}
