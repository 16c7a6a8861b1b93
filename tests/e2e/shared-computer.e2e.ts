import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { cardOf, expectSaved, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

/** A computer at the counter: who sits down next reads nothing of who was there before. */
startOwnProduct()

const SECRET = 'onze wethouder'

/** All that whoever has the tools of the browser finds on this device. */
function everything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name = '' } of await indexedDB.databases()) {
      const open = indexedDB.open(name)
      const database = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result)
      })
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        const [keys, values] = [rows.getAllKeys(), rows.getAll()]
        await new Promise<void>((done) => (rows.transaction.oncomplete = () => done()))
        found.push(name, keys.result, values.result)
      }
      database.close()
    }
    return JSON.stringify(found)
  })
}

/** Leaves an answer with an explanation, and a text outside the scan, that the server does not have. */
async function leaveWork(page: Page, scan: string): Promise<void> {
  await page.goto('/gemeente/acties/nieuw')
  await page.locator('form input').first().fill(`Bel ${SECRET}`)
  const card = await openItem(page, scan, 'statusinformatie')
  await page.context().setOffline(true)
  await card.getByRole('radio').nth(1).check()
  const explanation = card.getByLabel('Toelichting')
  if (!(await explanation.isVisible()))
    await card
      .getByText(/^Toelichting/)
      .first()
      .click()
  await explanation.fill(`Volgens ${SECRET}`)
  await expect(card.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
}

test('what waits is unreadable for who comes next, and comes back for its person', async ({
  page,
}) => {
  await signIn(page, 'beek')
  const scan = await openScan(page)
  await leaveWork(page, scan)
  const here = await everything(page)
  expect(here).toContain('quickscan-key')
  const secret = /\\"secret\\":\\"([0-9a-f]{64})/.exec(here)?.[1] ?? 'no key'
  expect(secret).not.toBe('no key')
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('versleuteld')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Toch uitloggen' }).click()
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible()
  await page.context().setOffline(false)

  await test.step('nobody signed in', async () => {
    const left = await everything(page)
    expect(left).not.toContain(SECRET)
    expect(left).not.toContain(secret)
    expect(left).toContain('anna.beek')
  })
  await test.step('another person signed in', async () => {
    await signIn(page, 'heerlen')
    await page.goto('/gemeente/acties/nieuw')
    await expect(page.locator('form input').first()).toHaveValue('')
    await page.goto(scan)
    const found = await everything(page)
    expect(found).toContain('quickscan-key')
    expect(found).not.toContain(secret)
    expect(found).not.toContain(SECRET)
    await page.getByRole('button', { name: 'Uitloggen' }).press('Enter')
    await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible()
  })
  await test.step('its person again', async () => {
    await signIn(page, 'beek')
    await page.goto('/gemeente/acties/nieuw')
    await expect(page.locator('form input').first()).toHaveValue(`Bel ${SECRET}`)
    const card = await openItem(page, scan, 'statusinformatie')
    await expect(card.getByLabel('Toelichting')).toHaveValue(`Volgens ${SECRET}`)
    await expectSaved(card)
  })
})

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' })

  test('what waits is found again after a reload and on a new page, unread by who signs in in between, and arrives', async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    await signIn(page, 'stein')
    const scan = await openScan(page)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await leaveWork(page, scan)
    const isThere = async (on: Page) => {
      const card = cardOf(on, 'statusinformatie')
      await expect(card.getByRole('radio').nth(1)).toBeChecked()
      await expect(card.getByLabel('Toelichting')).toHaveValue(`Volgens ${SECRET}`)
      await expect(card.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
      // Locked, also while its person is there: the disk of the computer does not tell it.
      expect(await everything(on)).not.toContain(SECRET)
    }

    await test.step('after a reload, and in a browser that was closed', async () => {
      await page.reload()
      await expect(page.getByText('U hebt geen verbinding.')).toBeVisible()
      await isThere(page)
      const address = page.url()
      const again = await context.newPage()
      await page.close()
      await again.goto(address)
      await isThere(again)
      await again.getByRole('button', { name: 'Uitloggen' }).press('Enter')
      await again.getByRole('button', { name: 'Toch uitloggen' }).click()
      await expect(again.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible()
      await again.close()
    })

    const next = await context.newPage()
    await test.step('another person finds none of it, with a connection or without', async () => {
      await context.setOffline(false)
      await signIn(next, 'heerlen')
      const own = await openScan(next)
      await openItem(next, own, 'statusinformatie')
      await expect(next.getByText(`Volgens ${SECRET}`)).toHaveCount(0)
      await context.setOffline(true)
      await next.reload()
      const card = cardOf(next, 'statusinformatie')
      await expect(card).toBeVisible()
      await expect(card.getByText(/^Bewaard op dit apparaat/)).toHaveCount(0)
      await next.goto(scan)
      await expect(next.getByText(SECRET)).toHaveCount(0)
      expect(await everything(next)).not.toContain(SECRET)
      await context.setOffline(false)
      await next.goto('/gemeente')
      await next.getByRole('button', { name: 'Uitloggen' }).press('Enter')
      await expect(next.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible()
    })

    await test.step('its person finds it, and it is sent', async () => {
      await signIn(next, 'stein')
      const card = await openItem(next, scan, 'statusinformatie')
      await expect(card.getByLabel('Toelichting')).toHaveValue(`Volgens ${SECRET}`)
      await expectSaved(card)
      const elsewhere = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
      const other = await elsewhere.newPage()
      await signIn(other, 'stein')
      const arrived = await openItem(other, scan, 'statusinformatie')
      await expect(arrived.getByRole('radio').nth(1)).toBeChecked()
      await expect(arrived.getByLabel('Toelichting')).toHaveValue(`Volgens ${SECRET}`)
      await elsewhere.close()
    })
  })
})

test('after twelve hours without use nobody is signed in, and the key is gone', async ({
  page,
}) => {
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  await leaveWork(page, scan)
  await page.context().setOffline(false)
  const used = (hours: number) =>
    page.evaluate(
      (ago) => localStorage.setItem('quickscan-used', String(Date.now() - ago * 3_600_000)),
      hours,
    )
  await used(11)
  await page.goto('/gemeente')
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
  await used(13)
  await page.goto('/gemeente')
  await expect(page.getByText('U gebruikte deze website 12 uur niet.')).toBeVisible()
  const left = await everything(page)
  expect(left).not.toContain('\\"secret\\"')
  expect(left).not.toContain(SECRET)
})

test('a viewer, who has no mail to choose, can sign out everywhere too', async ({
  page,
  browser,
  baseURL,
}) => {
  const elsewhere = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  const other = await elsewhere.newPage()
  await signIn(other, 'viewer')
  await other.goto('/meekijken')
  await signIn(page, 'viewer')
  await page.goto('/meekijken')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Instellingen' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Overal uitloggen' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Mail per week' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Log mij overal uit' }).click()
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible()

  // The other device goes on until its token is to be renewed: it is not.
  await other.evaluate(() => {
    const session = JSON.parse(localStorage.getItem('quickscan-session') ?? '{}') as object
    localStorage.setItem('quickscan-session', JSON.stringify({ ...session, expires_at: 1 }))
  })
  await other.goto('/meekijken')
  await expect(other.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
  expect(await everything(other)).not.toContain('\\"secret\\"')
  await elsewhere.close()
})

test('who is forgotten leaves nothing on the device either', async ({ page }) => {
  await signIn(page, 'sam.maastricht@demo.example')
  await page.goto('/gemeente/acties/nieuw')
  await page.locator('form input').first().fill(`Bel ${SECRET}`)
  expect(await everything(page)).toContain('quickscan-text:sam.maastricht')
  await page.goto('/mijn-gegevens')
  await page.getByRole('button', { name: 'Vergeet mij' }).click()
  await page.getByRole('button', { name: 'Ja, vergeet mij' }).click()
  await expect(page.getByText('U bent vergeten')).toBeVisible()
  await expect.poll(() => everything(page)).not.toContain('sam.maastricht')
})
