import { expect } from '@playwright/test'
import { cardOf, expectSaved, openItem, openScan } from './filling-in.ts'
import { networkBetween } from './network-between.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

/** What a network, a filter or a busy server does with answers that are sent. */
startOwnProduct()

test('what keeps an answer from arriving is told apart, and a server that asks to wait is left alone', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const network = await networkBetween(baseURL ?? '', '/rpc/save_answer')
  const context = await browser.newContext({ baseURL: network.address })
  const page = await context.newPage()
  await page.clock.install()
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'gebiedsbeheer')
  const levels = card.getByRole('radio')
  /** What was sent by now has arrived here. */
  const sent = async () => {
    await page.evaluate(async () => void (await fetch('/demo/people')).status)
    return network.met().length
  }

  for (const [level, status, words, again] of [
    [0, 403, 'iets in uw netwerk houdt het tegen, bijvoorbeeld een filter.', true],
    [1, 404, 'de server kent dit niet meer.', true],
    [2, 413, 'dit is te groot om te versturen.', false],
    [3, 503, 'de server is er even niet.', true],
  ] as const)
    await test.step(`${status} says what it is`, async () => {
      network.put({ status })
      await levels.nth(level).check()
      await expect(card.getByText(/^Niet opgeslagen/)).toContainText(words)
      await expect(card.getByText(/Wij proberen het opnieuw/)).toHaveCount(again ? 1 : 0)
      await expect(levels.nth(level)).toBeChecked()
    })

  await test.step('without being asked to wait it tries again, later every time', async () => {
    network.put({ status: 503 })
    const before = await sent()
    await page.clock.fastForward(60_000)
    await expect.poll(sent).toBe(before + 1)
    // It failed more than once by now: not so soon.
    await page.clock.fastForward(1_500)
    expect(await sent()).toBe(before + 1)
  })

  await test.step('429 with Retry-After: not before the three minutes are over', async () => {
    network.put({ status: 429, headers: { 'retry-after': '180' } })
    await levels.nth(4).check()
    await expect(card.getByText(/^Niet opgeslagen/)).toContainText('het is druk op de server.')
    expect(await sent()).toBe(1)
    await page.clock.fastForward(170_000)
    expect(await sent()).toBe(1)
    // Neither when the page is looked at again, nor for another question.
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    const other = page
      .getByRole('article')
      .filter({ has: page.getByRole('radio') })
      .first()
    await other.getByRole('radio').first().check()
    await expect(other.getByText(/^Niet opgeslagen/)).toContainText('het is druk op de server.')
    expect(await sent()).toBe(1)
    network.put('open')
    await page.clock.fastForward(15_000)
    await page.clock.fastForward(180_000)
    await expectSaved(cardOf(page, 'gebiedsbeheer'))
    await expectSaved(other)
  })
  await page.reload()
  await expect(levels.nth(4)).toBeChecked()
  await context.close()
  await network.stop()
})
