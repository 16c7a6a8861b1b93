import { expect, test, type Page } from '@playwright/test'
import { expectAccessibleHere } from './axe.ts'

type Variant = {
  name: string
  width: number
  height: number
  media?: Parameters<Page['emulateMedia']>[0]
}

const VARIANTS: readonly Variant[] = [
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'smallest phone', width: 320, height: 568 },
  {
    name: 'a device set to dark',
    width: 390,
    height: 844,
    media: { colorScheme: 'dark' },
  },
  { name: 'forced colours', width: 390, height: 844, media: { forcedColors: 'active' } },
  { name: 'reduced motion', width: 390, height: 844, media: { reducedMotion: 'reduce' } },
]

/** Controls that are smaller than a fingertip: 44 by 44 pixels. A label counts with what it labels. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, label:not(.field), textarea, .rate a',
      ),
    ]
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ control, box }) => `${control.innerText}: ${box.width} x ${box.height}`),
  )
}

async function inEveryVariant(page: Page) {
  for (const { name, width, height, media } of VARIANTS)
    await test.step(name, async () => {
      await page.emulateMedia(media ?? {})
      await page.setViewportSize({ width, height })
      await expectAccessibleHere(page)
      expect(await tooSmall(page), name).toEqual([])
      await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
    })
  await test.step('letters of 200 per cent at 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 568 })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expectAccessibleHere(page)
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  })
}

async function onTheSmallestPhone(page: Page) {
  await page.setViewportSize({ width: 320, height: 568 })
  await expectAccessibleHere(page)
  expect(await tooSmall(page)).toEqual([])
}

test(
  'the rating page is accessible in every variant, with 44 pixels to tap',
  { tag: '@phone' },
  async ({ page }) => {
    // Nine variants of three pages, each looked through by axe.
    test.slow()
    await page.goto('/beoordeel?taal=nl')
    await inEveryVariant(page)
    await page.goto('/beoordeel/stein?taal=nl')
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await inEveryVariant(page)
    await page.getByRole('button', { name: 'Verder' }).click()
    await onTheSmallestPhone(page)

    // Sending nothing is not possible, and says why; back keeps the place.
    await page.getByRole('button', { name: 'Versturen' }).click({ force: true })
    await expect(page.getByText('U hebt nog niets ingevuld.')).toBeVisible()
    await inEveryVariant(page)
    await page.goBack()
    await expect(page.getByText('Stap 3 van 4')).toBeVisible()
    await expectAccessibleHere(page)
  },
)
