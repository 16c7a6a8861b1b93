import { expect, test, type Page } from '@playwright/test'
import { serveInPieces } from './in-pieces.ts'
import { expectAccessible } from './axe.ts'

/** Entrepreneurs rate on a phone. */
const PHONE = { tag: '@phone' }

/** One circle of the item that is open. */
const circle = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

test(
  'an entrepreneur picks the municipality on the map by keyboard, changes language and sends once',
  PHONE,
  async ({ page }) => {
    await page.goto('/beoordeel?taal=nl')
    const tile = page.getByRole('button', { name: 'Stein', exact: true })
    await tile.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Over de gemeente Stein')).toBeVisible()
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    await page.getByRole('button', { name: 'Verder' }).click()

    // One tap answers both questions and opens the next item.
    await circle(page, 'Belangrijk, Geen ervaring mee').click()
    const first = page.getByRole('listitem').first()
    await expect(first.getByText('Geen ervaring mee · Belangrijk')).toBeVisible()
    await expect(page.getByText(/^1 van \d+ beantwoord/)).toBeVisible()
    await expectAccessible(page)

    // Another language: the answers and the place stay.
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(first.getByText('Keine Erfahrung damit · Wichtig')).toBeVisible()
    await page.getByRole('button', { name: 'Weiter' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByText('Step 4 of 4')).toBeVisible()

    // A reload keeps the answers and the place too; back goes back, all the way.
    await page.reload()
    await expect(page.getByText('Step 4 of 4')).toBeVisible()
    await page.goBack()
    await expect(page.getByText('Step 3 of 4')).toBeVisible()
    await expect(first.getByText('No experience with this · Important')).toBeVisible()
    await page.goBack()
    await expect(page.getByText('Step 2 of 4')).toBeVisible()
    await page.goBack()
    await expect(page.getByText('Step 1 of 4')).toBeVisible()
    await page.goForward()
    await page.goForward()
    await page.goForward()
    await expect(page.getByText('Step 4 of 4')).toBeVisible()

    const sent = page.waitForRequest(/rpc\/rate_service/)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('Thank you. Your answers have been sent.')).toBeVisible()
    await expectAccessible(page)

    // The same rating sent again is accepted and changes nothing (the database story proves the count).
    const request = await sent
    const again = await page.request.post(request.url(), {
      headers: { ...request.headers() },
      data: request.postDataJSON() as object,
    })
    expect(await again.json()).toBe((request.postDataJSON() as { rating_id: string }).rating_id)
  },
)

test(
  'a tap anywhere in a circle goes on to the next item, and a second takes the answer back',
  PHONE,
  async ({ page }) => {
    await page.goto('/beoordeel/stein?taal=nl')
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    const items = page.getByRole('listitem')
    const opener = (item: number) => items.nth(item).getByRole('button')
    const tap = async (item: number, at: (width: number) => number) => {
      const cell = items.nth(item).locator('label').nth(8)
      await cell.scrollIntoViewIfNeeded()
      const { x, y, width, height } = (await cell.boundingBox())!
      await page.mouse.click(x + at(width), y + height / 2)
    }
    const middle = (width: number) => width / 2
    for (const [item, at] of [middle, () => 1, (width: number) => width - 1].entries()) {
      await tap(item, at)
      await expect(opener(item + 1)).toHaveAttribute('aria-expanded', 'true')
    }
    await opener(0).click()
    await tap(0, middle)
    await expect(page.getByText(/^2 van \d+ beantwoord/)).toBeVisible()
  },
)

/** What was answered so far and where the person is, as this device keeps it. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const last = `quickscan-rating-${localStorage.getItem('quickscan-rating')}`
    const draft = JSON.parse(localStorage.getItem(last) ?? '{}') as Draft
    // Not an answer: what is asked of the server meanwhile.
    const { language, challenge: _challenge, counted: _counted, round: _round, ...answers } = draft
    return { language, answers }
  })
type Draft = Record<string, unknown>

/** The page keeps what was answered after it has drawn it. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))),
      ),
  )

test(
  'the language can be switched at every step: all answers and the place stay',
  PHONE,
  async ({ page }) => {
    await page.goto('/beoordeel/beek?taal=nl')
    for (let step = 2; step <= 4; step += 1) {
      if (step === 3)
        for (const item of await page.getByRole('listitem').all())
          await item.getByRole('radio').first().click()
      else
        for (const scale of await page.locator('main fieldset').all())
          await scale.getByRole('radio').first().check()
      if (step === 4) await page.locator('textarea').fill('Sneller antwoorden.')
      await expect.poll(async () => (await kept(page)).answers['step']).toBe(step - 1)
      await drawn(page)
      const before = await kept(page)
      for (const [language, place] of [
        ['fr', `Étape ${step} sur 4`],
        ['de', `Schritt ${step} von 4`],
        ['en', `Step ${step} of 4`],
        ['nl', `Stap ${step} van 4`],
      ] as const) {
        await page.locator(`button[name="language"][value="${language}"]`).tap()
        await expect(page.getByText(place, { exact: true })).toBeVisible()
        await expect.poll(() => kept(page)).toEqual({ ...before, language })
      }
      if (step < 4) await page.locator('button[name="next"]').tap()
    }
    // Nothing was left open, so nothing could be lost unseen.
    const { answers } = await kept(page)
    expect(JSON.stringify({ ...answers, finishedAt: 0, code: '-' })).not.toMatch(/null|""/)
    await page.locator('button[name="language"][value="fr"]').tap()
    await page.getByRole('button', { name: 'Envoyer' }).tap()
    await expect(page.getByText('Merci. Vos réponses ont été envoyées.')).toBeVisible()
  },
)

test(
  'who does not run the business is thanked, and nothing is sent or kept',
  PHONE,
  async ({ page }) => {
    const calls: string[] = []
    page.on('request', (request) => calls.push(request.url()))
    await page.goto('/beoordeel/stein?taal=nl')
    await page.getByRole('radio', { name: 'Nee', exact: true }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page.getByText('Deze vragen zijn voor wie het bedrijf leidt.')).toBeVisible()
    expect(calls.filter((url) => /rate_service|rating_challenge|reach_rating/.test(url))).toEqual(
      [],
    )
    expect(
      await page.evaluate(() =>
        localStorage.getItem(`quickscan-rating-${localStorage.getItem('quickscan-rating')}`),
      ),
    ).toBeNull()
  },
)

test(
  'without a connection the answers stay and are sent when it returns, a day later too',
  PHONE,
  async ({ page, context }) => {
    await page.clock.install()
    const asked = page.waitForResponse(/rpc\/rating_challenge/)
    await page.goto('/beoordeel/stein?taal=nl')
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await circle(page, 'Belangrijk, Tevreden').click()
    await asked
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('radio', { name: '7', exact: true }).check()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await expect(page.getByText('Er is nu geen verbinding met onze server.')).toBeVisible()
    await expectAccessible(page)
    await page.close()

    // The next day, with the connection back, opening the page is enough.
    await context.setOffline(false)
    const nextDay = await context.newPage()
    await nextDay.clock.install({ time: Date.now() + 25 * 3_600_000 })
    const sending = nextDay.waitForRequest(/rpc\/rate_service/)
    await nextDay.goto('/beoordeel')
    await expect(nextDay.getByText('Dank u wel. Uw antwoorden zijn verstuurd.')).toBeVisible()
    // The night in between is no time spent on answering.
    const { seconds } = (await sending).postDataJSON() as { seconds: number }
    expect(seconds).toBeLessThan(600)
  },
)

const ANSWERED = /"importance":\[[1-5]/
test('who begins anew leaves no answer on the device', PHONE, async ({ page }) => {
  await page.goto('/beoordeel/vaals?taal=nl')
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await circle(page, 'Belangrijk, Tevreden').click()
  const answers = () =>
    page.evaluate(() => {
      const drafts = Object.keys(localStorage).filter((key) => /^quickscan-rating-/.test(key))
      return drafts.map((key) => localStorage.getItem(key) ?? '').join()
    })
  await expect.poll(answers).toMatch(ANSWERED)
  page.on('dialog', (asked) => void asked.dismiss())
  await page.getByRole('button', { name: 'Begin opnieuw' }).click()
  await expect.poll(answers).toMatch(ANSWERED)
  page.removeAllListeners('dialog')
  page.on('dialog', (asked) => void asked.accept())
  await page.getByRole('button', { name: 'Begin opnieuw' }).click()
  await expect.poll(answers).not.toMatch(ANSWERED)
  await page.reload()
  await expect(page.getByText('Over de gemeente Vaals')).toHaveCount(0)
})

test('as it opens the page asks nobody but its own server', PHONE, async ({ page, baseURL }) => {
  const others: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) others.push(request.url())
  })
  await page.goto('/beoordeel/heerlen')
  await page.waitForLoadState('networkidle')
  expect(others).toEqual([])
})

test(
  'the page can be read and answered before the program has arrived',
  PHONE,
  async ({ page }) => {
    let letThrough = () => {}
    const arrived = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(/\/assets\/.*\.js/, async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto('/beoordeel/stein?taal=en', { waitUntil: 'commit' })
    await expect(page.getByText('About the municipality of Stein')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page).toHaveURL(/taal=en$/)

    // No tap is lost: the answer, the other language and the next page.
    letThrough()
    await expect(page.getByText('Schritt 3 von 4')).toBeVisible()
    await page.getByRole('button', { name: 'Zurück' }).click()
    await expect(page.getByRole('radio', { name: 'Ja', exact: true })).toBeChecked()

    // Who is already further does not see the beginning again. A tap that did not arrive is told here, not after the reload.
    await page.getByRole('button', { name: 'Weiter' }).click()
    await expect.poll(async () => (await kept(page)).answers['step']).toBe(2)
    await page.unroute(/\/assets\/.*\.js/)
    await page.reload()
    await expect(page.getByText('Schritt 3 von 4')).toBeVisible()
  },
)

test(
  'a municipality tapped on the map before the program has arrived is chosen',
  PHONE,
  async ({ page }) => {
    let letThrough = () => {}
    const arrived = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(/\/assets\/.*\.js/, async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto('/beoordeel?taal=nl', { waitUntil: 'commit' })
    await page.getByRole('button', { name: 'Vaals', exact: true }).click()
    await page.getByRole('button', { name: 'Beek', exact: true }).click()
    // It looks disabled until a municipality is known; a finger does not mind.
    await page.getByRole('button', { name: 'Verder' }).click({ force: true })
    letThrough()
    // The last one, and its first question: nothing is skipped.
    await expect(page.getByText('Over de gemeente Beek')).toBeVisible()
    await expect(page.getByText('Stap 2 van 4')).toBeVisible()
  },
)

test('a page that arrives in pieces loses no tap', PHONE, async ({ page, baseURL }) => {
  const pieces = await serveInPieces(baseURL ?? '')
  try {
    await page.goto(`${pieces.address}/beoordeel/stein?taal=nl`, { waitUntil: 'commit' })
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    // Twice, as nothing seems to happen; that does not skip a page.
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    pieces.sendRest()
    await expect(page.getByText('Stap 3 van 4')).toBeVisible()
    await page.getByRole('button', { name: 'Terug' }).click()
    await expect(page.getByRole('radio', { name: 'Ja', exact: true })).toBeChecked()
  } finally {
    await pieces.stop()
  }
})

test(
  'who gets another language cannot answer what is about to go',
  PHONE,
  async ({ page, baseURL }) => {
    const pieces = await serveInPieces(baseURL ?? '')
    try {
      await page.goto(`${pieces.address}/beoordeel/stein?taal=en`, { waitUntil: 'commit' })
      await expect(page.locator('#rate input').first()).toBeAttached()
      await expect(page.locator('#rate input').first()).toBeHidden()
      pieces.sendRest()
      await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    } finally {
      await pieces.stop()
    }
  },
)

test(
  'a page that broke off shows itself in Dutch, and in the own language once the program is there',
  PHONE,
  async ({ page, baseURL }) => {
    const pieces = await serveInPieces(baseURL ?? '')
    let letThrough = () => {}
    const program = new Promise<void>((done) => (letThrough = done))
    await page.route(/\.js$/, async (route) => {
      await program
      await route.continue()
    })
    try {
      await page.goto(`${pieces.address}/beoordeel/stein?taal=en`, { waitUntil: 'commit' })
      await expect(page.locator('#rate input').first()).toBeAttached()
      pieces.breakOff()
      await page.getByRole('radio', { name: 'Ja', exact: true }).check()
      await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
      letThrough()
      await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked()
    } finally {
      await pieces.stop()
    }
  },
)

test(
  'by keyboard: arrows in both directions, Enter goes on, Delete takes an answer back',
  PHONE,
  async ({ page }) => {
    await page.goto('/beoordeel/stein?taal=nl')
    const yes = page.getByRole('radio', { name: 'Ja', exact: true })
    await yes.check()
    await yes.press('Delete')
    await expect(yes).not.toBeChecked()
    await yes.check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await circle(page, 'Helemaal niet belangrijk, Heel tevreden').focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key)
    await expect(circle(page, 'Belangrijk, Tevreden')).toBeChecked()
    await page.keyboard.press('Backspace')
    await expect(page.locator('input:checked')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')

    // The next item is open and in hand; the answered one is one line that opens again.
    const items = page.getByRole('listitem')
    await expect(items.first().getByText('Tevreden · Heel belangrijk')).toBeVisible()
    await expect(items.nth(1).getByRole('radio').first()).toBeFocused()
    await items.first().getByRole('button').click()
    await circle(page, 'Heel belangrijk, Tevreden').click()
    await expect(page.getByText(/^0 van \d+ beantwoord/)).toBeVisible()
  },
)

test(
  'answers go along to another municipality only when that is asked',
  PHONE,
  async ({ page }) => {
    await page.goto('/beoordeel/BEEK?taal=nl')
    await expect(page.getByText('Over de gemeente Beek')).toBeVisible()
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await circle(page, 'Belangrijk, Tevreden').click()
    await page.getByRole('button', { name: 'Andere gemeente' }).click()
    await page.getByRole('button', { name: 'Stein', exact: true }).click()
    await expect(page.getByText('Over de gemeente Stein')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Ja', exact: true })).not.toBeChecked()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Neem mijn antwoorden over Beek mee' }).click()
    await expect(page.getByRole('radio', { name: 'Ja', exact: true })).toBeChecked()
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page.getByText(/^1 van \d+ beantwoord/)).toBeVisible()
  },
)

test('without a program the page says so above the form', PHONE, async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL !== undefined && { baseURL }),
  })
  const page = await context.newPage()
  await page.goto('/beoordeel/beek')
  const notice = await page.locator('noscript .notice').boundingBox()
  const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
  expect(notice?.y ?? Infinity).toBeLessThan(heading?.y ?? 0)
  await context.close()
})
