import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { text } from '../../supabase/demo/sql.ts'
import { expectAccessible } from './axe.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

const FIRST = 'eerste@voorbeeldland.example'
const COORDINATOR = 'coordinator@oldenveld.example'
startOwnProduct({ empty: FIRST })

const region = readFileSync(
  new URL('../../supabase/content/second/region.json', import.meta.url),
  'utf8',
)

/** What each page says when there is nothing yet. */
const PAGES = {
  mensen: 'Mensen',
  mail: 'Alle mails',
  logboek: 'Logboek',
  overleg: 'Zodra gemeenten antwoorden, kunt u hier met hen overleggen.',
  tegenstrijdigheden: 'Er is nog geen ronde',
} as const

for (const [address, said] of Object.entries(PAGES))
  test(`${address} says what to expect when there is nothing yet`, async ({ page }) => {
    await signIn(page, FIRST)
    await page.goto(`/eszl/${address}`)
    await expect(page.getByText(said).first()).toBeVisible()
    await expect(page.getByText('Deze pagina kan nu niet worden getoond')).toHaveCount(0)
    await expectAccessible(page)
  })

test('dividing says so when there is no round', async ({ page }) => {
  await inOwnDatabase(async (sql) => {
    await sql(`select private.keep_region(${text(region)}::jsonb)`)
    await sql(`insert into public.invitation (email, role, municipality_code)
      values ('${COORDINATOR}', 'coordinator', 'GM9100')`)
  })
  await signIn(page, COORDINATOR)
  await page.goto('/gemeente/verdelen')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Deze pagina kan nu niet worden getoond')).toHaveCount(0)
  await expectAccessible(page)
})
