import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

test(
  'staff make cards for an evening in one click; each code counts, and without one it goes too',
  { tag: '@desktop' },
  async ({ page, browser, baseURL }) => {
    await page.goto('/affiche/beek')
    await expect(page.getByRole('button', { name: /kaartjes met een code/ })).toHaveCount(0)
    await signIn(page, 'staff')
    await page.goto('/affiche/beek')
    await page.getByRole('button', { name: 'Maak 60 kaartjes met een code' }).click()
    const cards = page.getByRole('region', { name: '60 nieuwe codes' }).getByRole('listitem')
    await expect(cards).toHaveCount(60)
    await expectAccessible(page)
    const codes = await cards.locator('.codes__code').allInnerTexts()

    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      ...(baseURL !== undefined && { baseURL }),
    })
    const phone = await context.newPage()
    for (const code of codes.slice(0, 2)) {
      await phone.goto('/toegankelijkheid')
      await rateWith(phone, `/beoordeel/beek?taal=nl#code=${code}`)
      await expect(phone.getByText('Dank u wel. Uw antwoorden zijn verstuurd.')).toBeVisible()
    }
    await phone.goto('/toegankelijkheid')
    await rateWith(phone, `/beoordeel/beek?taal=nl#code=${codes[0]}`)
    await expect(phone.getByText('Deze code klopt niet, of is al gebruikt.')).toBeVisible()
    await expect(phone.getByText('Zonder code mag ook')).toBeVisible()
    await expectAccessible(phone)
    await phone.getByLabel('Code van uw gemeente').fill('')
    await phone.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(phone.getByText('Dank u wel. Uw antwoorden zijn verstuurd.')).toBeVisible()
    await context.close()
  },
)

async function rateWith(rating: Page, address: string): Promise<void> {
  await rating.goto(address)
  await answerAndSend(rating)
}

/** An entrepreneur who gives a mark and sends. */
async function answerAndSend(rating: Page): Promise<void> {
  await rating.getByRole('radio', { name: 'Ja', exact: true }).check()
  await rating.getByRole('button', { name: 'Verder' }).click()
  await expect(rating.getByText('Stap 3 van 4')).toBeVisible()
  await rating.getByRole('button', { name: 'Verder' }).click()
  await rating.getByRole('radio', { name: '7', exact: true }).check()
  await rating.getByRole('button', { name: 'Versturen' }).click()
}

test(
  'staff ask for codes in a round; an entrepreneur rates with one, once',
  { tag: '@desktop' },
  async ({ page, browser, baseURL }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/ondernemers?gemeente=GM0971')
    const card = page.getByRole('region', { name: 'Codes die één keer werken' })
    await card.getByRole('button', { name: 'Codes vragen in deze ronde' }).click()
    const dialog = page.getByRole('dialog', { name: 'Codes vragen in deze ronde?' })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Codes vragen in deze ronde' }).click()
    await expect(card.getByText('Voor Stein zijn nog geen codes gemaakt.')).toBeVisible()
    await card.getByLabel('Aantal codes').fill('501')
    await card.getByRole('button', { name: 'Maak codes' }).click()
    await expect(card.getByText('Vul een heel getal van 1 tot en met 500 in.')).toBeVisible()
    await card.getByLabel('Aantal codes').fill('3')
    await card.getByRole('button', { name: 'Maak codes' }).click()
    await expect(card.getByRole('heading', { name: '3 nieuwe codes' })).toBeFocused()
    await expect(card.getByText('Voor Stein zijn 3 codes gemaakt.')).toBeVisible()
    await expectAccessible(page)
    const code = await card.getByRole('cell').first().innerText()

    const { page: phone, send } = await entrepreneur(`/beoordeel/stein?taal=nl#code=${code}`)
    const typed = phone.getByLabel('Code van uw gemeente')
    await expect(typed).toHaveValue(code)
    // A code that is none of here is told before the first question, not after the last.
    await typed.fill('0000-0000-0000')
    await phone.getByRole('radio', { name: 'Ja', exact: true }).check()
    await phone.getByRole('button', { name: 'Verder' }).click()
    await expect(phone.getByText('Deze code klopt niet, of is al gebruikt.')).toBeVisible()
    await typed.fill(code)
    expect(phone.url()).not.toContain(code)
    await expectAccessible(phone)
    await send()
    await expect(phone.getByText('Dank u wel. Uw antwoorden zijn verstuurd.')).toBeVisible()

    // The same code again is refused, with what to do; nothing is lost, and another code works.
    const second = await entrepreneur(`/beoordeel/stein?taal=nl#code=${code}`)
    await second.send()
    await expect(second.page.getByText('Deze code klopt niet, of is al gebruikt.')).toBeVisible()
    await expectAccessible(second.page)
    const other = await card.getByRole('cell').nth(2).innerText()
    await second.page.getByLabel('Code van uw gemeente').fill(other.toLowerCase())
    await second.page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(second.page.getByText('Dank u wel. Uw antwoorden zijn verstuurd.')).toBeVisible()

    async function entrepreneur(address: string) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        ...(baseURL !== undefined && { baseURL }),
      })
      const rating = await context.newPage()
      await rating.goto(address)
      return { page: rating, send: () => answerAndSend(rating) }
    }
  },
)
