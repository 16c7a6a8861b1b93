import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openChoices } from './choosing.ts'
import { signIn } from './people.ts'

test('staff see what changed between rounds, down to the questions', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/vergelijken')
  await page.getByRole('link', { name: 'Over de tijd' }).press('Enter')
  // Since the round before, and below it since the first.
  await expect(
    page.getByText(/\d omhoog, \d omlaag,( \d op de grens,)? \d zonder meetbare verandering\./),
  ).toHaveCount(2)
  await expect(page.getByRole('heading', { name: 'Alle 4 rondes naast elkaar' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Van wie').selectOption('Heerlen')
  await page.getByLabel('Thema', { exact: true }).selectOption('Inkoop en betalen')
  await expect(page).toHaveURL(/gemeente=GM0917/)
  await page.getByText('Bekijk de cijfers als tabel').first().click()
  const row = page.getByRole('table').getByRole('row').nth(1)
  await expect(row).toContainText('zelfde vraag')
  // One that missed a round has the others.
  await page.getByLabel('Van wie').selectOption('Landgraaf')
  await expect(
    page.getByRole('heading', { name: 'De 3 rondes waarin Landgraaf indiende' }),
  ).toBeVisible()
  await openChoices(page)
  await page.getByLabel('Ronde', { exact: true }).selectOption('Voorjaar 2025')
  await expect(page.getByText('Er is nog maar één ronde met uitkomsten')).toBeVisible()
})

test('staff see both sides, and nothing of a municipality with too few ratings', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/vergelijken/beide-kanten')
  await expect(
    page.getByRole('heading', { name: /volgens ondernemers: De hele regio/ }),
  ).toBeVisible()
  await page.getByText('Bekijk de cijfers als tabel').first().click()
  const first = page.getByRole('table').getByRole('row').nth(1).getByRole('cell')
  for (const margin of [3, 5]) await expect(first.nth(margin)).toHaveText(/^\d+$/)
  const share = first.nth(6)
  await expect(share).toHaveText(/^\d+% \(±\s\d+\)$/)
  await page.getByLabel('Van wie').selectOption('Heerlen')
  await expect(page.getByText('Pak dit eerst aan').first()).toBeVisible()
  await expect(page.getByText(/^\d+ reacties$/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Geregeld en ervaren, per thema' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Van wie').selectOption('Vaals')
  await expect(page.getByText('Uitkomsten zijn er vanaf 10 reacties.').first()).toBeVisible()
  await expect(page.getByRole('figure')).toHaveCount(0)
})

test('staff see what municipalities share and who can teach whom', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/vergelijken/samen')
  await expect(page.getByText(/gezamenlijke acties pakken samen \d+% /)).toBeVisible()
  await expect(
    page.getByText(/hebben elkaar het meest te bieden|elkaar duidelijk het meest te bieden heeft/),
  ).toBeVisible()
  await expectAccessible(page)
})

test(
  'on a phone the number of a municipality stands below its name',
  { tag: '@phone' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/vergelijken')
    const tile = page.locator('.tile', { hasText: 'HRL' })
    const box = async (part: string) => {
      const found = await tile.locator(part).boundingBox()
      if (!found) throw new Error(`The tile has no ${part}`)
      return found
    }
    await tile.scrollIntoViewIfNeeded()
    const [name, value] = [await box('.tile__short'), await box('.tile__value')]
    expect(value.y).toBeGreaterThanOrEqual(name.y + name.height - 1)
  },
)

test('no name runs out of its tile', async ({ page }) => {
  for (const path of ['/beoordeel', '/resultaten']) {
    await page.goto(path)
    await page.locator('.tile').first().waitFor()
    const out = await page.locator('.tile').evaluateAll((tiles) =>
      tiles.flatMap((tile) => {
        const { left, right } = tile.getBoundingClientRect()
        return [...tile.querySelectorAll('.tile__name, .tile__short')].flatMap((name) => {
          const text = document.createRange()
          text.selectNodeContents(name)
          const lines = name.checkVisibility() ? [...text.getClientRects()] : []
          const over = lines.some((line) => line.left < left - 0.5 || line.right > right + 0.5)
          return over ? [name.textContent] : []
        })
      }),
    )
    expect(out, path).toEqual([])
  }
})

test(
  'at 1280 px what to do stands in sight in the table of both sides',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await signIn(page, 'staff')
    await page.goto('/eszl/vergelijken/beide-kanten')
    await page.getByText('Bekijk de cijfers als tabel').first().click()
    await page.getByRole('table').first().waitFor()
    const verdict = page.getByRole('columnheader', { name: 'Wat te doen' }).first()
    const room = await verdict.evaluate((head) => {
      const frame = head.closest('.chart-figure__scroll')?.getBoundingClientRect()
      return (frame?.right ?? 0) - head.getBoundingClientRect().right
    })
    expect(room).toBeGreaterThanOrEqual(0)
  },
)
