import { expect, type Locator, type Page } from '@playwright/test'
import questionnaire from '#content/2026-1/questionnaire.json' with { type: 'json' }

export const { items, themes } = questionnaire
export type Item = (typeof items)[number]

/** Opens the scan of the round that is open, from the start page of the municipality. */
export async function openScan(page: Page): Promise<string> {
  await page.goto('/gemeente')
  // To a theme while it is filled in; to the outcome once it is handed in.
  const main = page.getByRole('main')
  const link = main.locator('a[href*="/gemeente/scan/"]').first()
  const address = /\/gemeente\/scan\/[^/]+/.exec((await link.getAttribute('href')) ?? '')?.[0]
  if (!address) throw new Error('The start page leads to no scan')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: /^Quick scan van/ })).toBeVisible()
  return address
}

/** Goes to the theme of an item and finds its card. */
export async function openItem(page: Page, scan: string, itemId: string): Promise<Locator> {
  const item = itemOf(itemId)
  await page.goto(`${scan}/thema/${item.theme}#${itemId}`)
  const card = cardOf(page, itemId)
  await expect(card).toBeVisible()
  return card
}

function itemOf(itemId: string): Item {
  const item = items.find(({ id }) => id === itemId)
  if (!item) throw new Error(`The questionnaire has no ${itemId}`)
  return item
}

/** The card of one question. */
export function cardOf(page: Page, itemId: string): Locator {
  return page.locator(`article[aria-labelledby="${itemId}"]`)
}

/** The answer is on the server. */
export async function expectSaved(card: Locator): Promise<void> {
  await expect(card.getByText('Opgeslagen bij ESZL', { exact: true })).toBeVisible()
}

type Asked = {
  themes: readonly { id: string }[]
  items: readonly { id: string; theme: string; kind: string; core: boolean }[]
}

/** Answers the core questions of a version, at a level that needs no evidence. */
export async function answerShortRoute(
  page: Page,
  scan: string,
  version: Asked = questionnaire,
): Promise<void> {
  for (const theme of version.themes) {
    const core = version.items.filter((item) => item.theme === theme.id && item.core)
    await page.goto(`${scan}/thema/${theme.id}`)
    await expect(page.getByRole('article')).toHaveCount(core.length)
    for (const { id, kind } of core) {
      const card = cardOf(page, id)
      if (kind === 'choice') await card.getByRole('radio').nth(1).check()
      else if (kind === 'multi') await card.getByRole('checkbox').first().check()
      else await card.getByRole('textbox').first().fill('6')
      await expect(card.getByText(/^Opgeslagen bij /)).toBeVisible()
    }
  }
}

/**
 * Answers the question with the keyboard only, at a high level, with a note where that is needed.
 * The focus has to be before the question.
 */
export async function answerByKeyboard(page: Page, item: Item): Promise<void> {
  const { keyboard } = page
  await tabInto(page, item.id, 'input')
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      await keyboard.press(item.kind === 'choice' ? String(item.options?.length) : '1')
      break
    case 'multi':
      await keyboard.press('Space')
      await keyboard.press('Tab')
      await keyboard.press('Space')
      break
    case 'number':
      await keyboard.type(String(item.max === 100 ? 88 : Math.min(7, item.max ?? 7)))
      break
    case 'date': // Day and month alike: their order is the browser's.
      await keyboard.type('05052026')
      break
  }
  if (item.core && item.kind === 'choice') {
    await tabInto(page, item.id, 'textarea')
    await keyboard.type('Staat in ons werkproces.')
  }
}

/** Presses Tab until the focus is on an element of that kind inside the question. */
async function tabInto(page: Page, itemId: string, kind: 'input' | 'textarea'): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(
      ([id, tag]) =>
        document.activeElement?.matches(`article[aria-labelledby="${id}"] ${tag}`) ?? false,
      [itemId, kind] as const,
    )
    if (there) return
  }
  throw new Error(`The keyboard does not reach ${itemId}`)
}
