import type { Page } from '@playwright/test'

/**
 * Presses Tab until the focus is on what has this name: a field by its label, a button or a link by its words.
 * @param only a field, where a link has the same name
 * @returns how often it was pressed
 * @throws when the keyboard does not get there
 */
export async function tabTo(page: Page, name: string | RegExp, only?: 'field'): Promise<number> {
  const wanted = name instanceof RegExp ? name : new RegExp(`^${literal(name)}$`)
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab')
    const { said, field } = await focused(page)
    if (wanted.test(said) && (field || only === undefined)) return pressed + 1
  }
  throw new Error(`The keyboard does not reach ${String(name)}`)
}

/** What a person hears of where the focus is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const field = at?.matches('input, textarea, select') ? (at as HTMLInputElement) : null
    const said =
      field?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent
    return { said: (said ?? '').replace(/\s+/g, ' ').trim(), field: field !== null }
  })

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
