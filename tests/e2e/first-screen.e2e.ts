import { test } from '@playwright/test'
import { expectOnFirstScreen } from './on-first-screen.ts'
import { filledIn, PEOPLE } from './visiting.ts'
import { signIn } from './people.ts'

/** What one comes for on a page. Who was asked something is in divide-work.e2e.ts: nobody is in the demo region. */
const CAME_FOR: Record<keyof typeof PEOPLE, readonly (readonly [page: string, first: string])[]> = {
  stranger: [
    ['/', '.hero h1'],
    ['/certificaat', '.utrecht-textbox'],
    ['/resultaten', '.tile'],
    ['/resultaten/beek', '.figure'],
    ['/resultaten/scores', '.strips__row'],
    ['/resultaten/open-data', 'main .nl-button'],
    ['/affiche/beek', '.nl-button'],
    ['/beoordeel', '.tile'],
    ['/beoordeel/beek', 'input[type=radio]'],
  ],
  official: [
    ['/gemeente', '.quick-win-row'],
    ['/gemeente/scan/$scanId/uitkomst', '.result__total-number'],
    ['/gemeente/scan/$scanId/ondertekening', '.certificate__code'],
    ['/gemeente/quick-wins/$scanId', '.quick-wins > .quick-win-row'],
    ['/gemeente/vergelijken', '.heatmap tbody tr'],
    ['/gemeente/vergelijken/profiel', '#verschillen'],
    ['/gemeente/rapport', '.strips__row'],
    ['/gemeente/ondernemers', 'main .card'],
    ['/gemeente/acties', 'main .card'],
    ['/gemeente/vragenlijst', 'main .nl-button'],
  ],
  writer: [
    ['/gemeente', '.card--accent .nl-button'],
    ['/gemeente/scan/$scanId', '.card--accent .nl-button'],
    ['/gemeente/scan/$scanId/thema/vergunningen', '.item .option'],
    ['/gemeente/scan/$scanId/papier', 'main .nl-button'],
  ],
  staff: [
    ['/eszl', '.stacked-table tbody tr'],
    ['/eszl/quick-wins', '.quick-win-row'],
    ['/eszl/quick-wins?gemeente=GM0938', '.quick-wins > .quick-win-row'],
    ['/eszl/vergelijken', '.heatmap tbody tr'],
    ['/eszl/vergelijken/profiel', '#verschillen'],
    ['/eszl/vergelijken/rondes', '.strips__row'],
    ['/eszl/vergelijken/beide-kanten', '.named-plot svg'],
    ['/eszl/vergelijken/samen', 'main table'],
    ['/eszl/rapport', '.tile'],
    ['/eszl/bijeenkomst', 'main h2'],
    ['/eszl/bijeenkomst/spreker', 'main h2'],
    ['/eszl/bijeenkomst/samen', '.two-sides li'],
  ],
  viewer: [
    ['/meekijken', '.heatmap tbody tr'],
    ['/meekijken/profiel', '#verschillen'],
    ['/meekijken/rapport', '.strips__row'],
    ['/meekijken/rondes', '.strips__row'],
    ['/meekijken/beide-kanten', '.named-plot svg'],
  ],
}

for (const [who, pages] of Object.entries(CAME_FOR)) {
  test(`what ${who} comes for begins on the first screen`, async ({ page }) => {
    const person = PEOPLE[who as keyof typeof PEOPLE]
    if (person) await signIn(page, person)
    for (const [at, first] of pages)
      await expectOnFirstScreen(page, await filledIn(page, at), first, at)
  })
}
