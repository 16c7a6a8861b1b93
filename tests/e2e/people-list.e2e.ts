import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { mailsTo, signIn } from './people.ts'

startOwnProduct()

/** As it is copied out of a sheet and a mail, with five lines that are not right. */
const LIST = `Naam\tE-mail\tGemeente
Anna Jansen\tanna.jansen@demo.example\tBeek
Bas de Wit <bas@gmial.com>; Vaals
cas@stein\tStein
Dora Smits\tdora@demo.example\tAtlantis
anna.jansen@demo.example; Voerendaal
sam.beek@demo.example, Beek
Els Kuipers, els.kuipers@demo.example, gemeente Kerkrade`

test('staff paste a list with five faults, mend them and invite all at once; the log knows', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/mensen')
  const list = page.getByRole('region', { name: 'Een lijst plakken' })
  await list.getByLabel('Mensen').fill(LIST)
  await list.getByRole('button', { name: 'Bekijk de lijst' }).press('Enter')
  await expect(list.getByRole('heading', { name: '5 regels kloppen nog niet' })).toBeVisible()
  await expect(list.getByRole('heading', { name: '2 mensen zijn klaar' })).toBeVisible()
  for (const fault of [
    'Klopt dit adres?',
    'Dit is geen geldig e-mailadres.',
    'Er stond ‘Atlantis’',
    'Dit adres staat hoger in de lijst ook.',
    'Deze persoon doet al mee bij deze gemeente.',
  ])
    await expect(list.getByText(fault)).toBeVisible()
  await expectAccessible(page)

  await list.getByRole('button', { name: 'Maak er gmail.com van bij bas@gmial.com' }).press('Enter')
  const wrong = list.getByRole('listitem').filter({ hasText: 'geen geldig' })
  await wrong.getByLabel('E-mailadres').fill('cas.stein@demo.example')
  await page.keyboard.press('Enter')
  await list
    .getByRole('listitem')
    .filter({ hasText: 'Atlantis' })
    .getByLabel('Gemeente')
    .selectOption({ label: 'Simpelveld' })
  await list.getByRole('button', { name: 'Haal weg sam.beek@demo.example' }).press('Enter')
  await expect(list.getByRole('heading', { name: '1 regel klopt nog niet' })).toBeVisible()
  await list.getByRole('button', { name: 'Nodig 5 mensen uit en stuur de mails' }).press('Enter')
  await expect(list.getByText('5 mensen zijn uitgenodigd. De mails zijn verstuurd.')).toBeVisible({
    timeout: 30_000,
  })
  await expect
    .poll(
      async () => (await mailsTo(page.request, 'cas.stein@demo.example', /uitgenodigd/)).length,
      {
        timeout: 30_000,
      },
    )
    .toBe(1)
  await page.getByLabel('Zoek een adres').fill('dora@')
  const dora = page.getByRole('row', { name: /dora@demo.example/ })
  await expect(dora).toContainText('Simpelveld')
  await expect(dora).toContainText('nog niet ingelogd')

  await page.goto('/eszl/logboek?handeling=person_invited')
  await expect(page.getByRole('row', { name: /els.kuipers@demo.example/ })).toContainText(
    'Kerkrade',
  )
  await page.getByLabel('Persoon').fill('cas.stein')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/wie=cas\.stein/)
  await expect(page.getByText('1 handeling.')).toBeVisible()
  await page.getByRole('button', { name: 'Controleer het logboek' }).press('Enter')
  await expect(page.getByText(/Het logboek is heel: \d+ handelingen/)).toBeVisible()
  await expectAccessible(page)
})

test('a member of staff leaves with two, and a colleague leaves tasks to another', async ({
  page,
  browser,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/mensen')
  const office = page.getByRole('region', { name: 'Bij ESZL' })
  const tim = 'tim.eszl@demo.example'
  await office.getByRole('button', { name: `Vraag om te verwijderen ${tim}` }).press('Enter')
  await page.getByRole('button', { name: 'Ja, vraag dit' }).press('Enter')
  await expect(page.getByText('Nu moet een andere medewerker bevestigen.')).toBeVisible()
  // Who asked cannot confirm.
  await expect(office.getByRole('button', { name: `Bevestig verwijderen ${tim}` })).toHaveCount(0)

  const theirs = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
  await signIn(theirs, 'ilse.eszl@demo.example')
  await theirs.goto('/eszl/mensen')
  await theirs.getByRole('button', { name: `Bevestig verwijderen ${tim}` }).press('Enter')
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: 'Ja, verwijder deze persoon' }).press('Enter')
  await expect(theirs.getByText(`${tim} heeft geen toegang meer.`)).toBeVisible()

  const sam = 'sam.kerkrade@demo.example'
  await theirs.getByRole('button', { name: `Maak coördinator ${sam}` }).press('Enter')
  await theirs.getByRole('button', { name: 'Ja, verander de rol' }).press('Enter')
  await expect(theirs.getByText(`${sam} is nu coördinator.`)).toBeVisible()
  await theirs.context().close()
})
