import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'

test.use({ viewport: { width: 1920, height: 1080 } })

test(
  'a meeting on the big screen: every step fits it, and who presents has notes beside it',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/bijeenkomst')
    const slide = page.locator('.slide')
    await expect(slide).toBeVisible()
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Scherm van de spreker' }).click()
    const presenter = await opened
    await expect(presenter.getByText('Dit scherm loopt mee met het grote scherm.')).toBeVisible()
    const themes = await page.locator('.meeting__themes button').allInnerTexts()
    for (const theme of themes)
      for (const step of ['De vraag', 'De spreiding', 'De namen', 'De quick wins']) {
        await expect(slide.getByRole('status')).toContainText(step)
        const box = await page.evaluate(() => {
          const of = (name: string) => document.querySelector(name)?.getBoundingClientRect()
          return { top: of('.meeting__themes')?.top, bottom: of('.meeting__controls')?.bottom }
        })
        expect((box.bottom ?? 0) - (box.top ?? 0), `${theme}, ${step}`).toBeLessThanOrEqual(1080)
        await expect(presenter.getByRole('heading', { level: 2 })).toHaveText(`${theme}: ${step}`)
        const last = theme === themes.at(-1) && step === 'De quick wins'
        if (!last) await page.keyboard.press('ArrowRight')
      }
    await expectAccessible(presenter)
    // Who presents leads as well.
    await presenter.getByRole('button', { name: 'Vorige' }).click()
    await expect(slide.getByRole('status')).toContainText('De namen')
  },
)

test(
  'a decision of a meeting becomes an action with one key',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/bijeenkomst?thema=inkoop')
    await page.getByLabel('Wat besluiten we?').fill('Samen één betaaltermijn\nEerst een proef.')
    await page.getByLabel(/Wie pakt het op/).fill('Samira')
    await page.getByRole('button', { name: 'Besluit opslaan' }).click()
    await expect(page.getByRole('link', { name: /^Maak er een actie van/ })).toBeVisible()
    await page.locator('.slide').click()
    await page.keyboard.press('a')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/actie/i)
    await expect(page.getByLabel('Wat gaat u doen?')).toHaveValue('Samen één betaaltermijn')
    await page.goBack()
    await page
      .getByRole('button', { name: /^Verwijderen.*betaaltermijn/ })
      .first()
      .click()
    await expect(page.getByText('Besluit verwijderd.')).toBeVisible()
  },
)

test(
  'two municipalities on one screen, with what each can show the other',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/bijeenkomst')
    await page.getByRole('link', { name: 'Gemeenten naast elkaar' }).click()
    await expect(page.getByRole('heading', { name: / laat zien aan / })).toHaveCount(2)
    const second = page.getByLabel('Met')
    const others = await second.locator('option').allInnerTexts()
    await second.selectOption({ label: others.at(-1) ?? '' })
    await expect(
      page.getByRole('heading', { name: `laat zien aan ${others.at(-1) ?? ''}` }),
    ).toBeVisible()
    await expectAccessible(page)
  },
)
