import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

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
    await expect(phone.getByLabel('Code van uw gemeente')).toHaveValue(code)
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
    await second.page.getByRole('button', { name: 'Versturen' }).click()
    await expect(second.page.getByText('Dank u wel. Uw antwoorden zijn verstuurd.')).toBeVisible()

    async function entrepreneur(address: string) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        ...(baseURL !== undefined && { baseURL }),
      })
      const rating = await context.newPage()
      await rating.goto(address)
      return {
        page: rating,
        send: async () => {
          await rating.getByRole('radio', { name: 'Ja', exact: true }).check()
          for (let step = 2; step < 8; step += 1)
            await rating.getByRole('button', { name: 'Verder' }).click()
          await rating.getByRole('radio', { name: '7', exact: true }).check()
          await rating.getByRole('button', { name: 'Verder' }).click()
          await rating.getByRole('button', { name: 'Verder' }).click()
          await rating.getByRole('button', { name: 'Versturen' }).click()
        },
      }
    }
  },
)
