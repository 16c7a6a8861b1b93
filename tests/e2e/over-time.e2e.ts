import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'

/** What entrepreneurs say, beside what they said in the round before. Reads only. */
const BESIDE = /was \d+, [+−]?\d+: (meer dan toeval|kan toeval zijn)/

test('an official sees satisfaction per theme over the rounds, not one number', async ({
  page,
}) => {
  await signIn(page, 'maastricht')
  await page.goto('/gemeente')
  const heard = page.getByRole('region', { name: 'Tevredenheid van ondernemers, per thema' })
  await expect(heard.getByRole('listitem')).toHaveCount(8)
  await expect(heard.getByText(/\(±\s\d+\)/)).toHaveCount(8)
  await heard.getByRole('link', { name: 'Over de tijd bekijken' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Wat ondernemers zeggen, over de tijd' }),
  ).toBeVisible()
  const figure = page.getByRole('figure', { name: /^Maastricht(, sinds|: .* eerste ronde)/ })
  await figure.getByText('Dezelfde getallen als tabel').click()
  const table = figure.getByRole('table', { name: 'Tevredenheid per thema van Maastricht' })
  await expect(table.getByRole('rowheader')).toHaveCount(8)
  await expect(table.getByText(/^mediaan \d+$/).first()).toBeVisible()
  await expectAccessible(page)
})

test('staff see the round before beside each number, of the region and of a municipality', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rapport')
  const region = page.getByRole('table', { name: 'Oordeel van ondernemers in de regio' })
  await expect(region.getByRole('cell', { name: BESIDE })).toHaveCount(30)
  await expect(page.getByText(/^Tevredenheid sinds .*: .* meer dan toeval/)).toBeVisible()
  await page.goto('/eszl/vergelijken/beide-kanten?gemeente=GM0935')
  await page.getByText('Bekijk de cijfers als tabel').first().click()
  const matrix = page.getByRole('table', { name: 'Belang en tevredenheid per onderwerp' })
  await expect(matrix.getByText(BESIDE).first()).toBeVisible()
  await page.goto('/eszl/vergelijken/rondes')
  await expect(
    page.getByRole('heading', { name: 'Wat ondernemers zeggen, per thema' }),
  ).toBeVisible()
})
