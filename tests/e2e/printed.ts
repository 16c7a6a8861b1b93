import { expect, type Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** In points, from the foot of an A4 page: what is lower is the line at the foot. */
const FOOT = 56
/** More white than this at the end of a page looks as if something is missing. */
const WHITE = 842 * 0.33

type Word = { str: string; transform: readonly unknown[] }
const heightOf = ({ transform }: Word) => Number(transform[5])

/**
 * Prints the page as the browser does: no page but the last ends in white, and none ends with a heading or the head of a
 * table, without what it is of.
 * @param pages so many are looked at, from the first.
 */
export async function expectPagesFilled(page: Page, pages = Infinity): Promise<void> {
  const textsOf = async (selector: string) =>
    new Set((await page.locator(selector).allTextContents()).map((text) => bare(text)))
  // A heading is a line; of a head of a table each column is a word of one. A row may be called as a heading elsewhere.
  const headings = await textsOf('h2, h3')
  const columns = await textsOf('thead th')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  for (let number = 1; number < Math.min(paper.numPages, pages + 1); number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent()
    const words = items
      .filter((item) => 'str' in item)
      .filter((word) => word.str.trim() !== '' && heightOf(word) > FOOT)
    const lowest = Math.min(...words.map(heightOf))
    const last = words.filter((word) => heightOf(word) < lowest + 2).map(({ str }) => str)
    expect
      .soft(lowest, `page ${number} ends in white after “${last.join(' ')}”`)
      .toBeLessThan(WHITE)
    const line = last.join('')
    const ends = headings.has(bare(line)) || last.some((word) => columns.has(bare(word)))
    expect.soft(ends, `page ${number} ends with “${line}”`).toBe(false)
  }
}

/** Where a line ends is the paper's own business. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
