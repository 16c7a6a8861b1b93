import { expect, type Page } from '@playwright/test'

/** Expects that no word of a heading, or of the head of a table, goes on on the next line: not every browser hyphenates. */
export async function expectWholeWords(page: Page): Promise<void> {
  expect.soft(await page.evaluate(broken), `broken words on ${page.url()}`).toEqual([])
}

/** The words that stand on two lines in a browser that knows no hyphens, as there are. */
function broken(): string[] {
  const heads = document.querySelectorAll<HTMLElement>('h1, h2, h3, thead th')
  return [...heads].flatMap((head) => {
    if (!head.checkVisibility()) return []
    head.style.hyphens = 'manual'
    const found: string[] = []
    const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\p{L}{5,}/gu)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) found.push(word)
      }
    head.style.hyphens = ''
    return found
  })
}
