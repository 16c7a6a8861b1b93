import { expect, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { answerShortRoute, expectSaved, openItem, openScan } from './filling-in.ts'
import { handIn, sign } from './handing-in.ts'
import { networkBetween } from './network-between.ts'
import { startOwnProduct, test } from './own-product.ts'
import { mailedCode, signIn } from './people.ts'
import { goByMenu } from './menu.ts'

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
  const levels = card.getByRole('radio')
  const level = (await levels.nth(3).isChecked()) ? 2 : 3
  await context.setOffline(true)
  await levels.nth(level).check()
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
  await expect(page.locator(ANSWER).getByRole('radio').nth(level)).toBeChecked()
  await expectSaved(page.locator(ANSWER))
})

/** Somebody in a browser of their own. */
async function at(browser: Browser, address: string | undefined, who: string): Promise<Page> {
  const context = await browser.newContext({
    ...(address !== undefined && { baseURL: address }),
    viewport: { width: 1280, height: 800 },
  })
  const page = await context.newPage()
  await signIn(page, who)
  return page
}

test('everything that is not stored is in one place, by why, and leads to the question', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const network = await networkBetween(baseURL ?? '', '/rpc/save_answer')
  const page = await at(browser, network.address, 'beek')
  const colleague = await at(browser, baseURL, 'sam.beek@demo.example')
  const scan = await openScan(page)
  network.put('broken')
  const clash = await openItem(page, scan, 'gebiedsbeheer')
  await clash.getByRole('radio', { checked: false }).nth(0).check()
  await expect(clash.getByText('Wacht op verbinding')).toBeVisible()
  const theirs = await openItem(colleague, scan, 'gebiedsbeheer')
  await theirs.getByRole('radio', { checked: false }).nth(1).check()
  await expectSaved(theirs)
  network.put('open')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(clash.getByText('Een collega was u net voor')).toBeVisible()
  network.put('broken')
  const waits = await openItem(page, scan, 'relatiebeheer')
  await waits.getByRole('radio', { checked: false }).first().check()
  await expect(waits.getByText('Wacht op verbinding')).toBeVisible()
  const wrong = await openItem(page, scan, 'tijdig-omgevingsvergunning-pct')
  await wrong.getByText('Niet van toepassing', { exact: true }).click()
  await expect(wrong.getByText(/^Nog niet opgeslagen/)).toBeVisible()

  await test.step('the theme, the start page and the overview say so', async () => {
    await goByMenu(page, 'Invullen', 'Onze gemeente')
    const line = page.getByText('3 antwoorden staan nog niet bij ESZL. Bij 2 antwoorden moet u')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveURL(/\/gemeente$/)
    await expect(line).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${scan}/thema/aanspreekpunt`)
    await expect(line).toBeVisible()
    await page.getByRole('link', { name: 'Bekijk welke en waarom' }).click()
  })
  const list = page.locator('#niet-opgeslagen')
  for (const [title, question] of [
    ['1 antwoord: kies tussen twee antwoorden', 'gebiedsbeheer'],
    ['1 antwoord: pas iets aan', 'tijdig-omgevingsvergunning-pct'],
    ['1 antwoord: gaat vanzelf', 'relatiebeheer'],
  ] as const) {
    const part = list.locator('div').filter({ has: page.getByRole('heading', { name: title }) })
    await expect(part.last().getByRole('link')).toHaveAttribute('href', new RegExp(`#${question}$`))
  }
  await expect(list).toContainText('1 antwoord staat alleen op dit apparaat')
  await expectAccessible(page)

  await test.step('who leaves is asked first, for what does not go by itself', async () => {
    const asked = page.waitForEvent('dialog')
    const gone = page.goto('about:blank').catch(() => null)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await gone
  })

  await test.step('each leads to its question; what is mended leaves the list', async () => {
    await list.getByRole('link', { name: /omgevingsvergunning/i }).click()
    await wrong.getByRole('button', { name: /^Antwoord wissen/ }).click()
    network.put('open')
    await page.goto(`${scan}/thema/toezicht#gebiedsbeheer`)
    await clash.getByRole('button', { name: 'Mijn antwoord gebruiken' }).click()
    await expectSaved(clash)
    await goByMenu(page, 'Invullen', 'Onze gemeente')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(/nog niet bij ESZL/)).toHaveCount(0)
  })
  await page.context().close()
  await colleague.context().close()
  await network.stop()
})

test('who has to sign is not locked out by an answer that waits on the own device', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  await signIn(page, 'sam.stein@demo.example')
  const scan = await openScan(page)
  await page.getByRole('radio', { name: /Snelle versie/ }).check()
  await answerShortRoute(page, scan)
  const network = await networkBetween(baseURL ?? '', '/rpc/save_answer')
  // The coordinator, who may take the scan back as well.
  const signer = await at(browser, network.address, 'stein')
  network.put('broken')
  const waiting = await openItem(signer, scan, 'vast-aanspreekpunt')
  await waiting.getByRole('radio').nth(2).check()
  await expect(waiting.getByText('Wacht op verbinding')).toBeVisible()
  await page.goto(`${scan}/nakijken`)
  await handIn(page, 'Sam Jansen')

  await test.step('in the scan it is marked as here only, beside what was handed in', async () => {
    await signer.goto(`${scan}/thema/aanspreekpunt`)
    const frozen = signer.locator('article[aria-labelledby="vast-aanspreekpunt"]')
    await expect(frozen.getByText('Alleen op dit apparaat: dit is niet ingediend')).toBeVisible()
    await expect(frozen.getByRole('radio')).toHaveCount(0)
    await expectAccessible(signer)
  })

  const mine = signer.getByRole('region', { name: '1 antwoord van u zit niet in deze scan' })
  await test.step('it is sent by taking the scan back', async () => {
    await signer.goto(`${scan}/tekenen`)
    await expect(mine).toContainText('neem de scan terug')
    await expect(mine).toContainText('Wat in de scan staat')
    await expectAccessible(signer)
    network.put('open')
    await signer.getByRole('button', { name: 'Scan terugnemen' }).click()
    await expect(signer.getByRole('button', { name: 'Klaarzetten om te tekenen' })).toBeVisible()
    await signer.goto(`${scan}/thema/aanspreekpunt`)
    const sent = signer.locator('article[aria-labelledby="vast-aanspreekpunt"]')
    await expectSaved(sent)
    await expect(sent.getByRole('radio').nth(2)).toBeChecked()
  })

  await test.step('or thrown away, after which the signature can be set', async () => {
    network.put('broken')
    const again = await openItem(signer, scan, 'vast-aanspreekpunt')
    await again.getByRole('radio').nth(0).check()
    await expect(again.getByText('Wacht op verbinding')).toBeVisible()
    await page.goto(`${scan}/nakijken`)
    await handIn(page, 'Sam Jansen')
    await signer.goto(`${scan}/tekenen`)
    await mine.getByRole('button', { name: /^Weggooien/ }).click()
    await expect(mine).toHaveCount(0)
    await sign(signer, 'Wil de Vries')
  })
  await signer.context().close()
  await network.stop()
})

test('someone removed while working hears it at the next answer, and what waits is kept', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'sam.voerendaal@demo.example')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  const coordinator = await at(browser, baseURL, 'voerendaal')
  await coordinator.goto('/gemeente/collegas')
  await coordinator.getByRole('button', { name: /^Verwijderen.*sam\.voerendaal/ }).click()
  await coordinator.getByRole('button', { name: 'Ja, verwijder deze persoon' }).click()
  await expect(coordinator.getByText(/heeft geen toegang meer/)).toBeVisible()

  // The page may have asked who is who a moment before.
  const told = page.getByRole('heading', { name: 'U hebt geen toegang meer' })
  const other = card.getByRole('radio', { checked: false }).first()
  await expect(told.or(other)).toBeVisible()
  if (await told.isHidden()) await other.check()
  await expect(told).toBeVisible()
  await expect(page.getByText('sam.voerendaal@demo.example').first()).toBeVisible()
  await expectAccessible(page)
  await coordinator.context().close()
})

test('a text outside the scan survives a reload, and leaving can take it along', async ({
  page,
}) => {
  await signIn(page, 'heerlen')
  await page.goto('/gemeente/acties/nieuw')
  await page.locator('form input').first().fill('Elke maand langs')
  await page.reload()
  await expect(page.locator('form input').first()).toHaveValue('Elke maand langs')
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 tekst die u nog niet hebt verstuurd')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Verwijderen en uitloggen' }).click()
  await expect(page.getByRole('link', { name: 'Inloggen' })).toBeVisible()
  const left = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('quickscan-text')))
  await expect.poll(left).toEqual([])
})
