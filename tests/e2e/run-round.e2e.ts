import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { tabTo } from './by-keyboard.ts'
import { comeInByMail, mailsTo, signIn } from './people.ts'

async function toRound(page: Page): Promise<void> {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name: 'Najaar 2026', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Najaar 2026')
}

test('staff see who is how far, and no number of a municipality below the threshold', async ({
  page,
}) => {
  await toRound(page)
  await expect(page.getByRole('row')).toHaveCount(17)
  const heerlen = page.getByRole('row', { name: /Heerlen/ })
  await expect(heerlen).toContainText('ingediend')
  await expect(heerlen).toContainText('48 van 48')
  await expect(heerlen.getByLabel(/per thema: Aanspreekpunt en relatie 6 van 6/)).toBeVisible()
  const simpelveld = page.getByRole('row', { name: /Simpelveld/ })
  await expect(simpelveld).toContainText('snelle versie')
  await expect(simpelveld.getByRole('cell').last()).toContainText('te weinig reacties')
  await expect(simpelveld.getByRole('cell').last()).not.toContainText(/\d/)
  await expectAccessible(page)
})

test('a round that is not there is told as every address that does not exist', async ({ page }) => {
  await signIn(page, 'staff')
  for (const path of [crypto.randomUUID(), 'concept', `concept/${crypto.randomUUID()}`]) {
    await page.goto(`/eszl/rondes/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet')
  }
})

test('filter and order are kept in the address', async ({ page }) => {
  await toRound(page)
  await page.getByLabel('Stand').selectOption('niet begonnen')
  await page.getByLabel('Deelregio').selectOption('Maastricht-Heuvelland')
  await expect(page.getByText('1 van 16 gemeenten getoond.')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveText(['Vaals'])
  await page.reload()
  await expect(page.getByLabel('Stand')).toHaveValue('not_started')
  await page.getByLabel('Deelregio').selectOption('Westelijke Mijnstreek')
  await expect(page.getByText('Geen gemeente past bij deze keuze.')).toBeVisible()
  await page.getByRole('link', { name: 'Toon alle gemeenten' }).click()

  await page.getByLabel('Volgorde').selectOption('minste reacties eerst')
  await expect(page).toHaveURL(/volgorde=reacties/)
  await expect(page.getByRole('rowheader').last()).toContainText('Maastricht')
  await expectAccessible(page)
})

test('staff make a round from the last one, plan it, and take it back', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name: 'Nieuwe ronde maken' }).click()
  await page.getByLabel('Naam van de ronde').fill('Zomer 2098')
  await page.getByLabel('Eerste dag').fill('2098-06-01')
  await page.getByLabel('Laatste dag').fill('2098-05-01')
  await page.getByRole('button', { name: 'Concept bewaren' }).press('Enter')
  await expect(page.getByText('De laatste dag komt niet voor de eerste dag.')).toBeVisible()
  await expect(page.getByLabel('Laatste dag')).toBeFocused()
  await page.getByLabel('Laatste dag').fill('2098-07-01')
  await page.getByRole('checkbox', { name: 'Vaals' }).uncheck()
  await expect(page.getByText('15 gemeenten doen mee')).toBeVisible()
  await page.getByRole('radio', { name: 'Iedereen de snelle versie' }).check()
  await page.getByLabel('Vanaf welke dag aan deelnemers').fill('2098-06-30')
  await page.getByRole('button', { name: 'Concept bewaren' }).press('Enter')
  await expect(page.getByText(/^Laten zien kan pas vanaf de laatste dag/)).toBeVisible()
  await page.getByLabel('Vanaf welke dag aan deelnemers').fill('2098-07-08')
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zomer 2098')
  await expect(page.getByRole('checkbox', { name: 'Vaals' }).first()).not.toBeChecked()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Proefronde spelen' }).click()
  const played = page.getByRole('region', { name: 'Zo liep de proefronde' })
  await expect(played.getByText(/^Vergelijking en spreiding, snelle versie/)).toContainText(/van 8/)
  await expect(
    played.getByText(/nog iemand uit: Vaals|cijfers .* blijven er/).first(),
  ).toBeVisible()
  await expect(played.getByText('Ondernemers krijgen geen mail.')).toBeVisible()
  await expect(played.getByText('Herinnering: aan coördinatoren').first()).toBeVisible()
  await played.getByText('Aan wie').first().click()
  await expect(played.getByText(/^Kerkrade: .*Greet Kerkrade/).first()).toBeVisible()
  await expectAccessible(page)

  // One municipality takes part in one open round at a time.
  await page.getByRole('button', { name: 'Nu openen' }).click()
  await page.getByRole('button', { name: 'Ja, open de ronde' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/doen al mee aan een ronde die open is/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Annuleren' }).click()

  await page.getByRole('button', { name: 'Inplannen' }).click()
  await expect(page.getByText('Gaat vanzelf open op 1 juni 2098.')).toBeVisible()
  await expect(page.getByText('Vanaf 8 juli 2098')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Terug naar concept' }).click()
  await page.getByRole('button', { name: 'Concept weggooien' }).click()
  await page.getByRole('button', { name: 'Ja, gooi weg' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rondes')
  await expect(page.getByRole('link', { name: 'Zomer 2098' })).toHaveCount(0)
})

test('from the last round to a planned one in few presses of the keyboard', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  let pressed = 0
  const to = async (name: string, only?: 'field') => (pressed += await tabTo(page, name, only))
  const enter = async () => {
    pressed += 1
    await page.keyboard.press('Enter')
  }
  const type = (text: string) => page.keyboard.type(text)
  await tabTo(page, 'Nieuwe ronde maken')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nieuwe ronde')
  await to('Naam van de ronde')
  await type('Herfst 2097')
  await to('Eerste dag')
  await type('09012097')
  await to('Laatste dag')
  await type('10312097')
  await enter()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Herfst 2097')
  await expect(page.getByText('16 gemeenten doen mee')).toBeVisible()
  await to('Naar de proefronde')
  await enter()
  await to('Proefronde spelen')
  await enter()
  await expect(page.getByRole('region', { name: 'Zo liep de proefronde' })).toBeVisible()
  await to('Inplannen')
  await enter()
  await expect(page.getByText('Gaat vanzelf open op 1 september 2097.')).toBeVisible()
  // From the page on which it is made, and what was typed apart: a name and two days.
  expect(pressed).toBeLessThan(40)
  await page.getByRole('button', { name: 'Terug naar concept' }).click()
  await removeDraft(page)
})

async function removeDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Concept weggooien' }).click()
  await page.getByRole('button', { name: 'Ja, gooi weg' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rondes')
}

test('what two staff write in one draft is all kept, and nothing acts on a draft that is not', async ({
  page,
  browser,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes/nieuw')
  await page.getByLabel('Naam van de ronde').fill('Winter 2097')
  await page.getByLabel('Eerste dag').fill('2097-11-01')
  await page.getByLabel('Laatste dag').fill('2097-12-01')
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Winter 2097')
  const inplannen = page.getByRole('button', { name: 'Inplannen' })

  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, 'staff')
  await theirs.goto(page.url())
  await theirs.getByLabel('Laatste dag').fill('2097-12-08')
  await page.getByLabel('Naam van de ronde').fill('Winter 2097 en 2098')
  await theirs.getByRole('button', { name: 'Concept bewaren' }).click()
  await expect(theirs.getByText('Het concept is bewaard.')).toBeVisible()

  await test.step('what is typed is there after coming back, and asks to be kept first', async () => {
    await page.goto('/eszl/rondes')
    await page.goBack()
    await expect(page.getByLabel('Naam van de ronde')).toHaveValue('Winter 2097 en 2098')
    await expect(inplannen).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Nu openen' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Proefronde spelen' })).toBeDisabled()
    await expect(page.getByLabel('Laatste dag')).toHaveValue('2097-12-08')
  })

  await test.step('both typed the same: one asks', async () => {
    await theirs.getByLabel('Naam van de ronde').fill('Winter, van een collega')
    await page.getByRole('button', { name: 'Concept bewaren' }).click()
    await expect(page.getByText('Het concept is bewaard.')).toBeVisible()
    await theirs.getByRole('button', { name: 'Concept bewaren' }).click()
    await expect(theirs.getByText(/Een collega heeft dit intussen veranderd/).first()).toBeVisible()
    await expect(theirs.getByText('Nu opgeslagen: Winter 2097 en 2098')).toBeVisible()
    await expectAccessible(theirs)
    await theirs.getByRole('button', { name: 'Wat is opgeslagen overnemen' }).click()
    await expect(theirs.getByLabel('Naam van de ronde')).toHaveValue('Winter 2097 en 2098')
  })
  await theirs.context().close()
  await expect(inplannen).toBeEnabled()
  await removeDraft(page)
})

test('staff invite a coordinator; the mail arrives and leads to the own scan', async ({
  page,
  browser,
}) => {
  const email = 'nieuw.vaals@demo.example'
  await toRound(page)
  const vaals = page.getByRole('row', { name: /Vaals/ })
  await vaals.getByRole('button', { name: /uitnodigen Vaals/ }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Coördinator uitnodigen voor Vaals' })
  await dialog.getByLabel('E-mailadres').fill('geen adres')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Vul een geldig e-mailadres in')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('E-mailadres').fill('greet.kerkrade@demo.example')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Deze persoon hoort al bij een andere gemeente')).toBeVisible()
  await dialog.getByLabel('E-mailadres').fill(` ${email.toUpperCase()}`)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(`${email} is uitgenodigd. De mail is verstuurd.`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Klaar' }).click()
  await expect(vaals).toContainText(`${email} (uitgenodigd, nog niet ingelogd)`)

  // The invited person follows the link in the mail, in a browser of their own.
  const theirs = await (await browser.newContext()).newPage()
  await comeInByMail(theirs, page.request, email)
  await expect(theirs).toHaveURL(/\/gemeente\/scan\/[^/]+$/)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(/Vaals/)
  await expect(theirs.getByRole('link', { name: 'Begin met invullen' })).toBeVisible()
  await theirs.context().close()

  await page.reload()
  await expect(vaals).toContainText(email)
  await expect(vaals).not.toContainText(`${email} (uitgenodigd`)
})

test('the mail of an invitation can be sent again', async ({ page }) => {
  const email = 'traag.stein@demo.example'
  await toRound(page)
  const stein = page.getByRole('row', { name: /Stein/ })
  await stein.getByRole('button', { name: /uitnodigen Stein/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mailadres').fill(email)
  await dialog.getByRole('button', { name: 'Uitnodigen en mail sturen' }).click()
  await dialog.getByRole('button', { name: 'Klaar' }).click()
  const again = stein.getByRole('button', { name: `Mail opnieuw sturen naar ${email}` })
  const outcome = stein.getByText(/De mail is (opnieuw|niet) verstuurd/)
  // The same mail is not sent twice within seconds.
  await expect(async () => {
    await again.click()
    await expect(outcome).toHaveText('De mail is opnieuw verstuurd.', { timeout: 1500 })
    expect(await mailsTo(page.request, email, /uitgenodigd/)).toHaveLength(2)
  }).toPass({ timeout: 40_000, intervals: [3000] })
})

test('an official who goes to the rounds comes at the own start page', async ({ page }) => {
  await signIn(page, 'kerkrade')
  await page.goto('/eszl/rondes')
  await expect(page).toHaveURL(/\/gemeente$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kerkrade')
})
