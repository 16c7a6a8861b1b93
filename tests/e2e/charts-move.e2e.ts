import { expect, test, type Page } from '@playwright/test'
import { openChoices } from './choosing.ts'
import { signIn } from './people.ts'

const DRAWN = '.strips__dot, .strips__median, .strips__box, .heatmap__cell'

/** What begins to move in the drawings from now on, by its name. */
async function watch(page: Page) {
  await page.locator('.strips__dot').first().waitFor()
  await page.evaluate((drawn) => {
    const moved: string[] = []
    Object.assign(window, { moved })
    document.addEventListener('transitionrun', ({ target }) => {
      if (target instanceof Element && target.matches(drawn)) moved.push(target.tagName)
    })
  }, DRAWN)
  return () => page.evaluate(() => (window as unknown as { moved: string[] }).moved.length)
}

async function chooseOtherRound(page: Page) {
  await page.getByText('Anders kiezen').first().click()
  const round = page.getByRole('combobox', { name: 'Ronde' })
  const others = await round.locator('option:not(:checked)').allInnerTexts()
  await round.selectOption({ label: others[0] ?? '' })
  await expect(page).toHaveURL(/ronde=/)
}

test('who filters sees what moves', async ({ page }) => {
  await signIn(page, 'staff')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto('/eszl/vergelijken')
  await openChoices(page)
  const moved = await watch(page)
  await page.getByLabel('Deelregio', { exact: true }).selectOption('Parkstad Limburg')
  await expect(page).toHaveURL(/deelregio=/)
  await expect.poll(moved).toBeGreaterThan(0)
})

for (const [who, at] of [
  ['staff', '/eszl/vergelijken'],
  ['viewer', '/meekijken'],
] as const)
  test(`${who} see what moves when the round changes, unless they want no motion`, async ({
    page,
  }) => {
    await signIn(page, who)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.goto(at)
    const moved = await watch(page)
    await chooseOtherRound(page)
    await expect.poll(moved).toBeGreaterThan(0)

    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(at)
    const still = await watch(page)
    const dots = page.locator('.strips__dot')
    const before = await dots.evaluateAll((all) => all.map((dot) => dot.getAttribute('cx')))
    await chooseOtherRound(page)
    await expect
      .poll(() => dots.evaluateAll((all) => all.map((dot) => dot.getAttribute('cx'))))
      .not.toEqual(before)
    expect(await still()).toBe(0)
  })
