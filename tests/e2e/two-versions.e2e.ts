import { expect, type Page } from '@playwright/test'
import { definition, wording } from '#content/2026-1/version.ts'
import { expectAccessible } from './axe.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

/**
 * Two rounds on two versions of the questionnaire: each says the words of its own. In the second version
 * every option was reworded, and the words were copied from the first without a look.
 */
startOwnProduct()

const [CODE, OLD, NEW] = ['GM0917', 'Voorjaar 2026', 'Najaar 2026']

const next = {
  ...definition,
  version: '2027-1',
  items: definition.items.map((item) => ({
    ...item,
    ...(item.options && {
      options: item.options.map((option) => ({ ...option, text: `${option.text} (nieuw)` })),
    }),
  })),
}
const nextWording = {
  ...wording,
  ratingItems: Object.fromEntries(
    Object.entries(wording.ratingItems).map(([id, words]) => [
      id,
      { ...words, experience: `${words.experience ?? ''} (2027)` },
    ]),
  ),
}

/** What the first version says of answers by option. */
const CLAUSES = Object.values(wording.items).flatMap((words) =>
  'options' in words ? Object.values(words.options) : [],
)

const literal = (value: object) => `'${JSON.stringify(value).replaceAll("'", "''")}'`

const publishNext = () =>
  inOwnDatabase(async (sql) => {
    await sql(`insert into public.questionnaire_version (id, definition)
      values ('2027-1', ${literal(next)})`)
    await sql(`insert into public.questionnaire_wording (questionnaire_version, content)
      values ('2027-1', ${literal(nextWording)})`)
    await sql(`insert into public.rating_questions (questionnaire_version, content)
      select '2027-1', jsonb_set(content, '{items,1,nl}', to_jsonb((content #>> '{items,1,nl}') || ' (2027)'))
      from public.rating_questions where questionnaire_version = '2026-1'`)
    await sql(`update public.round set questionnaire_version = '2027-1' where name = '${NEW}'`)
  })

test.beforeAll(publishNext)

/** Every reason on the list of a round. */
async function reasonsOf(page: Page, round: string): Promise<string[]> {
  await page.goto(`/eszl/quick-wins?gemeente=${CODE}`)
  await page.getByLabel('Ronde').selectOption(round)
  await expect(
    page.getByText(`De lijst komt uit de ingediende scan van Heerlen (${round}).`),
  ).toBeVisible()
  return page.locator('.quick-win__reason').allTextContents()
}
const withClause = (reasons: readonly string[]) =>
  reasons.filter((reason) =>
    CLAUSES.some((clause) => reason.toLowerCase().includes(clause.toLowerCase())),
  )

test('a round says the words of its version, and of an answer that was reworded only what it is', async ({
  page,
}) => {
  await signIn(page, 'staff')

  await test.step('the earlier round has the words of the first version', async () => {
    const reasons = await reasonsOf(page, OLD)
    expect(reasons.length).toBeGreaterThan(5)
    expect(withClause(reasons).length).toBeGreaterThan(3)
    expect(reasons.filter((reason) => /\(2027\)|\(nieuw\)/.test(reason))).toEqual([])
  })

  await test.step('the later one has those of the second, and quotes what was reworded', async () => {
    const reasons = await reasonsOf(page, NEW)
    expect(reasons.length).toBeGreaterThan(5)
    expect(reasons.filter((reason) => !reason.includes('(2027)'))).toEqual([])
    expect(withClause(reasons)).toEqual([])
    expect(reasons.some((reason) => /is het antwoord: ‘.+ \(nieuw\)’\.$/.test(reason))).toBe(true)
    await expectAccessible(page)
  })
})

test('staff correct a sentence of one version, and the other keeps its own', async ({ page }) => {
  const [first] = definition.ratingItems
  const before = wording.ratingItems[first?.id ?? '']?.experience ?? ''
  const after = 'zij meteen weten wie zij kunnen bellen'
  await signIn(page, 'staff')
  await page.goto('/eszl/maatregelen')
  await page.getByRole('link', { name: 'Woorden bij de vragenlijst' }).click()
  await expect(page.getByLabel('Vragenlijst')).toHaveValue('2027-1')
  await expect(page.getByText('niet in gebruik: de vraag is veranderd').first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Verander ?: Ondernemers vinden het belangrijk dat … / })
    .filter({ hasText: `(${first?.text.nl})` })
    .click()
  const field = page.getByLabel('Ondernemers vinden het belangrijk dat …')
  await expect(field).toHaveValue(`${before} (2027)`)
  await field.fill(after)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('Opgeslagen.', { exact: true })).toBeVisible()

  const said = `Ondernemers in Heerlen vinden het`
  const ofFirst = (reasons: readonly string[], words: string) =>
    reasons.filter((reason) => reason.startsWith(said) && reason.includes(` dat ${words}, `))
  const inNew = await reasonsOf(page, NEW)
  expect(ofFirst(inNew, after).length).toBeGreaterThan(0)
  expect(ofFirst(inNew, `${before} (2027)`)).toEqual([])
  expect(ofFirst(await reasonsOf(page, OLD), after)).toEqual([])
})

test('entrepreneurs are asked what the round asks by now, though their page was built before', async ({
  page,
}) => {
  const asked = definition.ratingItems[1]?.text.nl ?? ''
  const told = page.waitForResponse(/rpc\/rating_form/)
  await page.goto('/beoordeel/heerlen?taal=nl')
  await told
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText(`${asked} (2027)`).first()).toBeVisible()
  await expectAccessible(page)
})
