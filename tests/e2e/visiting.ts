import type { Page } from '@playwright/test'

/** Who comes as which visitor of visits.ts; nobody signs in as a stranger. */
export const PEOPLE = {
  stranger: null,
  staff: 'staff',
  viewer: 'viewer',
  official: 'meerssen',
  writer: 'brunssum',
} as const

/** Where a visitor finds a link that holds the rest of an address; null on the list before it. */
const FOUND_ON = { $scanId: '/gemeente', $roundId: '/eszl/rondes', $actionId: null }

/** An address with, in place of what is open in it, what a link of the visitor has there. */
export async function filledIn(page: Page, at: string): Promise<string> {
  const open = at.split('/').findIndex((part) => part.startsWith('$'))
  if (open < 0) return at
  const parts = at.split('/')
  const before = `${parts.slice(0, open).join('/')}/`
  const name = parts[open] as keyof typeof FOUND_ON
  await page.goto(FOUND_ON[name] ?? before.slice(0, -1))
  // A draft stands among the rounds; its address is another.
  const others = before.includes('/concept/') ? '' : ':not([href*="/concept/"])'
  const link = page
    .getByRole('main')
    .locator(`a[href^="${before}"]:not([href*="/nieuw"])${others}`)
    .first()
  const address = (await link.getAttribute('href')) ?? ''
  return at.replace(name, address.slice(before.length).split(/[/?#]/)[0] ?? '')
}
