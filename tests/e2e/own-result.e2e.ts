import territory from '#content/region.json' with { type: 'json' }
import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openScan } from './filling-in.ts'
import { signIn } from './people.ts'

/** After handing in: the own result, in the region and beside what entrepreneurs say. Reads only. */
test('a municipality sees its place in the region without the scores of others', async ({
  page,
}) => {
  await signIn(page, 'maastricht')
  const scan = await openScan(page)
  await page.goto(`${scan}/uitkomst`)
  await expect(page.getByRole('heading', { level: 1, name: /^Uitkomst van/ })).toBeVisible()
  await expect(
    page.getByRole('figure', { name: /hoort uw gemeente bij \d in het hoogste kwart/ }),
  ).toBeVisible()
  await page.getByText('Dezelfde getallen als tabel').click()
  const table = page.getByRole('table', { name: 'Eigen score en spreiding in de regio per thema' })
  await expect(table.getByRole('rowheader')).toHaveCount(8)
  await expect(page.getByRole('heading', { name: 'Naast de mening van ondernemers' })).toBeVisible()
  const text = await page.getByRole('main').innerText()
  const others = territory.municipalities.map(({ name }) => name).filter((n) => n !== 'Maastricht')
  expect(others.filter((name) => new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  await expectAccessible(page)
})
