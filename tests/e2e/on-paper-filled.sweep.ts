import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'
import { expectPagesFilled } from './printed.ts'

/** What people print, beside the two reports of take-away.e2e.ts; and what each shows once it is there. */
const PRINTED = [
  ['what a viewer prints', 'viewer', '/meekijken/rapport', 'Gemeenten'],
  ['a report after the short route', 'gulpen-wittem', '/gemeente/rapport', 'Scores per thema'],
  ['a report of what is not handed in', 'beek', '/gemeente/rapport', 'Scores per thema'],
  ['quick wins', 'meerssen', '/gemeente/quick-wins', 'Quick wins'],
  // Further on a question stays whole, with the room to write its answer.
  [
    'the first page of the paper form',
    'beek',
    '/gemeente/vragenlijst',
    'Vragenlijst quick scan',
    1,
  ],
] as const

for (const [what, who, at, heading, pages] of PRINTED)
  test(`no page ends in white: ${what}`, { tag: '@desktop' }, async ({ page }) => {
    await signIn(page, who)
    await page.goto(at)
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectPagesFilled(page, pages)
  })
