import { expect, test, type Page } from '@playwright/test'
import { noteLook } from './looked-at.ts'
import { OTHERWISE, tooSmallToTap } from './seen-otherwise.ts'
import { signIn } from './people.ts'
import { filledIn, PEOPLE } from './visiting.ts'
import { VISITS } from './visits.ts'

/** The rating page is no part of the router: it has a build of its own. */
const RATING_PAGES = ['/beoordeel', '/beoordeel/beek', '/bestaat-niet']

/** So many pages in one test: each is looked at in every way. */
const AT_ONCE = 8

// Each test signs in by itself and only reads: two can be played beside each other.
test.describe.configure({ mode: 'parallel' })

for (const [visitor, person] of Object.entries(PEOPLE)) {
  const pages = Object.entries(VISITS)
    .filter(([, { as, leadsTo }]) => as === visitor && !leadsTo)
    .map(([route, { at = route }]) => ({ route, at }))
  if (visitor === 'stranger') pages.push(...RATING_PAGES.map((at) => ({ route: at, at })))
  for (let start = 0; start < pages.length; start += AT_ONCE)
    test(`every page of a ${visitor}, ${start + 1} and on, on a dark screen, with large letters and by thumb`, async ({
      page,
    }) => {
      test.slow()
      if (person) await signIn(page, person)
      const found: string[] = []
      for (const { route, at } of pages.slice(start, start + AT_ONCE))
        await test.step(at, async () => {
          await page.setViewportSize({ width: 1280, height: 800 })
          const path = await filledIn(page, at)
          for (const [way, problems] of await problemsOf(page, path)) {
            noteLook(page, route, way, problems.length)
            found.push(...problems.map((problem) => `${path} ${way}: ${problem}`))
          }
        })
      expect(found).toEqual([])
    })
}

/** By the way of looking. */
async function problemsOf(page: Page, path: string): Promise<[way: string, problems: string[]][]> {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  // A page that looks again and again is never idle.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
  const found: [string, string[]][] = []
  for (const [way, look] of Object.entries({ ...OTHERWISE, 'by thumb': tooSmallToTap }))
    found.push([way, await look(page)])
  return found
}
