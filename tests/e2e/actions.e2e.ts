import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openAllQuickWins } from './choosing.ts'
import { comeInByMail, signIn } from './people.ts'

/**
 * From a quick win to an action, and what happens with it: the board, a new colleague who owns it, what
 * entrepreneurs read, and doing it together. Eijsden-Margraten leads, Gulpen-Wittem is asked.
 */
test.describe.configure({ mode: 'serial' })

const [LEAD, ASKED] = ['eijsden-margraten', 'gulpen-wittem']
const PLACE = 'Eijsden-Margraten'
const NEW = 'nieuwe.eigenaar@demo.example'

async function toQuickWins(page: Page): Promise<void> {
  await page.goto('/gemeente')
  await page.getByRole('link', { name: 'Alle quick wins' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Quick wins voor ${PLACE}`)
  await openAllQuickWins(page)
}

const top = (page: Page) =>
  page.getByRole('region', { name: 'De eerste vijf' }).locator('.quick-wins > li')

/** What the first story made an action of. */
let title = ''

test('a quick win becomes an action in one click and one key, with everything filled in', async ({
  page,
}) => {
  await signIn(page, LEAD)
  await toQuickWins(page)
  const make = page.getByRole('link', { name: 'Maak er een actie van' })
  const quickWin = top(page).filter({ has: make }).first()
  const heading = quickWin.getByRole('heading', { level: 3 })
  title = (await heading.innerText()).replace(/^Plaats \d: *\s*/, '')
  await quickWin.getByRole('link', { name: 'Maak er een actie van' }).click()
  // Everything is filled in: who, when, the first step and the criteria that hold.
  await expect(page.getByLabel('Wat gaat u doen?')).toHaveValue(title)
  await expect(page.getByLabel('Wie doet het?')).toHaveValue(/\.eijsden-margraten@demo\.example$/)
  await expect(page.getByLabel('Wanneer is het klaar?')).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await expect(page.getByLabel('Wat is de eerste stap?')).not.toHaveValue('')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await page.getByLabel('Wat gaat u doen?').press('Enter')
  await expect(page.getByText('De actie staat op het bord.')).toBeVisible()
  await expectAccessible(page)

  await test.step('the quick win tells how it stands and leads to it', async () => {
    await toQuickWins(page)
    const taken = top(page).filter({ hasText: title })
    await expect(taken.getByText(`${PLACE} doet hier iets aan: gepland, `)).toBeVisible()
    await expect(taken.getByRole('link', { name: 'Maak er een actie van' })).toHaveCount(0)
    await taken.getByRole('link', { name: 'Naar de actie' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectAccessible(page)
  })
})

test('on the board by keyboard: busy, undone, stopped with a reason', async ({ page }) => {
  await signIn(page, LEAD)
  await page.goto('/gemeente/acties?van=mij')
  await expectAccessible(page)
  const choice = page.getByLabel(`Stand van ${title}`)
  const inColumn = (name: string) =>
    page.getByRole('region', { name: new RegExp(`^${name}`) }).getByRole('link', { name: title })
  await choice.focus()
  await page.keyboard.press('b')
  await page.keyboard.press('Enter')
  await expect(inColumn('Bezig')).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter')
  await expect(inColumn('Gepland')).toBeVisible()
  await choice.selectOption('gestopt')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Stoppen' }).click()
  await expect(dialog.getByText('Schrijf op waarom u stopt.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Waarom stopt u?').fill('Wij wachten op de begroting')
  await dialog.getByRole('button', { name: 'Stoppen' }).click()
  await expect(inColumn('Gestopt')).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(inColumn('Gepland')).toBeVisible()
})

test('an idea of their own goes to somebody new by mail, and entrepreneurs read of it', async ({
  page,
  browser,
}) => {
  await signIn(page, LEAD)
  await page.goto('/gemeente/acties/nieuw')
  await page.getByRole('button', { name: 'Bewaar de actie' }).click()
  await expect(page.getByText('Geef de actie een titel.')).toBeVisible()
  await page.getByLabel('Wat gaat u doen?').fill('Koffie met ondernemers')
  await page.getByLabel('Wie doet het?').selectOption('Een ander e-mailadres')
  await page.getByLabel('E-mailadres').fill(NEW)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${NEW} krijgt een mail`)).toBeVisible()
  await page.getByRole('link', { name: 'Bekijk de actie' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Koffie met ondernemers')

  const theirs = await (
    await browser.newContext({
      viewport: page.viewportSize(),
      baseURL: new URL(page.url()).origin,
    })
  ).newPage()
  await test.step('the mail leads in, to the action itself', async () => {
    await comeInByMail(theirs, page.request, NEW)
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Koffie met ondernemers')
  })

  await test.step('the new colleague makes it public in plain words, and comments', async () => {
    await theirs.getByRole('button', { name: 'Wijzigen' }).click()
    await theirs.getByLabel(/^Zet deze actie op de openbare pagina/).check()
    await theirs.getByRole('button', { name: 'Bewaar de wijziging' }).click()
    await expect(theirs.getByText(/Schrijf op wat ondernemers .* lezen/)).toBeVisible()
    await theirs.getByLabel('In uw woorden, voor ondernemers').fill('Elke maand koffie.')
    await theirs.getByLabel('Dagen besteed tot nu').fill('1,5')
    await expect(theirs.getByRole('heading', { name: 'Zo ziet het eruit' })).toBeVisible()
    await expectAccessible(theirs)
    await theirs.getByRole('button', { name: 'Bewaar de wijziging' }).click()
    await expect(theirs.getByText('De wijziging is bewaard.')).toBeVisible()
    await theirs.getByLabel('Schrijf een reactie').fill('De eerste keer is gepland.')
    await theirs.getByRole('button', { name: 'Plaatsen' }).click()
    await expect(theirs.getByText('De eerste keer is gepland.')).toBeVisible()
    await theirs.getByLabel(/^Stand van /).selectOption('klaar')
    await expect(theirs.getByText('Koffie met ondernemers: klaar.')).toBeVisible()
    await expect(theirs.getByText('Stand werd: klaar')).toBeVisible()
    await theirs.context().close()
  })

  await test.step('everybody reads what was said beside what was done', async () => {
    await page.goto(`/resultaten/${LEAD}`)
    const section = page.getByRole('region', { name: 'Wat doet de gemeente ermee?' })
    await expect(section.getByRole('heading', { name: 'U zei, wij deden' })).toBeVisible()
    await expect(section.getByText('Elke maand koffie.')).toBeVisible()
    await expect(page.getByText(NEW)).toHaveCount(0)
    await expectAccessible(page)
  })
})

test('what municipalities share becomes one action, divided so that it adds up', async ({
  page,
  browser,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/vergelijken/samen')
  // Not what the lead has in hand already: in the demo, and since the first story.
  const free = page
    .getByRole('row')
    .filter({ hasNotText: 'betaalstraat' })
    .filter({ hasNotText: title })
  await free.getByRole('link', { name: 'Maak gezamenlijke actie' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een gezamenlijke actie')
  await page.getByLabel('Welke gemeente trekt?').selectOption(PLACE)
  await page.getByLabel('Wat gaat u doen?').fill('Samen één loket')
  const group = page.getByRole('group', { name: 'Wie doen er mee?' })
  const chosen = group.getByRole('checkbox', { checked: true })
  for (let left = await chosen.count(); left > 0; left -= 1) await chosen.first().uncheck()
  await group.getByLabel('Gulpen-Wittem').check()
  await page.getByLabel('Dagen werk').fill('9')
  await page.getByLabel('Kosten', { exact: true }).fill('500')
  await expect(page.getByLabel('Dagen van Gulpen-Wittem')).toHaveValue('4,5')
  await expect(page.getByText('De verdeling klopt.')).toBeVisible()
  await page.getByLabel('Dagen van Gulpen-Wittem').fill('3')
  await expect(page.getByText(/1,5 dagen te weinig/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(`Dagen van ${PLACE}`).fill('6')
  await page.getByRole('button', { name: 'Bewaar de actie' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samen één loket')
  await expect(page.getByRole('row', { name: /Gulpen-Wittem.*gevraagd/ })).toBeVisible()

  const theirs = await (
    await browser.newContext({
      viewport: page.viewportSize(),
      baseURL: new URL(page.url()).origin,
    })
  ).newPage()
  await signIn(theirs, ASKED)
  await theirs.goto('/gemeente')
  await expect(theirs.getByText('Een andere gemeente vraagt u om mee te doen.')).toBeVisible()
  await theirs.goto('/gemeente/acties')
  await theirs.getByRole('link', { name: 'Samen één loket' }).first().click()
  await expect(theirs.getByText(`${PLACE} vraagt uw gemeente om mee te doen`)).toBeVisible()
  await theirs.getByRole('button', { name: 'Wij doen mee' }).click()
  await expect(theirs.getByText('Uw gemeente doet mee.')).toBeVisible()
  await expectAccessible(theirs)
  await theirs.context().close()

  await page.goto('/eszl/acties?stand=planned')
  await page.getByLabel('Gemeente', { exact: true }).selectOption('Gulpen-Wittem')
  await expect(page).toHaveURL(/gemeente=GM\d+/)
  await expect(page.getByRole('rowheader', { name: 'Samen één loket' })).toBeVisible()
  await expectAccessible(page)
})

const form = (page: Page) => page.getByRole('form', { name: 'Actie wijzigen' })
const save = (page: Page) => form(page).getByRole('button', { name: 'Bewaar de wijziging' }).click()
const saved = (page: Page) => expect(page.getByText('De wijziging is bewaard.')).toBeVisible()
const asked = (page: Page) =>
  form(page).getByRole('status').filter({ hasText: 'Iemand anders heeft dit intussen veranderd' })

test('two colleagues in one form at once: different fields merge, the same field is asked about, nothing is overwritten silently', async ({
  page,
  browser,
}) => {
  await signIn(page, LEAD)
  await page.goto('/gemeente/acties/nieuw')
  await page.getByLabel('Wat gaat u doen?').fill('Een vast spreekuur')
  await page.getByLabel('Wat is de eerste stap?').fill('Bel de bibliotheek')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Bekijk de actie' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een vast spreekuur')
  const action = new URL(page.url()).pathname

  const other = await (
    await browser.newContext({
      viewport: page.viewportSize(),
      baseURL: new URL(page.url()).origin,
    })
  ).newPage()
  await signIn(other, `sam.${LEAD}@demo.example`)
  await other.goto(action)
  for (const each of [page, other]) await each.getByRole('button', { name: 'Wijzigen' }).click()
  // Both write before either saves.
  await form(page).getByLabel('Wat gaat u doen?').fill('Een vast spreekuur op dinsdag')
  await form(page).getByLabel('Dagen werk').fill('4')
  await form(other).getByLabel('Wat is de eerste stap?').fill('Vraag een kamer in het gemeentehuis')
  await form(other).getByLabel('Dagen werk').fill('6')
  await save(page)
  await saved(page)

  await test.step('the second is asked about the one field that both changed', async () => {
    await save(other)
    await expect(asked(other)).toContainText('U: 6')
    await expect(asked(other)).toContainText('Nu opgeslagen: 4')
    await expect(asked(other)).not.toContainText('spreekuur')
    await expect(asked(other)).not.toContainText('kamer')
    await expectAccessible(other)
    // Until it is answered nothing of the second is stored.
    await expect(form(other).getByText('Kies eerst wat moet blijven.')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Bel de bibliotheek')).toBeVisible()
  })

  await test.step('what only one of them changed is there of both', async () => {
    await expect(form(other).getByLabel('Wat gaat u doen?')).toHaveValue(
      'Een vast spreekuur op dinsdag',
    )
    await asked(other).getByRole('button', { name: 'Wat ik invulde houden' }).click()
    await save(other)
    await saved(other)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Een vast spreekuur op dinsdag',
    )
    await expect(page.getByText('Vraag een kamer in het gemeentehuis')).toBeVisible()
    await page.getByRole('button', { name: 'Wijzigen' }).click()
    await expect(form(page).getByLabel('Dagen werk')).toHaveValue('6')
  })

  await test.step('and the other way about: what is stored may be taken', async () => {
    await other.getByRole('button', { name: 'Wijzigen' }).click()
    await form(other).getByLabel('Dagen werk').fill('8')
    await form(page).getByLabel('Dagen werk').fill('9')
    await save(other)
    await saved(other)
    await save(page)
    await expect(asked(page)).toContainText('Nu opgeslagen: 8')
    await asked(page).getByRole('button', { name: 'Wat is opgeslagen overnemen' }).click()
    await expect(form(page).getByLabel('Dagen werk')).toHaveValue('8')
  })
  await other.context().close()
})
