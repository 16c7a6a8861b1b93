import { expect, test, type Page } from '@playwright/test'
import { expectAccessibleAtBothWidths } from './axe.ts'
import { noteLook } from './looked-at.ts'
import { signIn } from './people.ts'
import { expectStrictHeaders } from './strict-headers.ts'
import { filledIn, PEOPLE } from './visiting.ts'
import { VISITS } from './visits.ts'

/** Reads only. The rating page is no part of the router: it has a build of its own. */
const RATING_PAGES = ['/beoordeel', '/beoordeel/beek', '/beoordeel/nergens']

/** So many pages are looked at in one test: each takes a few seconds, at two widths. */
const AT_ONCE = 8

for (const [visitor, person] of Object.entries(PEOPLE)) {
  const pages = Object.entries(VISITS).filter(([, { as }]) => as === visitor)
  for (let start = 0; start < pages.length; start += AT_ONCE)
    everyPage(`a ${visitor}, ${start + 1} and on`, person, pages.slice(start, start + AT_ONCE))
}
everyPage(
  'an entrepreneur',
  null,
  [...RATING_PAGES, '/bestaat-niet'].map((path) => [path, {}]),
)

function everyPage(
  whose: string,
  person: (typeof PEOPLE)[keyof typeof PEOPLE],
  pages: readonly (readonly [string, { at?: string; leadsTo?: RegExp }])[],
): void {
  test(`every page of ${whose} is whole, accessible, marked as a demo, comes with strict headers, and asks nobody but its own server`, async ({
    page,
    context,
    baseURL,
  }) => {
    const problems: string[] = []
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`))
        problems.push(`asks elsewhere: ${request.url()}`)
    })
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    if (person) await signIn(page, person)
    for (const [route, { at = route, leadsTo }] of pages)
      await test.step(route, async () => {
        const found = await expectGoodPage(page, await filledIn(page, at), leadsTo)
        for (const [way, problems] of Object.entries(found)) noteLook(page, route, way, problems)
      })
    expect(problems).toEqual([])
    expect(await context.cookies()).toEqual([])
  })
}

/** The page as a person finds it: strict headers, everything loaded, marked as a demo, one main heading. */
async function expectGoodPage(page: Page, path: string, leadsTo?: RegExp) {
  expectStrictHeaders(await page.goto(path))
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByText(/demo/i).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  const { pathname } = new URL(page.url())
  if (leadsTo) expect(pathname, 'led on').toMatch(leadsTo)
  else expect(pathname, 'not sent elsewhere').toBe(path)
  return expectAccessibleAtBothWidths(page)
}
