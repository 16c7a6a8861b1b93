import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import catalogue from '#content/measures.json' with { type: 'json' }
import ratings from '#content/2026-1/rating.json' with { type: 'json' }
import { expectAccessible } from './axe.ts'
import { expectSaved, items, openItem, openScan } from './filling-in.ts'
import { handIn, signAs } from './handing-in.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { openAllQuickWins } from './choosing.ts'
import { signIn } from './people.ts'
import { openedDraft } from './rounds.ts'

/** Two rounds: what Meerssen does about a quick win, and what the next round says of it. */
startOwnProduct()

const [CODE, FIRST, SECOND] = ['GM0938', 'Najaar 2026', 'Voorjaar 2027']
const measures = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      targets: z.array(z.object({ item: z.string() })),
      effects: z.array(z.object({ ratingItem: z.string() })),
    }),
  )
  .parse(catalogue.measures)
type Measure = (typeof measures)[number]

test('an action, a round later: a better answer and happier entrepreneurs, or nothing measurable yet', async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000)
  await signIn(page, 'meerssen')
  const [proven, unproven] = await test.step('two quick wins become actions', async () => {
    const chosen = await twoApart(page)
    for (const { id } of chosen) await makeAction(page, id)
    return chosen
  })

  await test.step('one of them is done', async () => {
    await page.goto('/gemeente/acties')
    await page.getByLabel(`Stand van ${proven.title}`).selectOption('klaar')
    await expect(page.getByText(`${proven.title}: klaar.`)).toBeVisible()
    await page.goto('/gemeente/bewijs')
    const card = page.getByRole('article', { name: proven.title })
    await expect(card.getByText('nog geen volgende ronde').first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('staff close the round and open the next', async () => {
    await signIn(page, 'staff')
    await page.goto('/eszl/rondes')
    await page.getByRole('link', { name: FIRST, exact: true }).click()
    await page.getByRole('button', { name: 'Ronde sluiten' }).click()
    await page.getByRole('button', { name: 'Ja, sluit de ronde' }).click()
    await expect(page.getByText('De ronde is gesloten.')).toBeVisible()
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill(SECOND)
    // The same questions as before, so that everything can be compared.
    await expect(page.getByLabel('Vragenlijst')).toHaveValue('2026-2')
    await page.getByLabel('Vragenlijst').selectOption('2026-1')
    await page.getByRole('button', { name: 'Concept bewaren' }).click()
    await openedDraft(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND)
  })

  await weeksPass(proven)

  await test.step('the scan is answered differently on that question, and handed in by two', async () => {
    await signIn(page, 'meerssen')
    const scan = await openScan(page)
    const card = await openItem(page, scan, proven.targets[0]?.item ?? '')
    await card.getByRole('radio').nth(4).check()
    await card.locator('textarea').first().fill('Staat nu op onze website.')
    await card.getByRole('radio').nth(4).focus()
    await expectSaved(card)
    await page.goto(`${scan}/nakijken`)
    await handIn(page, 'Mia Peters')
    await signAs(browser, page, 'sam.meerssen@demo.example', 'Sam de Boer')
  })

  await test.step('the proof stands beside each action', async () => {
    await page.goto('/gemeente/bewijs')
    const better = page.getByRole('article', { name: proven.title })
    await expect(
      better.getByText(/^(beter antwoord, doel gehaald|1 van \d antwoorden beter)$/),
    ).toBeVisible()
    await expect(better.getByText('tevredener', { exact: true })).toBeVisible()
    await expect(better.getByText(/dat is meer dan toeval: \+\d+ punten/)).toBeVisible()
    await expect(better.getByText('Staat nu op onze website.')).toHaveCount(0)
    const same = page.getByRole('article', { name: unproven.title })
    // Of the answer, and of entrepreneurs: with few of them it is not said that nothing changed.
    const nothing = /^(nog geen meetbare verandering|te weinig antwoorden om tien punten te zien)$/
    await expect(same.getByText(nothing)).toHaveCount(2)
    await expect(same.getByText('Deze actie is nog niet klaar.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the region learns from it; staff say what has to be decided', async () => {
    await signIn(page, 'staff')
    await page.goto('/wat-werkte')
    await page.getByLabel('Zoek in de maatregelen').fill(proven.title)
    await expect(page).toHaveURL(/zoek=/)
    const learnt = page.getByRole('article', { name: proven.title })
    await expect(learnt.getByText(/^tevredener/)).toBeVisible()
    await expectAccessible(page)

    await page.goto('/kernteam/acties')
    const row = page.getByRole('row', { name: new RegExp(`^${proven.title}.*Meerssen`) })
    await expect(row).toContainText('Ondernemers: tevredener')
    await row.getByRole('button', { name: /^Aanpassen/ }).click()
    const form = page.getByRole('form', { name: `Aanpassen: ${proven.title}` })
    await form.getByLabel('Programmalijn').selectOption({ index: 2 })
    await form.getByLabel('Wat moet het kernteam nu besluiten?').fill('Overal invoeren?')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Opslaan' }).click()
    await expect(row).toContainText('Overal invoeren?')
    await page.getByLabel('Programmalijn').first().selectOption({ index: 2 })
    await expect(page).toHaveURL(/lijn=2/)
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: /Naam van lijn 2/ }).click()
    await page.getByLabel('Naam van lijn 2').fill('Ondernemende regio')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('bevestigd door ESZL', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('who looks along sees joint and public actions only, and changes nothing', async () => {
    await signIn(page, 'kim.kernteam@demo.example')
    await page.goto('/kernteam/acties')
    await expect(page.getByRole('row', { name: /samen met/ }).first()).toBeVisible()
    await expect(page.getByText(proven.title, { exact: true })).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('button', { name: /^Aanpassen/ })).toHaveCount(0)
    await expectAccessible(page)
  })
})

/** Two quick wins on the list, the first about one ladder, that have no question or experience in common. */
async function twoApart(page: Page): Promise<readonly [Measure, Measure]> {
  await page.goto('/gemeente')
  await page.getByRole('link', { name: 'Alle quick wins' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Quick wins voor /)
  await openAllQuickWins(page)
  const links = page.getByRole('link', { name: 'Maak er een actie van' })
  await expect(links.first()).toBeVisible()
  const offered = await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('maatregel')),
  )
  const list = measures.filter(({ id }) => offered.includes(id))
  const isLadder = (id: string) => items.find((item) => item.id === id)?.kind === 'choice'
  for (const first of list) {
    if (!first.targets[0] || !first.targets.every(({ item }) => isLadder(item))) continue
    const touched = touchedBy(first)
    const second = list.find(
      (other) => other.targets.length > 0 && touchedBy(other).every((id) => !touched.includes(id)),
    )
    if (second) return [first, second]
  }
  throw new Error('No two quick wins apart')
}

const touchedBy = ({ targets, effects }: Measure) => [
  ...targets.map(({ item }) => item),
  ...effects.map(({ ratingItem }) => ratingItem),
]

async function makeAction(page: Page, measureId: string): Promise<void> {
  await page.goto('/gemeente')
  await page.getByRole('link', { name: 'Alle quick wins' }).click()
  await openAllQuickWins(page)
  await page.locator(`a[href*="maatregel=${measureId}"]`).click()
  await page.getByRole('button', { name: 'Bewaar de actie' }).click()
  await expect(page.getByText('De actie staat op het bord.')).toBeVisible()
}

/**
 * Meerssen answers as before, but for one question; the same entrepreneurs are happier about one thing, with
 * the same noise: by chance alone one story in twenty would see a change.
 */
function weeksPass({ targets, effects }: Measure): Promise<void> {
  const raised = effects.map(
    ({ ratingItem }) => 1 + ratings.items.findIndex(({ id }) => id === ratingItem),
  )
  const round = (name: string) => `(select id from public.round where name = '${name}')`
  const scan = (name: string) =>
    `(select id from public.scan where municipality_code = '${CODE}' and round_id = ${round(name)})`
  return inOwnDatabase(async (sql) => {
    await sql(`insert into public.answer (scan_id, item_id, status, value, reason, note, shareable, version, answered_by)
      select ${scan(SECOND)}, item_id, status, value, reason, note, shareable, 1, answered_by
      from public.answer where scan_id = ${scan(FIRST)} and item_id <> '${targets[0]?.item}'`)
    await sql(`update public.scan set state = 'in_progress' where id = ${scan(SECOND)}`)
    await sql(`insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction, mark, sector, size, contact, seconds, flags, valid, record_key)
      select gen_random_uuid(), ${round(SECOND)}, municipality_code, week, language, importance, (
          select array_agg(case when position = any ('{${raised.join(',')}}') and given > 0 then least(5, given + 2) else given end order by position)
          from unnest(satisfaction) with ordinality as answer (given, position)
        )::smallint[], mark, sector, size, contact, seconds, flags, valid, record_key
      from private.rating where municipality_code = '${CODE}' and round_id = ${round(FIRST)}`)
    // Who looked before did so on the Monday of this week; the next Monday comes.
    await sql(`update private.rating_overview set looked_on = looked_on - 7
      where round_id = ${round(SECOND)} and municipality_code = '${CODE}'`)
    await sql(`select private.release_ratings(${round(SECOND)}, '${CODE}', private.this_monday())`)
  })
}
