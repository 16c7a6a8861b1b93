import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'

const PUBLIC = [
  '/',
  '/inloggen',
  '/over',
  '/privacy',
  '/toegankelijkheid',
  '/methode',
  '/methode/codeboek',
  '/beoordeel',
  '/beoordeel/beek',
  '/affiche/beek',
  '/resultaten',
  '/resultaten/voerendaal',
  '/resultaten/open-data',
]
const STAFF = [
  '/eszl',
  '/eszl/ondernemers',
  '/eszl/rondes',
  '/eszl/vergelijken',
  '/eszl/quick-wins',
  '/eszl/quick-wins/nog-niemand',
  '/eszl/rapport',
  '/eszl/rapport/GM0935',
]
const OFFICIAL = [
  '/gemeente',
  '/gemeente/ondernemers',
  '/gemeente/collegas',
  '/gemeente/vragenlijst',
  '/gemeente/rapport',
  '/gemeente/delen',
]

/** The page as a person finds it: everything loaded, marked as a demo, one main heading. */
async function expectGoodPage(page: Page, path: string): Promise<void> {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByText(/demo/i).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
  expect(problems, `errors on ${path}`).toEqual([])
}

for (const path of PUBLIC) {
  test(`a stranger on ${path}`, async ({ page }) => {
    await expectGoodPage(page, path)
  })
}
for (const path of STAFF) {
  test(`staff on ${path}`, async ({ page }) => {
    await signIn(page, 'staff')
    await expectGoodPage(page, path)
  })
}
for (const path of OFFICIAL) {
  test(`an official on ${path}`, async ({ page }) => {
    await signIn(page, 'meerssen')
    await expectGoodPage(page, path)
  })
}
