import newest from '#content/2026-2/questionnaire.json' with { type: 'json' }
import { expect, type Browser, type Page } from '@playwright/test'
import { addDays } from '#domain/day.ts'
import { answerShortRoute, openScan } from './filling-in.ts'
import { handIn, signAs } from './handing-in.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { comeInByMail, mailsTo, signIn } from './people.ts'
import { openedDraft } from './rounds.ts'

/** One round from making it to showing it, with mails that really come. */
startOwnProduct()

const ROUND = 'Voorjaar 2027'
const REASON = 'Vraag 1 past niet bij uw website.'
const BEEK = { code: 'GM0888', slug: 'beek', coordinator: 'anna.beek@demo.example' }
const HEERLEN = { code: 'GM0917', slug: 'heerlen', coordinator: 'frank.heerlen@demo.example' }
const KERKRADE = { code: 'GM0928', slug: 'kerkrade', coordinator: 'greet.kerkrade@demo.example' }
const BRUNSSUM = { slug: 'brunssum', coordinator: 'carla.brunssum@demo.example' }
const SAM = 'sam.kerkrade@demo.example'
const READY = /klaar om te tekenen$/
const OWN_OUTCOME = /uw eigen uitkomst staat klaar$/
const COMPARISON = /de vergelijking van gemeenten staat klaar$/
const THREE = [BEEK, HEERLEN, KERKRADE]

/** So many days from today, in the Netherlands. */
const day = (days: number) =>
  addDays(new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' }), days)

const came = (page: Page, email: string, subject: RegExp, times = 1) =>
  expect
    .poll(async () => (await mailsTo(page.request, email, subject)).length, { timeout: 30_000 })
    .toBe(times)

/** A mail came, and its link leads to this page after the code; on a device of their own. */
async function leadsTo(
  browser: Browser,
  page: Page,
  email: string,
  subject: RegExp,
  title: string,
) {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const theirs = await context.newPage()
  await comeInByMail(theirs, page.request, email, subject)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(title)
  await context.close()
}

/** Days go by, and it is past eight in the morning when reminders leave. */
const daysPass = (days: number) =>
  inOwnDatabase(async (sql) => {
    await sql(`update public.round set opened_at = opened_at - interval '${days} days'
      where name = '${ROUND}'`)
  })
const pastEight = () =>
  inOwnDatabase(async (sql) => {
    await sql('select private.plan_mails()')
    await sql(`update private.mail_queue set not_before = now(), next_attempt = now()
      where kind = 'reminder' and state = 'waiting'`)
  })

/** One municipality answers on the screen, by the short route. */
async function fillsIn(page: Page, slug: string): Promise<void> {
  await signIn(page, slug)
  const scan = await openScan(page)
  await page.getByRole('radio', { name: /Snelle versie/ }).check()
  await answerShortRoute(page, scan, newest)
}

/** The others give, without a screen, what Heerlen answered a round ago: it would take the story minutes. */
const answered = (codes: readonly string[]) =>
  inOwnDatabase(async (sql) => {
    const these = `scan.round_id = (select id from public.round where name = '${ROUND}')
      and scan.municipality_code in (${codes.map((code) => `'${code}'`).join(', ')})`
    await sql(`update public.scan set state = 'in_progress', route = 'full' where ${these}`)
    await sql(`insert into public.answer
        (scan_id, item_id, status, value, reason, note, shareable, version, answered_by, answered_at)
      select scan.id, item_id, status, value, reason, note, shareable, 1, answered_by, now()
      from public.scan, public.answer
      where ${these} and answer.scan_id = (
        select id from public.scan where municipality_code = '${HEERLEN.code}' and state = 'submitted'
        order by submitted_at desc limit 1
      )`)
  })

async function hasHandedIn(page: Page, slug: string): Promise<void> {
  await signIn(page, slug)
  await page.goto('/gemeente')
  const scan = await page.locator('main a[href^="/gemeente/scan/"]').first().getAttribute('href')
  await page.goto(`${scan?.split('/').slice(0, 4).join('/')}/nakijken`)
  await handIn(page, 'Iris Jansen')
}

const signs = (browser: Browser, page: Page, slug: string) =>
  signAs(browser, page, `sam.${slug}@demo.example`, 'Sam de Boer')

async function toRound(page: Page): Promise<void> {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name: ROUND, exact: true }).click()
}

test('a round of the office, from a draft to what everybody who took part sees', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000)
  await inOwnDatabase(async (sql) => {
    await sql(`update public.round set state = 'closed', closed_at = now() where state = 'open'`)
  })

  await test.step('made from the last one, and opened: the coordinators hear it', async () => {
    await signIn(page, 'staff')
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill(ROUND)
    await page.getByLabel('Laatste dag').fill(day(20))
    await page.getByLabel('Nog tekenen na het sluiten').selectOption('5 dagen')
    await page.getByRole('button', { name: 'Concept bewaren' }).click()
    await openedDraft(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ROUND)
    await came(page, BRUNSSUM.coordinator, /kan beginnen$/)
  })

  await test.step('three fill in: one is done, one gets its scan back, one waits for a signature', async () => {
    await daysPass(13)
    await fillsIn(page, BEEK.slug)
    await answered([HEERLEN.code, KERKRADE.code])
    for (const { slug } of THREE) {
      await hasHandedIn(page, slug)
      if (slug !== KERKRADE.slug) await signs(browser, page, slug)
    }
    await came(page, SAM, READY)
    await leadsTo(browser, page, SAM, READY, 'Tekenen en indienen')
    // Whoever signed sees the own outcome at once, and is told; who waits is not.
    await came(page, BEEK.coordinator, OWN_OUTCOME)
    await leadsTo(browser, page, BEEK.coordinator, OWN_OUTCOME, 'Uitkomst van Beek')
    expect(await mailsTo(page.request, KERKRADE.coordinator, OWN_OUTCOME)).toEqual([])
    await toRound(page)
    await page.getByRole('link', { name: /Bewijs of teruggeven van Heerlen/ }).click()
    await page.getByRole('button', { name: 'Geef terug aan de gemeente' }).click()
    await page.getByLabel('Waarom geeft u de scan terug?').fill(REASON)
    await page.getByRole('button', { name: 'Ja, teruggeven' }).click()
    await expect(page.getByText('De scan is teruggegeven aan de gemeente.')).toBeVisible()
    await came(page, HEERLEN.coordinator, /komt terug$/)
    const [told] = await mailsTo(page.request, HEERLEN.coordinator, /komt terug$/)
    expect(told?.text).toContain(REASON)
    await leadsTo(browser, page, HEERLEN.coordinator, /komt terug$/, 'Quick scan van Heerlen')
  })

  await test.step('a week before the last day who is not done is reminded, and nobody else', async () => {
    await toRound(page)
    await page.getByLabel('Laatste dag', { exact: true }).fill(day(7))
    await page.getByRole('button', { name: 'Laatste dag verzetten' }).click()
    await expect(page.getByText(/^De laatste dag is nu /)).toBeVisible()
    await pastEight()
    await came(page, BRUNSSUM.coordinator, /^Herinnering: /)
    await came(page, HEERLEN.coordinator, /^Herinnering: /)
    expect(await mailsTo(page.request, BEEK.coordinator, /^Herinnering: /)).toEqual([])
    const [told] = await mailsTo(page.request, BRUNSSUM.coordinator, /^Herinnering: /)
    expect(told?.text).toContain('Aanspreekpunt en relatie')
  })

  await test.step('after closing, the one that waited is signed late', async () => {
    await page.getByRole('button', { name: 'Ronde sluiten' }).click()
    await page.getByRole('button', { name: 'Ja, sluit de ronde' }).click()
    await expect(page.getByText('De ronde is gesloten.')).toBeVisible()
    await came(page, SAM, READY, 2)
    const asked = await mailsTo(page.request, SAM, READY)
    expect(asked.filter(({ text }) => text?.includes('want de ronde is gesloten'))).toHaveLength(1)
    const late = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
    await signIn(late, 'sam.kerkrade@demo.example')
    await late.goto('/gemeente')
    await late.getByRole('link', { name: 'Naar tekenen' }).click()
    await signs(browser, late, KERKRADE.slug)
    await late.context().close()
    await came(page, KERKRADE.coordinator, OWN_OUTCOME)
    await toRound(page)
    await expect(page.getByRole('row', { name: /Kerkrade/ })).toContainText('ingediend')
  })

  await test.step('the outcome is shown, and who took part hears it', async () => {
    await toRound(page)
    await page.getByRole('button', { name: 'Aan deelnemers laten zien' }).click()
    await page.getByRole('button', { name: 'Ja, laat zien' }).click()
    await expect(page.getByText('Gelukt. De ronde staat nu op: Deelnemers.')).toBeVisible()
    await came(page, KERKRADE.coordinator, COMPARISON)
    await leadsTo(
      browser,
      page,
      KERKRADE.coordinator,
      COMPARISON,
      'Vergelijken met andere gemeenten',
    )
  })

  await test.step('what was answered on the screen stands in both outcomes', async () => {
    await toRound(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ROUND)
    const round = new URL(page.url()).pathname.split('/').at(-1)
    await page.goto(`/eszl/vergelijken?ronde=${round}&route=snel`)
    const row = page.locator('.heatmap').getByRole('row', { name: /Beek/ })
    await expect(row.getByRole('cell').first()).toHaveText(/\d/)
    await signIn(page, BEEK.slug)
    await page.goto(`${await openScan(page)}/uitkomst`)
    await expect(page.locator('.theme-scores tbody tr').first()).toContainText(/\d/)
    await signIn(page, 'staff')
  })

  await test.step('all of it can be read back, and nothing was altered', async () => {
    await page.goto('/eszl/logboek')
    for (const act of ['ronde geopend', 'ronde gesloten', 'scan teruggegeven']) {
      await page.getByLabel('Handeling', { exact: true }).selectOption({ label: act })
      await expect(page.getByRole('cell', { name: act }).first()).toBeVisible()
    }
    await page.getByRole('button', { name: 'Controleer het logboek' }).press('Enter')
    await expect(page.getByText(/Het logboek is heel: \d+ handelingen/)).toBeVisible()
  })
})
