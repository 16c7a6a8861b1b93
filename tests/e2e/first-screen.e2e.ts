import { expect, test, type Page } from '@playwright/test'
import { filledIn, PEOPLE } from './visiting.ts'
import { signIn } from './people.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

/** What one comes for on a page: it begins on the first screen, on a desktop and on a phone. */
const CAME_FOR: Record<keyof typeof PEOPLE, readonly (readonly [page: string, first: string])[]> = {
  stranger: [
    ['/', '.hero h1'],
    ['/certificaat', '.utrecht-textbox'],
  ],
  official: [
    ['/gemeente', '.quick-win-row'],
    ['/gemeente/scan/$scanId/uitkomst', '.result__total-number'],
    ['/gemeente/scan/$scanId/ondertekening', '.certificate__code'],
    ['/gemeente/quick-wins/$scanId', '.quick-wins > .quick-win-row'],
    ['/gemeente/vergelijken', '.heatmap tbody tr'],
    ['/gemeente/vergelijken/profiel', '#verschillen'],
  ],
  writer: [
    ['/gemeente', '.card--accent .nl-button'],
    ['/gemeente/scan/$scanId', '.card--accent .nl-button'],
    ['/gemeente/scan/$scanId/thema/vergunningen', '.item .option'],
  ],
  staff: [
    ['/eszl', '.stacked-table tbody tr'],
    ['/eszl/quick-wins', '.quick-win-row'],
    ['/eszl/quick-wins?gemeente=GM0938', '.quick-wins > .quick-win-row'],
    ['/eszl/vergelijken', '.heatmap tbody tr'],
    ['/eszl/vergelijken/profiel', '#verschillen'],
    ['/eszl/vergelijken/rondes', '.strips__row'],
    ['/eszl/vergelijken/beide-kanten', '.named-plot svg'],
    ['/eszl/vergelijken/samen', 'main table'],
  ],
  viewer: [
    ['/meekijken', '.heatmap tbody tr'],
    ['/meekijken/rondes', '.strips__row'],
    ['/meekijken/beide-kanten', '.named-plot svg'],
  ],
}

for (const [who, pages] of Object.entries(CAME_FOR)) {
  test(`what ${who} comes for begins on the first screen`, async ({ page }) => {
    const person = PEOPLE[who as keyof typeof PEOPLE]
    if (person) await signIn(page, person)
    for (const [at, first] of pages) {
      const path = await filledIn(page, at)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.goto(path)
        const top = await topOf(page, first)
        expect.soft(top, `${at} at ${size.width}`).toBeLessThan(size.height - 24)
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        expect
          .soft(over, `${at} at ${size.width} is no wider than the screen`)
          .toBeLessThanOrEqual(0)
      }
    }
  })
}

/** How far below the top of the page it begins. */
async function topOf(page: Page, selector: string): Promise<number> {
  const first = page.locator(selector).first()
  await first.waitFor()
  return first.evaluate((element) => element.getBoundingClientRect().top + window.scrollY)
}
