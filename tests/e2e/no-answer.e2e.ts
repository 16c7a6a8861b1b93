import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'

const PROGRAM = /\/assets\/.*\.(js|css)$/

const toRounds = (page: Page) =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Rondes' })

test('when the server does not answer a page says so, and comes when asked again', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stand van zaken')
  await page.route('**', (route) => route.abort('connectionrefused'))
  await toRounds(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/kan nu niet worden getoond/)
  await expect(page.getByText('Er is geen verbinding.')).toBeVisible()
  await expectAccessible(page)
  // Still nothing: the page stays, not the one of the browser.
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByText('Er is geen verbinding.')).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rondes')
})

test('a page of which the code has gone, for a newer version is there, comes by itself', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stand van zaken')
  let gone = true
  page.on('request', (request) => {
    if (request.isNavigationRequest()) gone = false
  })
  await page.route(PROGRAM, (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()))
  await toRounds(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rondes')
  expect(gone).toBe(false)
})
