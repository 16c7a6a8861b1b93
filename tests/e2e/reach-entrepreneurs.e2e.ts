import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'
import { goByMenu } from './menu.ts'

test('an official finds the QR code, poster, card and text of the own municipality', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'meerssen')
  await page.goto('/gemeente')
  await page.getByRole('link', { name: 'QR-code, affiche en teksten om te delen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Ondernemers uitnodigen in Meerssen',
  )
  await expect(page.getByText(/^\d+0 reacties of iets meer, tot en met vorige week/)).toBeVisible()
  await expect(
    page.getByText(/(Minder dan 10|0 of meer) reacties tellen niet mee: te weinig ingevuld/),
  ).toBeVisible()
  await expect(
    page.getByRole('img', { name: /QR-code voor .*\/beoordeel\/meerssen/ }),
  ).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Adres kopiëren' }).press('Enter')
  await expect(page.getByText('Gekopieerd.')).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await copied()).toBe(`${baseURL}/beoordeel/meerssen`)

  await page.getByLabel('Taal').selectOption('Deutsch')
  await page.getByRole('button', { name: 'Tekst kopiëren' }).click()
  await expect.poll(copied).toContain(`${baseURL}/beoordeel/meerssen?taal=de`)

  await page.getByRole('link', { name: 'Kaartje (A6), English' }).click()
  await expect(page).toHaveURL(/\/affiche\/meerssen\?taal=en&formaat=a6/)
  await expect(page.getByText('How well does the municipality of Meerssen help')).toBeVisible()
  await expectAccessible(page)
})

/** In points of a 72nd of an inch, as a PDF says it. */
const PAPER = { a4: [595, 842], a6: [298, 420] }

for (const formaat of ['a4', 'a6'] as const) {
  test(`the ${formaat} is one sheet of that size, in four languages`, async ({ page }) => {
    for (const taal of ['nl', 'en', 'de', 'fr']) {
      await page.goto(`/affiche/eijsden-margraten?taal=${taal}&formaat=${formaat}`)
      await expect(page.locator('.poster')).toBeVisible()
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const sheets = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) =>
        (box ?? '')
          .trim()
          .split(/\s+/)
          .slice(2)
          .map((side) => Math.round(Number(side))),
      )
      expect(sheets).toEqual([PAPER[formaat]])
      // Nothing sticks out of the sheet or lies over something else.
      await page.emulateMedia({ media: 'print' })
      const [width, height] = PAPER[formaat].map((side) => Math.floor((side * 96) / 72))
      await page.setViewportSize({ width: width ?? 0, height: height ?? 0 })
      const poster = await page.locator('.poster').evaluate((sheet) => ({
        over: sheet.scrollHeight - sheet.clientHeight,
        wide: sheet.scrollWidth - sheet.clientWidth,
      }))
      expect(poster).toEqual({ over: 0, wide: 0 })
      await page.emulateMedia({ media: null })
    }
  })
}

test('ESZL chooses a municipality; below ten no number is shown', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl')
  await goByMenu(page, 'Ronde', 'Ondernemers uitnodigen')
  await page.getByRole('combobox', { name: 'Gemeente', exact: true }).selectOption('Vaals')
  await expect(page).toHaveURL(/gemeente=/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Ondernemers uitnodigen in Vaals',
  )
  const response = page.getByRole('region', { name: 'Reacties tot nu toe' })
  await expect(response).toContainText('Nog te weinig om iets te tonen.')
  await expect(response).toContainText('dan tellen deze reacties niet mee')
  // No number but from how many on there is one.
  expect((await response.innerText()).replace('Vanaf 10 reacties', '')).not.toMatch(/\d/)
  await expectAccessible(page)
})

test('a poster of a municipality that does not exist says so', async ({ page }) => {
  await page.goto('/affiche/nergens')
  await expect(page.getByText('Deze gemeente doet niet mee')).toBeVisible()
})
