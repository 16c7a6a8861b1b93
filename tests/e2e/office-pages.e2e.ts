import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { tabTo } from './by-keyboard.ts'
import { goByMenu } from './menu.ts'
import { startOwnProduct, test, whileStopped } from './own-product.ts'
import { signIn } from './people.ts'

/** People, mail, log, discussions, contradictions and dividing: by keyboard only, and without a server. */
startOwnProduct()

async function open(page: Page, who: string, address: string): Promise<void> {
  await signIn(page, who)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('people are invited with the keyboard only', async ({ page }) => {
  await open(page, 'staff', '/eszl/mensen')
  await expect(page.getByRole('button', { name: 'Bekijk de lijst' })).toBeVisible()
  await tabTo(page, 'Mensen', 'field')
  await page.keyboard.type('fenna.smit@demo.example; Beek')
  await tabTo(page, 'Bekijk de lijst')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /klaar$/ }).first()).toBeVisible()
  await tabTo(page, /^Nodig .* uit/)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/uitgenodigd\. De mail/)).toBeVisible({ timeout: 30_000 })
})

test('how many mails leave is set with the keyboard only', async ({ page }) => {
  await open(page, 'staff', '/eszl/mail')
  await expect(page.getByRole('button', { name: 'Instellingen bewaren' })).toBeVisible()
  await tabTo(page, 'Hoogstens zoveel mails op een dag')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('321')
  await tabTo(page, 'Instellingen bewaren')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
})

test('the log is searched and checked with the keyboard only', async ({ page }) => {
  await open(page, 'staff', '/eszl/logboek')
  await expect(page.getByRole('button', { name: 'Controleer het logboek' })).toBeVisible()
  await tabTo(page, 'Persoon')
  await page.keyboard.type('niemand-heet-zo')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Geen handeling past bij deze keuze.')).toBeVisible()
  await page.goto('/eszl/logboek')
  await tabTo(page, 'Controleer het logboek')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Het logboek is heel/)).toBeVisible()
})

test('a contradiction is asked about and talked over with the keyboard only', async ({ page }) => {
  await open(page, 'staff', '/eszl/tegenstrijdigheden')
  await expect(page.getByRole('button', { name: /^Stel een vraag/ }).first()).toBeVisible()
  await tabTo(page, /^Stel een vraag aan /)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await tabTo(page, 'Vraag stellen')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^De vraag staat bij /)).toBeVisible()
  await page.goto('/eszl/overleg')
  await expect(page.getByText('Lezen en reageren').first()).toBeVisible()
  await tabTo(page, /Lezen en reageren/)
  await page.keyboard.press('Enter')
  await tabTo(page, 'Uw vraag of reactie')
  await page.keyboard.type('Wij horen het graag.')
  await tabTo(page, 'Plaatsen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').getByText('Wij horen het graag.')).toBeVisible()
})

test('themes are divided with the keyboard only', async ({ page }) => {
  await open(page, 'brunssum', '/gemeente/verdelen')
  await expect(page.getByRole('button', { name: 'Verdeling opslaan' })).toBeVisible()
  await tabTo(page, /^Wie doet dit\?/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Verdeling opslaan')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 thema is verdeeld.')).toBeVisible()
})

const PAGES = [
  ['staff', '/eszl', 'Ronde', 'Overleg'],
  ['staff', '/eszl', 'Ronde', 'Tegenstrijdigheden'],
  ['staff', '/eszl', 'Beheer', 'Mensen'],
  ['staff', '/eszl', 'Beheer', 'Mail'],
  ['staff', '/eszl', 'Beheer', 'Logboek'],
  ['stein', '/gemeente', 'Invullen', 'Taken verdelen'],
] as const

for (const [who, start, group, name] of PAGES)
  test(`${name} says that there is no server, and comes when asked again`, async ({ page }) => {
    await open(page, who, start)
    const title = page.getByRole('heading', { level: 1 })
    await whileStopped(async () => {
      await goByMenu(page, group, name)
      await expect(page.getByText('Er is geen verbinding.').first()).toBeVisible()
      await expectAccessible(page)
    })
    await page.getByRole('button', { name: 'Opnieuw proberen' }).first().click()
    await expect(title).toHaveText(name)
    await expect(page.getByText('Er is geen verbinding.')).toHaveCount(0)
  })
