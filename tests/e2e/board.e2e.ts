import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { openChoices } from './choosing.ts'
import { signIn } from './people.ts'

startOwnProduct()

const QUESTION = /^Welke reactietermijn belooft de gemeente/

async function another(page: Page, who: string): Promise<Page> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin, viewport: page.viewportSize() })
  if (!context) throw new Error('There is no browser')
  const theirs = await context.newPage()
  await signIn(theirs, who)
  return theirs
}

test('staff ask about a contradiction; the municipality answers; it is settled and gone from the board', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl')
  const board = page.getByRole('region', { name: 'Wie zit waar vast' })
  const brunssum = board.getByRole('row', { name: /Brunssum/ })
  await expect(brunssum).toContainText('22 van 46')
  await expect(brunssum).toContainText('geen')
  await expect(board.getByRole('rowheader').first()).toHaveText('Vaals')
  await openChoices(page)
  await board.getByLabel('Alleen wie vastzit').check()
  await expect(page).toHaveURL(/vast=true/)
  await expect(board.getByRole('row', { name: /Heerlen/ })).toHaveCount(0)
  await expectAccessible(page)
  // Pressing the page one is on forgets nothing.
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
  for (const name of ['Ronde', 'Overzicht']) {
    await menu.getByRole('link', { name, exact: true }).press('Enter')
    await expect(board.getByLabel('Alleen wie vastzit')).toBeChecked()
  }

  await test.step('one click at a contradiction, with words that are ready', async () => {
    await page.goto('/eszl/tegenstrijdigheden')
    const ask = page.getByRole('button', { name: /^Stel een vraag aan Brunssum/ })
    await expectAccessible(page)
    await ask.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Vraag aan Brunssum' })
    await expect(dialog.getByLabel('Uw vraag')).toHaveValue(/Klopt dit zo\?/)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Vraag stellen' }).press('Enter')
    await expect(page.getByText('De vraag staat bij Brunssum.')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Naar het overleg aan Brunssum/ })).toBeVisible()
  })

  const theirs = await another(page, 'brunssum')
  await test.step('the municipality sees it at once, and what it types survives a reload', async () => {
    await theirs.goto('/gemeente')
    await expect(theirs.getByText('ESZL wacht op uw antwoord bij 1 vraag.')).toBeVisible()
    await theirs.getByRole('link', { name: 'Naar het overleg' }).press('Enter')
    await expect(theirs.getByText('wacht op u', { exact: true })).toBeVisible()
    await theirs.getByRole('link', { name: QUESTION }).press('Enter')
    const card = theirs.getByRole('article').filter({ hasText: 'Overleg over deze vraag 1 open' })
    const open = () => card.locator('summary', { hasText: 'Overleg over deze vraag' }).click()
    await open()
    await expect(card.getByText(/valt ons iets op/)).toBeVisible()
    await card.getByLabel('Uw vraag of reactie').last().fill('Wij bellen altijd zelf terug.')
    await expectAccessible(theirs)
    await theirs.reload()
    await open()
    await expect(card.getByLabel('Uw vraag of reactie').last()).toHaveValue(
      'Wij bellen altijd zelf terug.',
    )
    // The server is slow: what is typed on meanwhile is the next thing to say.
    let answer = () => {}
    const arrived = new Promise<void>((resolve) => (answer = resolve))
    await theirs.route(/rpc\/discuss$/, async (route) => {
      await arrived
      await route.continue()
    })
    const place = card.getByRole('button', { name: 'Plaatsen' }).last()
    await place.press('Enter')
    await expect(place).toHaveAttribute('aria-busy', 'true')
    await card.getByLabel('Uw vraag of reactie').last().fill('Ook na vijf uur.')
    answer()
    await expect(
      card.getByRole('listitem').getByText('Wij bellen altijd zelf terug.'),
    ).toBeVisible()
    await expect(place).toHaveAttribute('aria-busy', 'false')
    await expect(card.getByLabel('Uw vraag of reactie').last()).toHaveValue('Ook na vijf uur.')
    await place.press('Enter')
    await expect(card.getByRole('listitem').getByText('Ook na vijf uur.')).toBeVisible()
    await expect(card.getByLabel('Uw vraag of reactie').last()).toHaveValue('')
    await theirs.context().close()
  })

  await test.step('staff read the answer from the board and settle it', async () => {
    await page.goto('/eszl')
    await expect(page.getByText('1 gemeente wacht op een antwoord van u.')).toBeVisible()
    await brunssum.getByRole('link', { name: '1 open van Brunssum' }).press('Enter')
    await page.locator('summary', { hasText: 'Lezen en reageren' }).click()
    await expect(page.getByText('Wij bellen altijd zelf terug.')).toBeVisible()
    await page.getByRole('button', { name: 'Afgehandeld' }).press('Enter')
    await expect(page.getByText('Bij deze keuze is er niets.')).toBeVisible()
    await page.getByRole('link', { name: 'Toon alles' }).press('Enter')
    await expect(page.locator('.utrecht-status-badge', { hasText: 'afgehandeld' })).toBeVisible()
    await expectAccessible(page)
    await page.goto('/eszl')
    await expect(brunssum).toContainText('geen')
  })
})

test('a coordinator divides all themes at once; what a colleague does meanwhile is asked about', async ({
  page,
}) => {
  await signIn(page, 'stein')
  const scan = await openScan(page)
  await page.getByRole('main').getByRole('link', { name: 'Taken verdelen' }).press('Enter')
  const form = page.getByRole('form', { name: 'Taken verdelen' })
  const who = form.getByRole('combobox')
  await expect(who).toHaveCount(8)
  for (let theme = 0; theme < 8; theme += 1)
    await who.nth(theme).selectOption({ index: 1 + (theme % 2) })
  await who.nth(7).selectOption('een ander e-mailadres')
  await form.getByLabel('Deze dag voor alle thema’s').fill('2099-01-01')
  await form.getByRole('button', { name: 'Vul overal in' }).press('Enter')
  await form.getByRole('button', { name: 'Verdeling opslaan' }).press('Enter')
  await expect(form.getByText('Vul een geldig e-mailadres in')).toBeVisible()
  await form.getByLabel(/^E-mailadres/).fill('nieuw.mens@demo.example')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Verdeling opslaan' }).press('Enter')
  // A day without end is refused by the database, and nothing is divided.
  await expect(form.getByText(/binnen vijf jaar/)).toBeVisible()
  await expect(page.getByText('Er is nog niets verdeeld.')).toBeVisible()
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Deze dag voor alle thema’s').fill(soon)
  await form.getByRole('button', { name: 'Vul overal in' }).press('Enter')
  await form.getByRole('button', { name: 'Verdeling opslaan' }).press('Enter')
  await expect(
    form.getByText(/^8 thema’s zijn verdeeld\. Een mail hierover gaat naar .*Nieuw Mens/),
  ).toBeVisible()
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(3)
  await expectAccessible(page)

  await test.step('a colleague changes a theme that is being changed here', async () => {
    await who.first().selectOption({ index: 2 })
    const theirs = await another(page, 'stein')
    await theirs.goto(`${scan}/verdelen`)
    const same = theirs.getByRole('combobox').first()
    await same.selectOption('nog niemand')
    await theirs
      .getByLabel(/^Klaar op/)
      .first()
      .fill('')
    await theirs.getByRole('button', { name: 'Verdeling opslaan' }).press('Enter')
    await expect(theirs.getByText('1 thema is verdeeld.')).toBeVisible()
    await theirs.context().close()
    await form.getByRole('button', { name: 'Verdeling opslaan' }).press('Enter')
    await expect(page.getByText('Iemand anders heeft dit intussen veranderd')).toBeVisible()
    await page.getByRole('button', { name: 'Wat ik invulde houden' }).press('Enter')
    await form.getByRole('button', { name: 'Verdeling opslaan' }).press('Enter')
    await expect(form.getByText('1 thema is verdeeld.')).toBeVisible()
  })
})

test(
  'on a phone the menu stands under one button; everything is found by a button, and with Ctrl K',
  { tag: '@phone' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stand van zaken')
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await menu.getByRole('button', { name: 'Menu' }).tap()
    await expectAccessible(page)
    await menu.getByRole('link', { name: 'Woorden' }).tap()
    await expect(page).toHaveURL(/woorden/)
    await page.getByRole('button', { name: /^Zoeken/ }).tap()
    const field = page.getByRole('combobox', { name: /^Zoek een pagina/ })
    await expect(field).toBeFocused()
    await field.fill('bijeen')
    await expect(page.getByRole('option').first()).toContainText('Bijeenkomst')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/bijeenkomst/)
    await page.keyboard.press('Control+k')
    await field.fill('vaals rapport')
    // Municipalities may be found a moment later than pages.
    await expect(page.getByRole('option').first()).toContainText('Vaals')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Vaals')
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  },
)
