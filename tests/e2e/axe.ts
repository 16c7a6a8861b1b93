import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }

/**
 * Expects no violation of WCAG 2.2 A and AA on the page as it is now, nor sideways scrolling; that also at
 * the other width, on a desktop when this is a phone and the reverse.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectAccessibleHere(page)
  await atOtherWidth(page, () => expectNotTooWide(page))
}

/** The same with all rules at both widths: for every page once (every-page.sweep.ts). Gives how many did not hold. */
export async function expectAccessibleAtBothWidths(page: Page): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  const look = async () => {
    const way = page.viewportSize()?.width === PHONE.width ? 'on a phone' : 'on a desktop'
    found[way] = await expectAccessibleHere(page)
  }
  await look()
  await atOtherWidth(page, look)
  return found
}

async function atOtherWidth(page: Page, look: () => Promise<void>): Promise<void> {
  const own = page.viewportSize()
  if (!own || ![PHONE.width, DESKTOP.width].includes(own.width)) return
  await page.setViewportSize(own.width === PHONE.width ? DESKTOP : PHONE)
  await look()
  await page.setViewportSize(own)
}

/** The same at this width only. Whoever looks at more pages goes on with the next. */
export async function expectAccessibleHere(page: Page): Promise<number> {
  await expect(page.locator('h1')).toBeAttached()
  await comeToRest(page)
  const found = await violationsOf(page)
  expect.soft(found, `accessibility of ${whereIs(page)}`).toEqual([])
  await expectNotTooWide(page)
  return found.length
}

/** What does not hold of WCAG 2.2 A and AA and good practice on the page as it is now, with the first places. */
export async function violationsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // Describing every element that passes takes longer than finding the ones that do not.
    .options({ resultTypes: ['violations'] })
    // In the page itself; the other mode opens a second page each time, for frames of other sites,
    // of which we have none. The same rules on the same page in less than half the time.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${String(target)}: ${failureSummary}`),
  }))
}

/** Colours are those of the page once nothing moves any more; what moves for ever is not waited for. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      )
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

async function expectNotTooWide(page: Page): Promise<void> {
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  // Charts take their new width a moment after the page does.
  await expect
    .poll(sideways, { message: `pixels that it is too wide: ${whereIs(page)}` })
    .toBeLessThanOrEqual(0)
}

const whereIs = (page: Page) => `${page.url()}, ${page.viewportSize()?.width} pixels wide`
