import { expect, type Page } from '@playwright/test'
import { expectWholeWords } from './whole-words.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

/**
 * What one comes for on a page begins on the first screen, on a desktop and on a phone, and the page is no wider than
 * that (docs/five-seconds.md). The page is left as wide as it was.
 * @param at names the page where it fails.
 */
export async function expectOnFirstScreen(page: Page, path: string, first: string, at = path) {
  const before = page.viewportSize()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.goto(path)
    const top = await topOf(page, first)
    expect.soft(top, `${at} at ${size.width}`).toBeLessThan(size.height - 24)
    await expectWholeWords(page)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(over, `${at} at ${size.width} is no wider than the screen`).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}

/** How far below the top of the page it begins. */
async function topOf(page: Page, selector: string): Promise<number> {
  const first = page.locator(selector).first()
  await first.waitFor()
  return first.evaluate((element) => element.getBoundingClientRect().top + window.scrollY)
}
