import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { ownPages, startOwnProduct, test, whileStopped } from './own-product.ts'
import { signIn } from './people.ts'
import { goByMenu } from './menu.ts'

startOwnProduct()

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Opnieuw proberen' }).click()
const toRounds = (page: Page) => goByMenu(page, 'Ronde', 'Rondes')

test.beforeEach(async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl')
  await expect(title(page)).toHaveText('Stand van zaken')
})

test('when the server does not answer a page says so, and comes when asked again', async ({
  page,
}) => {
  await whileStopped(async () => {
    await toRounds(page)
    await expect(title(page)).toHaveText('Deze pagina kan nu niet worden getoond')
    await expect(page.getByText('Er is geen verbinding.')).toBeVisible()
    await expectAccessible(page)
    // Still nothing: the page stays, not the one of the browser.
    await tryAgain(page)
    await expect(page.getByText('Er is geen verbinding.')).toBeVisible()
  })
  await tryAgain(page)
  await expect(title(page)).toHaveText('Rondes')
})

test('a page of which the code has gone, for a newer version is there, comes by itself', async ({
  page,
}) => {
  newerVersion()
  await toRounds(page)
  await expect(title(page)).toHaveText('Rondes')
})

/** Gives all code another name, also where other code and the page name it, as a newer version does. */
function newerVersion(): void {
  const assets = join(ownPages(), 'assets')
  const older = readdirSync(assets).filter((file) => file.endsWith('.js'))
  const renamed = (text: string) =>
    older.reduce((known, file) => known.replaceAll(file, `newer-${file}`), text)
  const pages = ['app.html', 'index.html'].map((page) => join(ownPages(), page))
  for (const path of [...pages, ...older.map((file) => join(assets, file))])
    writeFileSync(path, renamed(readFileSync(path, 'utf8')))
  for (const file of older) renameSync(join(assets, file), join(assets, `newer-${file}`))
}
