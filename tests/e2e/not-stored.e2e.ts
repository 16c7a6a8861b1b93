import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectSaved, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { mailedCode, signIn } from './people.ts'
import { VISITS } from './visits.ts'

startOwnProduct()

const ANSWER = 'article[aria-labelledby="relatiebeheer"]'

/** By the screen, as somebody whose browser keeps nothing has to; the code pasted as people paste. */
async function signInByHand(page: Page, email: string, paste: (code: string) => string) {
  await page.getByLabel('E-mailadres').fill(`Naam Achternaam <${email}>`)
  const asked = Date.now()
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  const code = await mailedCode(page.request, email, asked)
  await page.getByLabel(/^Code van/).fill(paste(code))
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
}

test('a session that ends is said; after signing in again everything typed is there', async ({
  page,
  context,
}) => {
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  const { pathname } = new URL(page.url())
  await context.setOffline(true)
  await card.getByRole('radio').nth(3).check()
  await expect(card.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
  // Another window signs out: the session of this one is over.
  await context.setOffline(false)
  await page.evaluate(() => {
    localStorage.removeItem('quickscan-session')
    new BroadcastChannel('quickscan-session').postMessage({ event: 'SIGNED_OUT', session: null })
  })
  const said = page.getByText('U bent niet meer ingelogd')
  await expect(said).toBeVisible()
  await expect(page.getByText(/wachten op dit apparaat en gaan mee/)).toBeVisible()
  await expectAccessible(page)
  const address = page.getByLabel('E-mailadres')
  const email = await address.inputValue()
  expect(email).toContain('brunssum')
  await signInByHand(page, email, (code) => `Uw code is ${code.slice(0, 3)}-${code.slice(3)}.`)
  await expect(page.locator(ANSWER)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(pathname)
  await expect(page.locator(ANSWER).getByRole('radio').nth(3)).toBeChecked()
  await expectSaved(page.locator(ANSWER))
})

test('everything that is not stored is in one place, with why, and leads to the question', async ({
  page,
  context,
}) => {
  await signIn(page, 'stein')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  await card.getByText('Niet van toepassing').first().click()
  await expect(card.getByText(/^Nog niet opgeslagen/)).toBeVisible()
  await page.goto('/gemeente')
  await expect(page.getByText('1 antwoord staat nog niet bij ESZL.')).toBeVisible()
  await page.getByRole('link', { name: 'Bekijk welke en waarom' }).click()
  const list = page.locator('#niet-opgeslagen')
  await expect(list.getByRole('heading', { name: '1 antwoord: pas iets aan' })).toBeVisible()
  await expect(list).not.toContainText('vanzelf')
  await expectAccessible(page)
  await context.setOffline(true)
  await list.getByRole('listitem').getByRole('link').click()
  await expect(page.locator(ANSWER)).toBeVisible()
  await expect(page.getByText('1 antwoord staat nog niet bij ESZL.')).toBeVisible()
  await context.setOffline(false)
})

test('a text outside the scan survives a reload, and leaving can take it along', async ({
  page,
}) => {
  await signIn(page, 'heerlen')
  await page.goto('/gemeente/acties/nieuw')
  await page
    .getByLabel('Wat gaat u doen')
    .or(page.getByLabel(/^Titel|^Actie/))
    .first()
    .fill('Elke maand langs')
  await page.reload()
  await expect(page.locator('form input').first()).toHaveValue('Elke maand langs')
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 tekst die u nog niet hebt verstuurd')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Verwijderen en uitloggen' }).click()
  await expect(page.getByRole('link', { name: 'Inloggen' })).toBeVisible()
  const left = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('quickscan-text')),
  )
  expect(left).toEqual([])
})

/** What a browser does in which site data is blocked: the words themselves throw. */
function blockStorage() {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: refuse })
}

/** What a browser without room does. */
function fillStorage() {
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  Storage.prototype.setItem = full
  IDBObjectStore.prototype.put = full
}

for (const [state, make] of [
  ['blocked', blockStorage],
  ['full', fillStorage],
] as const)
  for (const [visitor, email] of [
    ['staff', 'ilse.eszl@demo.example'],
    ['writer', 'brunssum'],
  ] as const)
    test(`every page of a ${visitor} works when storage is ${state}`, async ({ page, context }) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      await context.addInitScript(make)
      await page.goto('/inloggen')
      await page
        .getByRole('button', { name: visitor === 'staff' ? 'ESZL Ilse' : 'Brunssum Sam' })
        .click()
      await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
      expect(email).not.toBe('')
      const here = await openedFrom(page, visitor)
      for (const [route, { as, at = route }] of Object.entries(VISITS)) {
        const path = at.replace(/\$(scanId|roundId)/, here)
        if (as !== visitor || path.includes('$')) continue
        await test.step(path, async () => {
          await page.evaluate((to) => history.pushState(null, '', to), path)
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/kan nu niet/)
        })
      }
      expect(problems).toEqual([])
    })

/** The scan or the round that the links of this visitor lead to. */
async function openedFrom(page: Page, visitor: 'staff' | 'writer'): Promise<string> {
  const before = visitor === 'staff' ? '/eszl/rondes/' : '/gemeente/scan/'
  await page.evaluate(
    (to) => history.pushState(null, '', to),
    visitor === 'staff' ? '/eszl/rondes' : '/gemeente',
  )
  const link = page.getByRole('main').locator(`a[href^="${before}"]`).first()
  return ((await link.getAttribute('href')) ?? '').slice(before.length).split(/[/?#]/)[0] ?? ''
}

test('without a connection a browser that keeps nothing does not promise that it does', async ({
  page,
  context,
}) => {
  await context.addInitScript(blockStorage)
  await page.goto('/toegankelijkheid')
  await context.setOffline(true)
  await expect(page.getByText(/bewaart niets van websites/)).toBeVisible()
  await expect(page.getByText(/blijft hier bewaard/)).toHaveCount(0)
  await context.setOffline(false)
})
