import type { Locator } from '@playwright/test'

/** A cell as the eye and the ear have it, read without the help of what makes the files. */
export type SeenCell = {
  /** Pieces of text in a row: what stands in one piece is read as one. */
  seen: readonly string[]
  /** What a screen reader hears beside what is seen. */
  heard: readonly string[]
  /** What a picture in it says, to who looks and to who listens. */
  pictured: readonly string[]
  /** Parts that are columns of their own in a file. */
  parts: readonly string[]
  /** Words of a part that its file leaves to the head of the column: "gemeenten" of "(8 gemeenten)". */
  explained: readonly string[]
}

/** A table on the screen: the row of heads, and the others. */
export function seenTable(table: Locator): Promise<SeenCell[][]> {
  return table.evaluate((element) => {
    const textsIn = (cell: Element): Text[] => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      return texts
    }
    // For the hand; or, as the name of the column on a phone, not there now.
    const gone = (text: Text, cell: Element) =>
      cell.contains(
        text.parentElement?.closest('button, summary, .no-print, .stacked-table__column') ?? null,
      )
    // Neighbours without an element between them are one piece.
    const pieces = (texts: readonly Text[]) =>
      texts.reduce<string[]>((all, text) => {
        const goesOn = text.previousSibling instanceof Text && all.length > 0
        return goesOn ? [...all.slice(0, -1), (all.at(-1) ?? '') + text.data] : [...all, text.data]
      }, [])
    return [...(element as HTMLTableElement).rows].map((row) =>
      [...row.cells]
        .filter((cell) => !cell.classList.contains('no-print'))
        .map((cell) => {
          const texts = textsIn(cell).filter((text) => !gone(text, cell))
          const hidden = (text: Text) => text.parentElement?.closest('.visually-hidden') !== null
          return {
            seen: pieces(texts.filter((text) => !hidden(text))),
            heard: pieces(texts.filter(hidden)),
            pictured: [...cell.querySelectorAll('[role=img]')].map(
              (picture) => picture.getAttribute('aria-label') ?? '',
            ),
            parts: [...cell.querySelectorAll('[data-column]')].map(
              (part) => (part as HTMLElement).dataset['column'] ?? '',
            ),
            explained: [...cell.querySelectorAll('[data-value]')].map(
              ({ textContent }) => textContent ?? '',
            ),
          }
        }),
    )
  })
}

/** Words and numbers, however the latter are written: "€ 7.500" and 7500 are the same. */
export function wordsIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.replace(/\s+%/g, '%').split(/\s+/))
    .map((word) => word.replace(/^[^\p{L}\p{N}+−-]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => {
      const [, sign, digits, percent] =
        /^([-+−]?)((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(%?)$/.exec(word) ?? []
      if (digits === undefined) return word
      const number = Number(digits.replaceAll('.', '').replace(',', '.'))
      return `${sign === '-' || sign === '−' ? -number : number}${percent ?? ''}`
    })
}
