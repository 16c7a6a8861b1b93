import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { answerShortRoute, cardOf, expectSaved, openItem, openScan } from './filling-in.ts'
import { handIn, sign } from './handing-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

/** Two people hand in a scan, ESZL asks for it again, and everything that was signed stays. */
startOwnProduct()

const REASON = 'Vraag 1 past niet bij uw website. Kijkt u nog eens?'

async function another(page: Page, who: string): Promise<Page> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      baseURL: new URL(page.url()).origin,
      viewport: page.viewportSize(),
    })
  if (!context) throw new Error('No browser')
  const theirs = await context.newPage()
  await signIn(theirs, who)
  return theirs
}

test('two people hand in, staff return it, and it is signed again', async ({ page }) => {
  test.setTimeout(240_000)
  await signIn(page, 'stein')
  const scan = await openScan(page)
  await page.getByRole('radio', { name: /Snelle versie/ }).check()
  await answerShortRoute(page, scan)

  await test.step('the first person hands in, and only reads from then on', async () => {
    await page.goto(`${scan}/nakijken`)
    await page.getByRole('button', { name: 'Klaarzetten om te tekenen' }).click()
    await page.getByRole('button', { name: 'Ja, klaarzetten' }).click()
    await expect(page.getByText('Vul uw naam in, met 2 tot 120 tekens.')).toBeVisible()
    await page.getByRole('button', { name: 'Nog niet' }).click()
    await handIn(page, 'Iris Jansen')
    await expectAccessible(page)
    await expect(page.getByRole('button', { name: 'Tekenen en indienen' })).toHaveCount(0)
    await page.goto(`${scan}/thema/aanspreekpunt`)
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0)
    await page.goto('/gemeente')
    await expect(page.getByRole('heading', { name: 'Wacht op een handtekening' })).toBeVisible()
  })

  await test.step('or takes it back, and hands in again', async () => {
    await page.getByRole('link', { name: 'Bekijk wat u klaarzette' }).click()
    await page.getByRole('button', { name: 'Scan terugnemen' }).click()
    await expect(page.getByRole('button', { name: 'Klaarzetten om te tekenen' })).toBeVisible()
    await handIn(page, 'Iris Jansen')
  })

  const colleague = await another(page, 'sam.stein@demo.example')
  await test.step('a colleague finds it on the start page and signs', async () => {
    await colleague.goto('/gemeente')
    await expect(
      colleague.getByRole('heading', { name: 'Uw collega vraagt u te tekenen' }),
    ).toBeVisible()
    await expect(colleague.getByText(/Iris Jansen heeft de scan klaargezet/)).toBeVisible()
    await expectAccessible(colleague)
    await colleague.getByRole('link', { name: 'Nakijken en tekenen' }).click()
    await expect(colleague.getByRole('heading', { name: 'Uw handtekening' })).toBeVisible()
    await expect(colleague.getByRole('button', { name: 'Scan terugnemen' })).toHaveCount(0)
    await expectAccessible(colleague)
    await sign(colleague, 'Sam de Boer')
    await expect(colleague.getByText(/^Sam de Boer, /)).toBeVisible()
    await expect(colleague.getByText(/^Iris Jansen, /)).toBeVisible()
    await expect(colleague.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
    await expect(colleague.getByText(/Nagerekend: deze code hoort/)).toBeVisible()
    await expectAccessible(colleague)
    await colleague.getByRole('link', { name: 'Bekijk de uitkomst' }).click()
    await expect(colleague.getByRole('heading', { name: /^Uitkomst van/ })).toBeVisible()
  })

  const card = await openItem(page, scan, 'vast-aanspreekpunt')
  await expect(page.getByText(/^Deze scan is ingediend op/)).toBeVisible()

  await test.step('staff return it with a reason', async () => {
    const staff = await another(page, 'staff')
    await staff.goto('/eszl')
    await staff.getByRole('link', { name: 'Bekijk de hele ronde' }).click()
    await staff.getByRole('link', { name: /Bewijs of teruggeven van Stein/ }).click()
    await staff.getByRole('button', { name: 'Geef terug aan de gemeente' }).click()
    await staff.getByRole('button', { name: 'Ja, teruggeven' }).click()
    await expect(staff.getByText('Schrijf op waarom u de scan teruggeeft.')).toBeVisible()
    await expectAccessible(staff)
    await staff.getByLabel('Waarom geeft u de scan terug?').fill(REASON)
    await staff.getByRole('button', { name: 'Ja, teruggeven' }).click()
    await expect(staff.getByText('De scan is teruggegeven aan de gemeente.')).toBeVisible()
    await expect(staff.getByText('teruggegeven', { exact: true })).toBeVisible()
    await expectAccessible(staff)
    await staff.context().close()
  })

  await test.step('whoever has the scan open can go on at once', async () => {
    await card.getByRole('radio').nth(0).check()
    await expectSaved(card)
  })

  await test.step('the municipality reads why, and hands in again the other way round', async () => {
    await page.goto('/gemeente')
    await expect(page.getByText(REASON)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Naar nakijken en opnieuw klaarzetten' }).click()
    await expect(page.getByText(REASON)).toBeVisible()
    await colleague.goto(`${scan}/nakijken`)
    await handIn(colleague, 'Sam de Boer')
    await page.goto(`${scan}/tekenen`)
    await sign(page, 'Iris Jansen')
    await expect(page.getByRole('heading', { name: 'Indiening 2' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Indiening 1' })).toBeVisible()
    await expect(page.getByText(REASON)).toBeVisible()
    await page.goto('/gemeente')
    await expect(page.getByRole('heading', { name: 'Uw scan is ingediend' })).toBeVisible()
    await expect(page.getByText(REASON)).toHaveCount(0)
  })
})

test('what contradicts is told at the question and in the review, and stops nobody', async ({
  page,
}) => {
  await signIn(page, 'beek')
  const scan = await openScan(page)
  const part = await openItem(page, scan, 'betaaltermijn-pct')
  await part.getByRole('textbox').first().fill('80')
  await expectSaved(part)
  const days = cardOf(page, 'betaaltermijn-dagen')
  const words = /Meer dan de helft van de facturen is binnen 30 dagen betaald/
  await days.getByRole('textbox').first().fill('30')
  await expectSaved(days)
  await expect(page.getByText(words)).toHaveCount(0)
  await days.getByRole('textbox').first().fill('45')
  await expectSaved(days)
  await expect(days.getByText(words)).toBeVisible()
  await expect(part.getByText(words)).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${scan}/nakijken`)
  const hit = page.getByRole('listitem').filter({ hasText: words })
  await expect(hit.getByRole('link')).toHaveCount(2)
  await expectAccessible(page)
  await hit.getByRole('link').last().click()
  await expect(days).toBeVisible()
})

test('who is alone is told to invite a colleague', async ({ page }) => {
  await signIn(page, 'simpelveld')
  const scan = await openScan(page)
  await page.goto(`${scan}/nakijken`)
  await page.getByRole('main').getByRole('link', { name: 'Nodig een collega uit' }).click()
  await expect(page).toHaveURL(/\/gemeente\/collegas$/)
})
