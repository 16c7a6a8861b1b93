import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openQuickWin } from './choosing.ts'
import { signIn } from './people.ts'

/** Of the demo region: handed in with many ratings; few ratings; not begun; still busy. */
const [HEERLEN, SIMPELVELD, VAALS, BEEK] = ['GM0917', 'GM0965', 'GM0981', 'GM0888']

async function toOwnQuickWins(page: Page, municipality: string): Promise<void> {
  await page.goto('/gemeente')
  await page
    .getByRole('link', { name: /quick wins/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Quick wins voor ${municipality}`,
  )
}

const topOf = (page: Page) =>
  page.getByRole('region', { name: 'De eerste vijf' }).locator('.quick-wins > li')

test('an official sees why a quick win is first, what it takes and who can help', async ({
  page,
}) => {
  await signIn(page, 'kerkrade')
  await toOwnQuickWins(page, 'Kerkrade')
  await expect(topOf(page)).toHaveCount(5)
  const first = topOf(page).first()
  await expect(first.getByRole('heading', { level: 3 })).toHaveText(/^Plaats 1: /)
  // As one scans it: what it takes, who helps, and why in a line.
  await expect(first.getByText(/^\d+ dagen?, daarna .+/)).toBeVisible()
  await expect(first.getByText(/^Hulp: |^Nog niemand om te helpen$/)).toBeVisible()
  await expect(first.locator('.quick-win-row__why')).toHaveText(/^Ondernemers .*tevreden.*: ./)
  await expect(first.getByText('Wat u kunt doen')).toBeHidden()
  await openQuickWin(first)
  await expect(first.locator('.quick-win__reason')).toHaveText(
    /^Ondernemers in Kerkrade vinden het .*belangrijk dat .+tevreden over, .+\.$/,
  )
  await expect(first.getByText(/\d+ dagen in \d+ weken, .+ \(schatting\)/)).toBeVisible()
  await expect(first.getByText('Wat u kunt doen')).toBeVisible()
  await expect(first.getByText('Wie kan helpen')).toBeVisible()
  await expect(first.getByText(/Ondernemersloket .+ \(demo\)/).first()).toBeVisible()
  expect(await first.locator('.quick-win__aside li').count()).toBeLessThanOrEqual(3)

  // By keyboard.
  await first.getByText('Waarom op deze plek').focus()
  await page.keyboard.press('Enter')
  await expect(
    first.getByText(/\d+ reacties in Kerkrade: belang \d+ \(±\s\d+\) en tevredenheid \d+/),
  ).toBeVisible()
  await expect(first.getByText(/in \d+ van de 10 berekeningen bij de eerste vijf/)).toBeVisible()
  const value = async (term: string) => {
    const line = first.locator('dl > div').filter({ hasText: new RegExp(`^${term}`) })
    return Number((await line.locator('dd').innerText()).replace(',', '.'))
  }
  // The arithmetic on the screen adds up, as far as it is rounded there.
  const feasible = Math.sqrt((await value('Ruimte')) * 100 * (await value('Gemak')))
  expect(Math.abs((await value('Haalbaar')) - feasible)).toBeLessThan(0.2)
  const impact = Math.sqrt((await value('Vraag')) * feasible)
  expect(Math.abs((await value('Resultaat')) - impact)).toBeLessThan(0.2)
  const priority = impact * (await value('Hier naast de regio')) ** 2
  expect(Math.abs((await value('Volgorde')) - priority)).toBeLessThan(0.5)
  await expectAccessible(page)

  await first.getByRole('link', { name: 'Bekijk deze antwoorden in de scan' }).click()
  await expect(page).toHaveURL(/\/gemeente\/scan\/.+\/thema\/.+#.+/)
})

test('inviting a firm from the region comes with the legal note', async ({ page }) => {
  await signIn(page, 'kerkrade')
  await toOwnQuickWins(page, 'Kerkrade')
  await page.locator('.more-rows > summary').first().click()
  await page
    .locator('.quick-win-row summary')
    .filter({ hasText: 'Vraag bij onderhandse opdrachten standaard een partij' })
    .click()
  await expect(
    page.getByText(/Opdrachten alleen voor lokale bedrijven reserveren mag niet/),
  ).toBeVisible()
})

test('on paper it is a list without the arithmetic', async ({ page }) => {
  await signIn(page, 'kerkrade')
  await toOwnQuickWins(page, 'Kerkrade')
  await page.emulateMedia({ media: 'print' })
  const first = topOf(page).first()
  await expect(first.getByText('Wat u kunt doen')).toBeVisible()
  await expect(first.getByText('Waarom op deze plek')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden()
  await expect(page.locator('.quick-win-row').first().locator('strong').first()).toBeVisible()
})

test('a municipality that has not begun hears what to do', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto(`/eszl/quick-wins?gemeente=${VAALS}`)
  await expect(page.getByRole('heading', { name: 'Nog geen quick wins' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Naar de scan' })).toBeVisible()
  await expectAccessible(page)
})

test('a scan that is not handed in has quick wins already, and says that they move', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto(`/eszl/quick-wins?gemeente=${BEEK}`)
  await expect(page.getByText(/Die is nog niet ingediend: de lijst verandert mee/)).toBeVisible()
  await expect(topOf(page).first()).toBeVisible()
})

test('with few ratings the region speaks and no number of the municipality is shown', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto(`/eszl/quick-wins?gemeente=${SIMPELVELD}`)
  await expect(page.getByText(/te weinig reacties van ondernemers om te tonen/)).toBeVisible()
  const small = page.getByRole('listitem').filter({ hasText: 'Ondernemers in de regio' }).first()
  await openQuickWin(small)
  await small.getByText('Waarom op deze plek').click()
  await expect(
    small.getByText(/te weinig reacties\. Dit zijn de cijfers van de regio/),
  ).toBeVisible()
  await expect(page.getByText(/\d+ reacties in Simpelveld/)).toHaveCount(0)
  await expect(page.getByText(/\d+ ondernemers gaven hun oordeel/)).toHaveCount(0)
  await expectAccessible(page)
})

test('staff look at every municipality and round; which ones is in the address', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/quick-wins')
  // The region first: what its municipalities have in common.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quick wins in de regio')
  await expect(page.getByText(/^Het vaakst bij de eerste vijf: .+ bij \d van de \d+/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Kies een gemeente').selectOption('Heerlen (ingediend)')
  await expect(page).toHaveURL(new RegExp(`gemeente=${HEERLEN}`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quick wins voor Heerlen')
  await page.getByLabel('Ronde').selectOption('Voorjaar 2026')
  await page.reload()
  await expect(
    page.getByText('De lijst komt uit de ingediende scan van Heerlen (Voorjaar 2026).'),
  ).toBeVisible()
  await expectAccessible(page)
})

test('an official cannot see the quick wins of another municipality', async ({ page }) => {
  await signIn(page, 'kerkrade')
  await toOwnQuickWins(page, 'Kerkrade')
  const own = page.url()
  await signIn(page, 'heerlen')
  await page.goto(own)
  await expect(page.getByText('Dit bestaat niet, of u mag het niet zien.')).toBeVisible()
})
