import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { askedItems } from '#domain/questionnaire/completeness.ts'
import { DEFINITION } from '#tests/content.ts'
import { expectAccessibleHere } from './axe.ts'
import { cardOf, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

/** What a municipality that has not begun is asked. */
const askedAtFirst = askedItems(DEFINITION, {}, 'full').map(({ id }) => id)
/** Together with what follows from an answer (showMore). */
const everyItem = DEFINITION.items.map(({ id }) => id)
const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

/** How people look at the scan. Half of them in either project, so that two workers can walk. */
const VARIANTS: readonly (BrowserContextOptions & { name: string })[] = [
  { name: 'desktop', viewport: DESKTOP },
  { name: 'phone', viewport: PHONE, hasTouch: true },
  { name: 'tablet', viewport: { width: 820, height: 1180 }, hasTouch: true },
  { name: 'forced colours', viewport: DESKTOP, forcedColors: 'active' },
  { name: 'reduced motion', viewport: PHONE, reducedMotion: 'reduce' },
  { name: 'a device set to dark', viewport: DESKTOP, colorScheme: 'dark' },
  // A window of 640 pixels at 200 %.
  { name: '320 px at 200 %', viewport: { width: 320, height: 480 }, deviceScaleFactor: 2 },
]

// Before the walks that answer something.
test('every theme to the last question: handing in with nothing', tagOf(0), async ({ browser }) => {
  await withPage(browser, { viewport: DESKTOP }, 'voerendaal', async (page) => {
    const reached = await walk(page, async () => {
      // Whoever passes a theme without an answer is not held up, and not told off either.
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
    })
    expect(reached).toEqual(askedAtFirst)
    await expectAtReview(page)
    const submit = page.getByRole('main').locator('.submit').getByRole('button').first()
    await submit.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(submit).toHaveAttribute('aria-disabled', 'true')
    await expect(submit).toHaveAccessibleDescription(/90%/)
    await expectAccessibleHere(page)
  })
})

for (const [index, { name, ...options }] of VARIANTS.entries()) {
  test(`every theme to the last question: ${name}`, tagOf(index), async ({ browser }) => {
    await withPage(browser, options, 'voerendaal', async (page) => {
      expect(await walk(page, showMore)).toEqual(everyItem)
      expect(await isDark(page)).toBe(options.colorScheme === 'dark')
      await expectAtReview(page)
      await expectAccessibleHere(page)
    })
  })
}

test('every theme to the last question and back again', tagOf(1), async ({ browser }) => {
  await withPage(browser, { viewport: PHONE, hasTouch: true }, 'voerendaal', async (page) => {
    await walk(page, () => Promise.resolve())
    for (const theme of DEFINITION.themes.toReversed()) {
      await page.goBack()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(theme.text.nl)
      await expectAccessibleHere(page)
    }
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: /^Quick scan van/ })).toBeVisible()
  })
})

/** Whether the page is drawn with light letters. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [red = 0] = getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? []
    return red > 128
  })
}

function tagOf(index: number) {
  return { tag: index % 2 === 0 ? [] : '@phone' }
}

async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  municipality: string,
  story: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signIn(page, municipality)
  await story(page)
  await context.close()
}

/**
 * Goes from the first theme to the last with the links for it.
 * @param atTheme what is expected of every theme.
 * @returns the ids of the questions that were reached, in order: on the screen, not under anything.
 */
async function walk(
  page: Page,
  atTheme: (page: Page, themeId: string) => Promise<void>,
): Promise<string[]> {
  const reached: string[] = []
  await openScan(page)
  const first = page.getByRole('link', { name: DEFINITION.themes[0]?.text.nl ?? '', exact: true })
  await first.press('Enter')
  for (const theme of DEFINITION.themes) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(theme.text.nl)
    await atTheme(page, theme.id)
    const cards = page.locator('article[aria-labelledby]')
    for (const id of await cards.evaluateAll((found) =>
      found.map((card) => card.getAttribute('aria-labelledby') ?? ''),
    )) {
      await expectWithinReach(page, id)
      reached.push(id)
    }
    await page
      .getByRole('navigation', { name: 'Vorig en volgend thema' })
      .getByRole('link')
      .last()
      .press('Enter')
  }
  return reached
}

/** Answers what brings more questions, so that every question there is has been on the screen. */
async function showMore(page: Page, themeId: string): Promise<void> {
  for (const { id, theme, showIf } of DEFINITION.items) {
    // An earlier walk may have answered already.
    if (theme !== themeId || !showIf || (await cardOf(page, id).count()) > 0) continue
    const decides = cardOf(page, showIf.item)
    if ('atLeast' in showIf) await decides.getByRole('textbox').first().fill(`${showIf.atLeast}`)
    else await decides.getByRole('radio').last().check()
    await expect(cardOf(page, id)).toBeVisible()
  }
  await expectAccessibleHere(page)
}

/** The first thing to answer with can be clicked: nothing lies over it, nothing cuts it off. */
async function expectWithinReach(page: Page, itemId: string): Promise<void> {
  const control = cardOf(page, itemId).locator('input, select, textarea').first()
  await control.click({ trial: true })
  await expect(control).toBeInViewport()
}

async function expectAtReview(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/nakijken$/)
}
