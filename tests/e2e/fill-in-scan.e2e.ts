import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import {
  answerByKeyboard,
  answerShortRoute,
  cardOf,
  expectSaved,
  items,
  openItem,
  openScan,
  themes,
} from './filling-in.ts'
import { handIn, signAs } from './handing-in.ts'
import { signIn } from './people.ts'

/** By touch; the other stories use the keyboard of a desktop. */
const PHONE = { tag: '@phone' }

/** Municipalities that these stories change; no other story does. */
const FULL = 'voerendaal'
const SHORT = 'stein'
const TOGETHER = 'beek'

/** Hands in, has the colleague of the demo sign, and goes to the result. */
async function submit(page: Page, browser: Browser, municipality: string): Promise<void> {
  await handIn(page, 'Iris Jansen')
  await expectAccessible(page)
  await signAs(browser, page, `sam.${municipality}@demo.example`, 'Sam de Boer')
  await page.goto(page.url().replace(/tekenen$/, 'uitkomst'))
  await expect(page.getByRole('heading', { level: 1, name: /^Uitkomst van/ })).toBeVisible()
}

test('an official fills in all 48 questions with the keyboard and hands in', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await signIn(page, FULL)
  const scan = await openScan(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Begin met invullen' }).press('Enter')

  for (const [index, theme] of themes.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: theme.text.nl })).toBeFocused()
    for (const item of items.filter((candidate) => candidate.theme === theme.id)) {
      await answerByKeyboard(page, item)
    }
    for (const item of items.filter((candidate) => candidate.theme === theme.id)) {
      await expectSaved(cardOf(page, item.id))
    }
    await expectAccessible(page)
    const onward = index < themes.length - 1 ? /^Volgende:/ : 'Nakijken en indienen'
    await page.getByRole('main').getByRole('link', { name: onward }).last().press('Enter')
  }

  await expect(page.getByText('Alles is beantwoord.')).toBeVisible()
  await expect(page.getByText('100% van de keuzevragen is beantwoord')).toBeVisible()
  await expectAccessible(page)
  await submit(page, browser, FULL)
  await expect(page.getByText('Totaalscore')).toBeVisible()
  const scores = page.getByRole('table', {
    name: 'Score, bandbreedte en beantwoord deel per thema',
  })
  await expect(scores.getByRole('row')).toHaveCount(themes.length + 1)
  await expectAccessible(page)

  await test.step('afterwards the answers can only be read', async () => {
    await page.getByRole('link', { name: 'Bekijk de antwoorden' }).click()
    await expect(page.getByText(/Deze scan is ingediend op/)).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${scan}/thema/aanspreekpunt`)
    await expect(cardOf(page, 'vast-aanspreekpunt').getByText('Niveau 5 van 5')).toBeVisible()
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    await expectAccessible(page)
    await page.goto(`${scan}/nakijken`)
    await expect(page.getByRole('button', { name: 'Klaarzetten om te tekenen' })).toHaveCount(0)
  })
})

test('the short version asks the 16 core questions', PHONE, async ({ page, browser }) => {
  test.setTimeout(120_000)
  await signIn(page, SHORT)
  const scan = await openScan(page)
  await page.getByRole('radio', { name: /Snelle versie/ }).check()
  await expect(page.getByText(/van 16 vragen klaar/).first()).toBeVisible()

  await page.goto(`${scan}/nakijken`)
  await expect(page.getByText(/Indienen kan nog niet/)).toBeVisible()
  await answerShortRoute(page, scan)
  await page.goto(`${scan}/nakijken`)
  await submit(page, browser, SHORT)
})

test('a follow-up question comes and goes with the answer before it', PHONE, async ({ page }) => {
  await signIn(page, TOGETHER)
  const card = await openItem(page, await openScan(page), 'tevredenheid-meten')
  const followUp = cardOf(page, 'laatste-meting-datum')
  const first = card.getByRole('radio').first()
  await first.check()
  await expect(followUp).toHaveCount(0)
  await page.keyboard.press('3')
  await expect(followUp).toBeVisible()
  await expect(card.getByRole('radio').nth(2)).toBeFocused()
  await expect(
    page.getByText(/Door uw antwoord is er een vraag bij gekomen: Wanneer was/),
  ).toBeVisible()

  await followUp.getByLabel('Datum').fill('2026-05-12')
  await expectSaved(followUp)
  await first.check()
  await expect(followUp).toHaveCount(0)
  await expect(first).toBeFocused()
  await page.keyboard.press('2')
  await expect(followUp.getByLabel('Datum')).toHaveValue('2026-05-12')
})

test('an impossible number is refused with words that help', async ({ page }) => {
  await signIn(page, TOGETHER)
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'betaaltermijn-pct')
  const number = card.getByRole('textbox').first()
  await number.fill('97,5')
  await expectSaved(card)
  for (const [typed, words] of [
    ['140', 'Niet opgeslagen: vul een getal in van 0 tot en met 100 (%).'],
    ['veel', 'Niet opgeslagen: vul alleen een getal in, bijvoorbeeld 7 of 7,5.'],
    ['12,34', 'Niet opgeslagen: vul een getal in met stappen van 0,1.'],
  ] as const) {
    await number.fill(typed)
    await number.blur()
    await expect(card.getByText(words)).toBeVisible()
    await expect(number).toHaveAttribute('aria-invalid', 'true')
    await expect(number).toHaveAccessibleDescription(new RegExp(words.slice(0, 30)))
    await expect(number).toHaveValue(typed)
  }
  await expectAccessible(page)
  await page.goto(`${scan}/nakijken`)
  // What was typed is not lost; what counts is the last answer that could be saved.
  await page.goto(`${scan}/thema/inkoop`)
  await expect(number).toHaveValue('12,34')
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  await number.fill('96')
  await expectSaved(card)
})

test('note, evidence and the other ways to answer are kept, also after a reload', async ({
  page,
}) => {
  await signIn(page, TOGETHER)
  const scan = await openScan(page)

  const ladder = await openItem(page, scan, 'servicenorm-reactie')
  await ladder.getByRole('radio').nth(3).check()
  await ladder.getByLabel('Toelichting').fill('')
  await expect(ladder.getByText(/is een toelichting of een link nodig/)).toBeVisible()
  await ladder.getByLabel('Link naar bewijs').fill('zie intranet')
  await ladder.getByLabel('Link naar bewijs').blur()
  await expect(ladder.getByText(/Een link begint met https/i)).toBeVisible()
  // A bad link holds back only itself.
  await expect(ladder.getByText('De rest is opgeslagen bij ESZL.')).toBeVisible()
  await ladder.getByLabel('Link naar bewijs').fill('beek.example/norm')
  await ladder.getByLabel('Toelichting').fill('Vastgesteld door het college.')
  await ladder.getByRole('checkbox', { name: /Wij willen dit delen/ }).check()
  await expectSaved(ladder)

  const unknown = cardOf(page, 'doorverbinden')
  await unknown.getByRole('checkbox', { name: 'Weet ik niet' }).check()
  await expectSaved(unknown)

  const cleared = cardOf(page, 'tussenbericht')
  await cleared.getByRole('radio').nth(1).check()
  await expectSaved(cleared)
  await cleared.getByRole('button', { name: 'Antwoord wissen' }).click()
  await expect(cleared.getByRole('radio', { checked: true })).toHaveCount(0)
  await expectSaved(cleared)

  const inapplicable = await openItem(page, scan, 'volledigheid-aanvragen-pct')
  await inapplicable.getByRole('textbox').first().fill('80')
  await inapplicable.getByRole('checkbox', { name: 'Niet van toepassing' }).check()
  await expect(inapplicable.getByText(/Nog niet opgeslagen: schrijf op waarom/)).toBeVisible()
  await inapplicable
    .getByLabel('Waarom is dit niet van toepassing?')
    .fill('Dit doet de omgevingsdienst voor ons.')
  await expectSaved(inapplicable)

  const several = await openItem(page, scan, 'starters-aanbod')
  await several.getByRole('checkbox').first().check()
  await several.getByRole('checkbox', { name: /Geen van deze/ }).check()
  await expect(several.getByRole('checkbox').first()).not.toBeChecked()
  await several.getByRole('checkbox').nth(1).check()
  await expect(several.getByRole('checkbox', { name: /Geen van deze/ })).not.toBeChecked()
  await expectSaved(several)

  await page.goto(`${scan}/thema/reactie`)
  await page.reload()
  await expect(ladder.getByRole('radio').nth(3)).toBeChecked()
  await expect(ladder.getByLabel('Toelichting')).toHaveValue('Vastgesteld door het college.')
  await expect(ladder.getByLabel('Link naar bewijs')).toHaveValue('https://beek.example/norm')
  await expect(ladder.getByRole('checkbox', { name: /Wij willen dit delen/ })).toBeChecked()
  await expect(unknown.getByRole('checkbox', { name: 'Weet ik niet' })).toBeChecked()
  await expect(cleared.getByRole('radio', { checked: true })).toHaveCount(0)
  await openItem(page, scan, 'volledigheid-aanvragen-pct')
  await expect(inapplicable.getByLabel('Waarom is dit niet van toepassing?')).toHaveValue(
    'Dit doet de omgevingsdienst voor ons.',
  )
})

test('two colleagues answer the same question: both answers are shown to choose from', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, TOGETHER)
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  await card.getByRole('radio').nth(0).check()
  await expectSaved(card)

  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const colleague = await other.newPage()
  await signIn(colleague, `sam.${TOGETHER}@demo.example`)
  const theirs = await openItem(colleague, scan, 'relatiebeheer')
  await expect(theirs.getByRole('radio').nth(0)).toBeChecked()

  await page.context().setOffline(true)
  await theirs.getByRole('radio').nth(4).check()
  await expectSaved(theirs)
  await card.getByRole('radio').nth(2).check()
  await expect(card.getByText(/Bewaard op dit apparaat. Wacht op verbinding/)).toBeVisible()
  await page.context().setOffline(false)

  await expect(card.getByText('Een collega was u net voor')).toBeVisible()
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Antwoord van mijn collega laten staan' }).click()
  await expect(card.getByRole('radio').nth(4)).toBeChecked()
  await expectSaved(card)

  await theirs.getByRole('radio').nth(1).check()
  await expectSaved(theirs)
  await card.getByRole('radio').nth(3).check()
  await card.getByRole('button', { name: 'Mijn antwoord gebruiken' }).click()
  await expectSaved(card)
  await expect(theirs.getByRole('radio').nth(3)).toBeChecked({ timeout: 15_000 })
  await other.close()
})
