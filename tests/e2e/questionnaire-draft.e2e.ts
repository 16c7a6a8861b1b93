import { expect, type Browser, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { definition, wording } from '#content/2026-2/version.ts'
import { expectAccessible } from './axe.ts'
import { tabTo } from './by-keyboard.ts'
import { openChoices } from './choosing.ts'
import { answerShortRoute, openScan } from './filling-in.ts'
import { handIn, signAs } from './handing-in.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'
import { openedDraft } from './rounds.ts'

startOwnProduct()

const { contradictions } = wording

async function startDraft(page: Page, name: string, from?: string): Promise<string> {
  await page.goto('/eszl/vragenlijst')
  if (from !== undefined) await page.getByLabel('Begin vanaf versie').selectOption(from)
  await page.getByLabel('Naam van de nieuwe versie').fill(name)
  await page.getByRole('button', { name: 'Begin een concept' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Concept ${name}` })).toBeVisible()
  return page.url()
}

const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true })
const dutch = (page: Page) => page.getByLabel('Tekst in het Nederlands')

async function colleague(browser: Browser, page: Page, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const theirs = await context.newPage()
  await signIn(theirs, who)
  return theirs
}

test('staff share a draft, change ten questions, decide what they are, and publish', async ({
  page,
  browser,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/vragenlijst')
  await expectAccessible(page)
  const draft = await startDraft(page, '2028-1')
  await expectAccessible(page)

  await test.step('a reader with the link reads along without signing in', async () => {
    await page.getByRole('button', { name: 'Maak een link voor een lezer' }).click()
    const link = await page.getByLabel('Link voor de lezer').inputValue()
    const reader = await (await browser.newContext()).newPage()
    await reader.goto(link)
    await expect(reader.getByRole('heading', { level: 1, name: 'Concept 2028-1' })).toBeVisible()
    await reader.getByLabel('Uw naam').fill('Kim')
    await reader.getByLabel('Uw opmerking').fill('Dit begrijp ik niet meteen.')
    await reader.getByRole('button', { name: 'Plaats' }).click()
    await expect(reader.getByText('Uw opmerking is geplaatst.')).toBeVisible()
    await expectAccessible(reader)
    await reader.close()
    await page.reload()
    const open = page.getByRole('region', { name: 'Open opmerkingen (1)' })
    await expect(open.getByText(/^Kim, lezer met de link/)).toBeVisible()
    await expect(open.getByText('Dit begrijp ik niet meteen.')).toBeVisible()
  })

  await test.step('ten questions get other words', async () => {
    for (const { id, text } of definition.items.slice(0, 10)) {
      await page.goto(`${draft}/item/${id}`)
      await page.getByLabel('Tekst in het Nederlands').fill(`${text.nl} (nieuw)`)
      await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: /\(nieuw\)$/ })).toBeVisible()
    }
    await expectAccessible(page)
  })

  await test.step('each is decided to be the same question in other words, and it is published', async () => {
    await page.goto(draft)
    const agree = page.getByRole('button', { name: /^Dat klopt/ })
    await expect(agree).toHaveCount(10)
    // The rounds of the demo asked an older version than the draft was started from.
    await expect(page.getByText(/vooraf ingevuld [1-9]/).first()).toBeVisible()
    for (let left = 10; left > 0; left--) {
      await agree.first().click()
      await expect(agree).toHaveCount(left - 1)
    }
    await page.getByLabel('Wat is er nieuw?').fill('Tien vragen in andere woorden')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Publiceer deze versie' }).click()
    await expect(page.getByText('Tien vragen in andere woorden')).toBeVisible()
  })

  await test.step('side by side with the version before it says what changed', async () => {
    await page.goto('/eszl/vragenlijst/vergelijken?van=2026-2&naar=2028-1')
    await expect(page.getByText(/\(nieuw\)/).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the next round speaks the new words', async () => {
    await inOwnDatabase(async (sql) => {
      await sql(`update public.round set state = 'closed', closed_at = now() where state = 'open'`)
    })
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill('Voorjaar 2028')
    await page.getByLabel('Vragenlijst', { exact: true }).selectOption('2028-1')
    await page.getByRole('radio', { name: 'Iedereen de snelle versie' }).check()
    await page.getByRole('button', { name: 'Concept bewaren' }).click()
    await openedDraft(page)
    await signIn(page, 'heerlen')
    const scan = await openScan(page)
    await page.goto(`${scan}/thema/${definition.themes[0]!.id}`)
    await expect(
      page
        .getByRole('article')
        .getByText(/\(nieuw\)/)
        .first(),
    ).toBeVisible()
    await answerShortRoute(page, scan, definition)
    await page.goto(`${scan}/nakijken`)
    await handIn(page, 'Iris Jansen')
    await signAs(browser, page, 'sam.heerlen@demo.example', 'Sam de Boer')
  })

  await test.step('and the trend shows the seam, over questions in other words too', async () => {
    await signIn(page, 'staff')
    await page.goto(`/eszl/vergelijken/rondes?gemeente=GM0917`)
    await openChoices(page)
    await page.getByLabel('Ronde', { exact: true }).selectOption('Voorjaar 2028')
    await expect(page.getByText('Naad: een andere vragenlijst')).toBeVisible()
    await page.getByLabel('Thema', { exact: true }).selectOption({ index: 1 })
    await page.getByText('Bekijk de cijfers als tabel').first().click()
    await expect(page.getByText('anders verwoord, wel te vergelijken').first()).toBeVisible()
    await expectAccessible(page)
  })
})

test('a draft is tried, talked about, taken over from a file, and mended, with two at once', async ({
  page,
  browser,
}) => {
  await signIn(page, 'staff')
  const draft = await startDraft(page, '2028-2')
  const [first, second] = definition.items
  if (!first || !second) throw new Error('The questionnaire has questions')

  await test.step('filled in to try, nothing of it stays', async () => {
    const open = () => page.getByText('Invullen om te proberen').click()
    await open()
    const answer = page.locator(`article[aria-labelledby="${first.id}"]`).getByRole('radio').first()
    await answer.check()
    await expectAccessible(page)
    await page.reload()
    await open()
    await expect(answer).not.toBeChecked()
  })

  await test.step('a comment stands beside a question until it is settled', async () => {
    await page.goto(`${draft}/item/${first.id}`)
    await page.getByLabel('Uw opmerking').fill('Is dit de goede volgorde?')
    await page.getByRole('button', { name: 'Plaats' }).click()
    await expect(page.getByText('Is dit de goede volgorde?')).toBeVisible()
    await page.goto(draft)
    const open = page.getByRole('region', { name: 'Open opmerkingen (1)' })
    await expect(open.getByText('Is dit de goede volgorde?')).toBeVisible()
    await open.getByRole('link').click()
    await page.getByRole('button', { name: 'Afgehandeld' }).click()
    await expect(page.getByText('afgehandeld', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('two who change other languages of one text both keep theirs', async () => {
    const tim = await colleague(browser, page, 'tim.eszl@demo.example')
    await tim.goto(`${draft}/item/${first.id}`)
    await expect(tim.getByText(/heeft nu open: /)).toBeVisible()
    await dutch(page).fill('Hebben ondernemers één vast aanspreekpunt?')
    await tim.getByLabel('Tekst in het Engels').fill('Do firms have one contact?')
    await save(tim).click()
    await expect(tim.getByText('Bewaard.', { exact: true })).toBeVisible()
    await save(page).click()
    await expect(page.getByText(/^Een collega heeft dit intussen veranderd/)).toBeVisible()
    await expect(page.getByLabel('Tekst in het Engels')).toHaveValue('Do firms have one contact?')
    await save(page).click()
    await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
    await tim.reload()
    await expect(dutch(tim)).toHaveValue('Hebben ondernemers één vast aanspreekpunt?')
    await tim.context().close()
  })

  await test.step('what is the matter is told while typing, with the way to it, by keyboard', async () => {
    await page.goto(`${draft}/item/${second.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await tabTo(page, 'Tekst in het Nederlands')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Belt en/of mailt u ondernemers?')
    await expect(page.getByText(/Dit lijkt meer dan één vraag/).first()).toBeVisible()
    await tabTo(page, 'Ga naar ‘Tekst in het Nederlands’')
    await page.keyboard.press('Enter')
    await expect(dutch(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Belt u ondernemers?')
    await expect(page.getByText(/Dit lijkt meer dan één vraag/)).toHaveCount(0)
    await tabTo(page, 'Bewaar')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a file is taken over, and a broken one changes nothing', async () => {
    await page.goto(draft)
    // At once: what the device kept of it is shown first, and what is taken out is what is stored.
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Als JSON' }).click()
    const written = await readFile(await (await download).path(), 'utf8')
    const take = (text: string) =>
      page.getByLabel('Neem een bestand over').setInputFiles({
        ...{ name: 'vragenlijst.json', mimeType: 'application/json', buffer: Buffer.from(text) },
      })
    await take(written.replace('"weight": 1,', '"weight": "veel",'))
    await expect(page.getByText(/^Er is niets veranderd. Het bestand heeft 1 fout/)).toBeVisible()
    await expect(page.getByText(/weight: ontbreekt of past hier niet/)).toBeVisible()
    await take(written.replaceAll('Belt u ondernemers?', 'Belt u elke ondernemer?'))
    await expect(page.getByText('1 deel is veranderd.')).toBeVisible()
    await page.goto(`${draft}/item/${second.id}`)
    await expect(dutch(page)).toHaveValue('Belt u elke ondernemer?')
    await page.getByRole('button', { name: 'Zet versie 2 terug' }).click()
    await expect(dutch(page)).toHaveValue('Belt u ondernemers?')
  })

  await test.step('a new question is said to be the old one that was taken out', async () => {
    await page.goto(`${draft}/item/relatiebeheer`)
    await page.getByRole('button', { name: 'Haal dit deel eruit' }).click()
    await expect(page.getByText(/^Dit deel is eruit gehaald/)).toBeVisible()
    await page.goto(draft)
    await page.getByLabel('Wat', { exact: true }).selectOption('item')
    await page.getByLabel('Kenmerk').fill('relaties')
    await page.getByRole('button', { name: 'Toevoegen' }).click()
    await expect(page).toHaveURL(/\/item\/relaties$/)
    await page.goto(draft)
    const lineage = page.getByRole('region', { name: 'Wat dit doet met wat er al is' })
    await lineage.getByLabel('Waar komt deze vraag vandaan?').selectOption('is')
    await lineage.getByLabel('Welke oude vraag?').selectOption({ index: 1 })
    await lineage.getByRole('button', { name: /^Dat klopt.*relaties$/ }).click()
    await expect(lineage.getByText('dezelfde vraag in andere woorden').last()).toBeVisible()
    await expect(lineage.getByLabel('Waar komt deze vraag vandaan?')).toHaveCount(0)
    await page.goto(`${draft}/item/relatiebeheer`)
    await expect(dutch(page)).toHaveValue('…')
  })

  await test.step('the note on what is new stays when the page is loaded again', async () => {
    await page.goto(draft)
    await page.getByLabel('Wat is er nieuw?').fill('Kortere vragen')
    await page.reload()
    await expect(page.getByLabel('Wat is er nieuw?')).toHaveValue('Kortere vragen')
  })
})

test('parts are put where they belong, taken out and put back, and looked at as they will be', async ({
  page,
}) => {
  await signIn(page, 'staff')
  const draft = await startDraft(page, '2028-3', '2026-2')
  const [, theme] = definition.themes
  const [first] = definition.items
  if (!theme || !first) throw new Error('The questionnaire has themes and questions')
  const questions = page.locator('details').filter({
    has: page.locator('> summary', { hasText: /^Vraag \(/ }),
  })
  const ofTheme = questions.locator('> div', {
    has: page.getByRole('heading', { name: theme.text.nl, exact: true }),
  })
  const openQuestions = () => page.locator('summary', { hasText: /^Vraag \(/ }).click()

  await test.step('a new question stands at the end of its theme, and goes elsewhere in one go', async () => {
    await page.getByLabel('Wat', { exact: true }).selectOption('item')
    await page.getByLabel('Kenmerk').fill('nieuwe-vraag')
    await page.getByLabel('In het thema').selectOption(theme.id)
    await page.getByRole('button', { name: 'Toevoegen' }).click()
    await expect(page).toHaveURL(/nieuwe-vraag$/)
    await page.goto(draft)
    await openQuestions()
    await expect(ofTheme.getByRole('link').last()).toHaveText('…')
    await questions.getByText('Verplaats naar …').click()
    await questions.getByLabel('Wat u verplaatst').selectOption('nieuwe-vraag')
    await questions.getByLabel('Komt na').selectOption({ index: 0 })
    await questions.getByRole('button', { name: 'Verplaats', exact: true }).click()
    await expect(ofTheme.getByRole('link').first()).toHaveText('…')
    await expectAccessible(page)
  })

  await test.step('what was taken out is listed, and comes back with its links', async () => {
    await page.goto(`${draft}/item/${first.id}`)
    await page.getByRole('button', { name: 'Haal dit deel eruit' }).click()
    await expect(page.getByText(/^Dit deel is eruit gehaald/)).toBeVisible()
    await page.goto(draft)
    await page.getByText('Eruit gehaald (1)').click()
    await page.getByRole('button', { name: /^Zet terug/ }).click()
    await expect(page.getByText('Eruit gehaald (1)')).toHaveCount(0)
    await openQuestions()
    await expect(page.getByRole('link', { name: first.text.nl, exact: true })).toBeVisible()
    await expect(page.getByText(/staat maar aan één kant/)).toHaveCount(0)
  })

  await test.step('the preview of the rating page is at what is edited, as wide as is asked for', async () => {
    await page.goto(`${draft}/ratingPage/page`)
    await page.getByLabel('Vraag naar het rapportcijfer (Nederlands)').fill('Welk cijfer krijgt u?')
    const preview = page.frameLocator('iframe')
    await expect(preview.getByText('Welk cijfer krijgt u?')).toBeVisible()
    const width = () => page.locator('iframe').evaluate((frame) => frame.clientWidth)
    expect(await width()).toBeLessThan(400)
    await page.getByLabel('Bekijk als').selectOption('desktop')
    await expect.poll(width).toBeGreaterThan(900)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Maak ongedaan wat ik typte' }).click()
  })

  await test.step('a contradiction is chosen from answers and read as it is said', async () => {
    const [rule] = contradictions
    await page.goto(`${draft}/contradiction/${rule!.id}`)
    const preview = page.getByRole('region', { name: 'Zo ziet het eruit' })
    await expect(preview.getByText(rule!.says).first()).toBeVisible()
    await expect(
      page.getByRole('group', { name: 'Eerste antwoord: een van' }).first(),
    ).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a quick win says of each answer what was written for it', async () => {
    await page.goto(`${draft}/item/relatiebeheer`)
    const said = page.getByRole('region', { name: /^Zo zegt een quick win dit/ })
    await expect(
      said.getByText(/^Ondernemers in de regio vinden het belangrijk/).first(),
    ).toBeVisible()
    await expect(
      said.getByText(/contacten met ondernemers worden nog niet vastgelegd/),
    ).toBeVisible()
  })

  await test.step('a draft stands beside the version it began from, with all of what is new', async () => {
    await page.goto(draft)
    await page.getByRole('link', { name: 'Vergelijk met versie 2026-2' }).click()
    await page.getByText('Bekijk de inhoud').first().click()
    await expect(page.getByText('Soort vraag:').first()).toBeVisible()
    await expectAccessible(page)
  })
})
