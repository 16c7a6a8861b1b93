import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { blockedBrowser, fillStorage } from './blocked-browser.ts'
import { networkBetween } from './network-between.ts'
import { startOwnProduct, test as base } from './own-product.ts'
import { signIn } from './people.ts'

/** An entrepreneur with a browser that keeps nothing, a network in between, or a round that closes. */
startOwnProduct()

const test = base.extend<{ network: Awaited<ReturnType<typeof networkBetween>> }>({
  network: async ({ baseURL }, use) => {
    const network = await networkBetween(baseURL ?? '')
    await use(network)
    await network.stop()
  },
})

const PHONE = { tag: '@phone' }
const THANKS = 'Dank u wel. Uw antwoorden zijn verstuurd.'

/** Answers one question and writes a remark, up to the button that sends. */
async function answer(page: Page, place: string, remark = '', at = ''): Promise<void> {
  await page.goto(`${at}/beoordeel/${place}?taal=nl`)
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  for (const step of [3, 4]) await goOn(page, step)
  await page.getByRole('radio', { name: '7', exact: true }).check()
  await page.locator('textarea').fill(remark)
}

/** A second tap before the program runs is the same tap. */
async function goOn(page: Page, to: number): Promise<void> {
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText(`Stap ${to} van 4`)).toBeVisible()
}

const send = (page: Page) => page.getByRole('button', { name: 'Versturen' }).click()
const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /^quickscan-rating-/.test(key)))

test('a browser in which all site data is blocked', PHONE, async ({ baseURL }) => {
  const { page, close } = await blockedBrowser(baseURL, { width: 390, height: 844 })
  try {
    await page.goto('/beoordeel')
    await expect(page.evaluate(() => localStorage.length)).rejects.toThrow(/denied/)
    await answer(page, 'vaals', 'Zonder geheugen.')
    // It says so from the first answer on, and goes on.
    await expect(page.getByText('Deze browser bewaart niets.')).toBeVisible()
    await expectAccessible(page)
    await send(page)
    await expect(page.getByText(THANKS)).toBeVisible()
  } finally {
    await close()
  }
})

test('a browser that is full says that it keeps nothing, and sends', PHONE, async ({ page }) => {
  await page.goto('/toegankelijkheid')
  await fillStorage(page)
  await answer(page, 'vaals')
  await expect(page.getByText('Deze browser bewaart niets.')).toBeVisible()
  await send(page)
  await expect(page.getByText(THANKS)).toBeVisible()
})

test(
  'an answer that is not of our server is no success, in four languages',
  PHONE,
  async ({ page, network }) => {
    await answer(page, 'eijsden-margraten', 'Blijft bewaard.', network.address)
    network.put({ status: 200 })
    await send(page)
    await expect(page.getByText('Er kwam een antwoord dat niet van onze server is.')).toBeVisible()
    await expect(page.getByText('Uw antwoorden blijven op dit apparaat')).toBeVisible()
    expect(await drafts(page)).toHaveLength(1)
    await expectAccessible(page)
    for (const [language, words] of [
      ['en', 'An answer came that is not from our server.'],
      ['de', 'Es kam eine Antwort, die nicht von unserem Server ist.'],
      ['fr', 'Une réponse est arrivée qui ne vient pas de notre serveur.'],
      ['nl', 'Er kwam een antwoord dat niet van onze server is.'],
    ] as const) {
      await page.locator(`button[name="language"][value="${language}"]`).tap()
      await expect(page.getByText(words)).toBeVisible()
    }
    for (const [status, words, headers] of [
      [403, 'Er kwam een antwoord dat niet van onze server is.', {}],
      [404, 'Onze server kent deze pagina niet meer.', {}],
      [413, 'Uw opmerking is te lang.', {}],
      [
        429,
        'Het is nu erg druk. Wij proberen het over 3 minuten opnieuw.',
        { 'retry-after': '180' },
      ],
      [503, 'Onze server is nu niet bereikbaar.', {}],
    ] as const) {
      network.put({ status, headers })
      await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
      await expect(page.getByText(words)).toBeVisible()
      expect(await drafts(page)).toHaveLength(1)
    }
    network.put('open')
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(page.getByText(THANKS)).toBeVisible()
    expect(await drafts(page)).toEqual([])
  },
)

test(
  'two municipalities that wait are both sent, and both said',
  PHONE,
  async ({ page, network }) => {
    const { address } = network
    network.put('broken')
    await answer(page, 'stein', '', address)
    await send(page)
    await expect(page.getByText('Er is nu geen verbinding met onze server.')).toBeVisible()
    await answer(page, 'beek', '', address)
    await expect(page.getByText('Uw beoordeling van Stein is nog niet verstuurd.')).toBeVisible()
    await send(page)
    await expect(page.getByText('Uw antwoorden blijven op dit apparaat')).toBeVisible()
    expect(await drafts(page)).toHaveLength(2)
    // Or this page could send one, and say so, as it is left.
    await page.goto('about:blank')
    network.put('open')
    await page.goto(`${address}/beoordeel/vaals?taal=nl`)
    // Each pays with a computation, which takes long on a busy machine.
    await expect(page.getByText('Uw beoordeling van Stein is verstuurd.')).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByText('Uw beoordeling van Beek is verstuurd.')).toBeVisible()
    await expectAccessible(page)
  },
)

test(
  'a rating that waited while its round closed is not sent into the next',
  PHONE,
  async ({ page, browser, baseURL, network }) => {
    const { address } = network
    network.put('broken')
    await answer(page, 'simpelveld', 'Bel mij liever terug.', address)
    await send(page)
    await expect(page.getByText('Er is nu geen verbinding met onze server.')).toBeVisible()
    await answer(page, 'voerendaal', '', address)
    network.put('open')
    await page.goto('about:blank')

    const staff = await browser.newContext(baseURL === undefined ? {} : { baseURL })
    await nextRound(await staff.newPage())
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('rate_service')) sent.push(request.url())
    })
    await page.goto(`${address}/beoordeel/simpelveld?taal=nl`)
    await expect(
      page.getByText('De ronde waarin u Simpelveld beoordeelde, is gesloten.'),
    ).toBeVisible()
    await expect(
      page.getByText('De ronde waarin u Voerendaal beoordeelde, is gesloten.'),
    ).toBeVisible()
    await expect(page.getByLabel('Uw opmerking')).toHaveValue('Bel mij liever terug.')
    await expectAccessible(page)

    // The own text can be saved, and it is gone when it is erased.
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Bewaar mijn tekst' }).click()
    expect((await download).suggestedFilename()).toBe('beoordeling.txt')
    await page.getByRole('button', { name: 'Wis', exact: true }).click()
    await page.getByRole('button', { name: 'Sluiten' }).click()
    await expect(page.getByText('Stap 2 van 4')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Over de gemeente Simpelveld')).toBeVisible()
    await expect(page.getByText('is gesloten')).toHaveCount(0)
    expect(sent).toEqual([])
  },
)

/** Staff close the round and open another. */
async function nextRound(page: Page): Promise<void> {
  await signIn(page, 'staff')
  const { key } = (await (await page.request.get('/demo/people')).json()) as { key: string }
  const token = await page.evaluate(
    () =>
      (JSON.parse(localStorage.getItem('quickscan-session') ?? '{}') as { access_token: string })
        .access_token,
  )
  const call = async (name: string, data: object) => {
    const headers = { apikey: key, authorization: `Bearer ${token}` }
    const answered = await page.request.post(`/rest/v1/rpc/${name}`, { headers, data })
    expect(answered.ok(), await answered.text()).toBe(true)
    return answered.json() as Promise<unknown>
  }
  const [open] = (await call('rating_round', {})) as { id: string }[]
  await call('close_round', { round_id: open?.id })
  await call('open_round', { name: 'De volgende', questionnaire_version: '2026-1' })
}
