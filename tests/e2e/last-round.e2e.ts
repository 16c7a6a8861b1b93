import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { cardOf, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

async function openWalk(page: Page, who: string): Promise<string> {
  await signIn(page, who)
  const scan = await openScan(page)
  await page.getByRole('link', { name: 'Loop ze een voor een langs' }).press('Enter')
  await expect(title(page)).toBeFocused()
  return scan
}
const title = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Antwoorden van vorige ronde' })
const bar = (page: Page, n: number) =>
  page.getByRole('main').getByText(new RegExp(`^${n} van \\d+ bevestigd$`))
const question = (page: Page) => page.locator('[data-current] h2')

test('thirty unchanged answers take a key each', async ({ page }) => {
  const { keyboard } = page
  const scan = await openWalk(page, 'voerendaal')
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await keyboard.press(key)
  }
  await expect(bar(page, 0)).toBeVisible()
  await test.step('nothing counts before it is confirmed', async () => {
    await page.goto(`${scan}/nakijken`)
    await expect(page.getByText(/^0% van de keuzevragen/)).toBeVisible()
    await page.goBack()
    await expect(bar(page, 0)).toBeVisible()
  })
  await title(page).focus()
  for (let tries = 0; tries < 5; tries += 1) {
    const there = page.locator('[data-current] button:focus')
    if ((await there.count()) > 0) break
    await press('Tab')
  }
  for (let n = 1; n <= 30; n += 1) {
    await press(n % 2 === 0 ? 'j' : 'Enter')
    await expect(bar(page, n)).toBeVisible()
  }
  // One for each, and at most five to get there.
  expect(presses).toBeLessThanOrEqual(35)

  await test.step('a key undoes, and the same question is back', async () => {
    const next = await question(page).textContent()
    await keyboard.press('j')
    await expect(bar(page, 31)).toBeVisible()
    await keyboard.press('z')
    await expect(bar(page, 30)).toBeVisible()
    await expect(question(page)).toHaveText(next ?? '')
    await expect(page.locator('[data-current]')).toBeFocused()
  })

  await test.step('a question that is skipped can be taken up again', async () => {
    const skipped = (await question(page).textContent()) ?? ''
    await keyboard.press('ArrowRight')
    await expect(question(page)).not.toHaveText(skipped)
    await expect(page.getByRole('link', { name: skipped })).toBeVisible()
    await keyboard.press('ArrowLeft')
    await expect(question(page)).toHaveText(skipped)
    await expect(bar(page, 30)).toBeVisible()
  })

  await test.step('the thirty are saved, and nothing more', async () => {
    await expect(page.getByText('Opgeslagen bij ESZL', { exact: true })).toBeVisible()
    await page.goto(scan)
    await expect(page.getByText(/^30 van \d+ vragen klaar$/)).toBeVisible()
  })

  await test.step('what changed is answered at the question itself', async () => {
    await page.getByRole('link', { name: 'Loop ze een voor een langs' }).click()
    const changed = (await question(page).textContent()) ?? ''
    await page.getByRole('button', { name: 'Nog steeds zo' }).focus()
    await keyboard.press('v')
    await expect(page.getByRole('heading', { level: 2, name: changed })).toBeFocused()
  })
})

test('the question itself offers the earlier answer', { tag: '@phone' }, async ({ page }) => {
  const scan = await openWalk(page, 'stein')
  await expectAccessible(page)
  await page.goto(scan)
  await expect(page.getByRole('heading', { name: 'Antwoorden van vorige ronde' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${scan}/vorige-ronde`)
  await page.getByRole('button', { name: 'Veranderd' }).click()

  const offers = page.locator('article', { has: page.getByText('Antwoord van vorige ronde') })
  await expect(offers.first()).toBeVisible()
  await expectAccessible(page)
  const n = await offers.count()
  const id = (await offers.first().getAttribute('aria-labelledby')) ?? ''
  const card = cardOf(page, id)

  await test.step('nothing is chosen yet', async () => {
    await expect(card.getByText('nog niet bevestigd')).toBeVisible()
    await expect(card.getByRole('radio', { checked: true })).toHaveCount(0)
  })
  await test.step('still so: saved, and the focus goes on to the next offer', async () => {
    await card.getByRole('button', { name: 'Nog steeds zo' }).press('Enter')
    await expect(card.getByText('Opgeslagen bij ESZL', { exact: true })).toBeVisible()
    await expect(offers).toHaveCount(n - 1)
    await expect(offers.first().getByRole('button', { name: 'Nog steeds zo' })).toBeFocused()
  })
  await test.step('changed: the empty question has the focus', async () => {
    const next = cardOf(page, (await offers.first().getAttribute('aria-labelledby')) ?? '')
    await next.getByRole('button', { name: 'Veranderd' }).press('Enter')
    await expect(next.getByText('nog niet bevestigd')).toHaveCount(0)
    await expect(next.locator('input').first()).toBeFocused()
    await expect(next.getByRole('radio', { checked: true })).toHaveCount(0)
  })
})
