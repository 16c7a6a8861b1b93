// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { VISITS } from '#tests/e2e/visits.ts'

vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')

const addresses = async () => {
  const { makeRouter } = await import('./router.tsx')
  return Object.keys(makeRouter(new QueryClient()).routesByPath).sort()
}

test('every page has its visit, and every visit its page', async () => {
  expect(Object.keys(VISITS).sort()).toEqual(await addresses())
})

/** People keep addresses in mails and bookmarks: a change has to be seen here first. */
test('the addresses of the product', async () => {
  expect(await addresses()).toEqual([
    '/',
    '/affiche/$slug',
    '/certificaat',
    '/concept/$readerKey',
    '/eszl',
    '/eszl/acties',
    '/eszl/acties/$actionId',
    '/eszl/acties/nieuw',
    '/eszl/bewijs',
    '/eszl/bijeenkomst',
    '/eszl/bijeenkomst/samen',
    '/eszl/bijeenkomst/spreker',
    '/eszl/gemeenten',
    '/eszl/logboek',
    '/eszl/maatregelen',
    '/eszl/maatregelen/$measureId',
    '/eszl/maatregelen/nakijken',
    '/eszl/maatregelen/nieuw',
    '/eszl/mail',
    '/eszl/mail/$kind',
    '/eszl/mensen',
    '/eszl/ondernemers',
    '/eszl/opmerkingen',
    '/eszl/overleg',
    '/eszl/quick-wins',
    '/eszl/quick-wins/nog-niemand',
    '/eszl/rapport',
    '/eszl/rapport/$gemeente',
    '/eszl/regio',
    '/eszl/rondes',
    '/eszl/rondes/$roundId',
    '/eszl/rondes/concept/$roundId',
    '/eszl/rondes/nieuw',
    '/eszl/tegenstrijdigheden',
    '/eszl/vergelijken',
    '/eszl/vergelijken/beide-kanten',
    '/eszl/vergelijken/profiel',
    '/eszl/vergelijken/rondes',
    '/eszl/vergelijken/samen',
    '/eszl/vragenlijst',
    '/eszl/vragenlijst/$draftId',
    '/eszl/vragenlijst/$draftId/$kind/$partId',
    '/eszl/vragenlijst/vergelijken',
    '/eszl/woorden',
    '/gemeente',
    '/gemeente/acties',
    '/gemeente/acties/$actionId',
    '/gemeente/acties/nieuw',
    '/gemeente/bewijs',
    '/gemeente/collegas',
    '/gemeente/delen',
    '/gemeente/ondernemers',
    '/gemeente/ondernemers/over-tijd',
    '/gemeente/overleg',
    '/gemeente/quick-wins',
    '/gemeente/quick-wins/$scanId',
    '/gemeente/rapport',
    '/gemeente/scan',
    '/gemeente/scan/$scanId',
    '/gemeente/scan/$scanId/excel',
    '/gemeente/scan/$scanId/nakijken',
    '/gemeente/scan/$scanId/ondertekening',
    '/gemeente/scan/$scanId/papier',
    '/gemeente/scan/$scanId/tekenen',
    '/gemeente/scan/$scanId/thema/$themeId',
    '/gemeente/scan/$scanId/uitkomst',
    '/gemeente/scan/$scanId/verdelen',
    '/gemeente/scan/$scanId/vorige-ronde',
    '/gemeente/verdelen',
    '/gemeente/vergelijken',
    '/gemeente/vergelijken/profiel',
    '/gemeente/vragenlijst',
    '/inloggen',
    '/instellingen',
    '/kernteam/acties',
    '/meekijken',
    '/meekijken/beide-kanten',
    '/meekijken/profiel',
    '/meekijken/rapport',
    '/meekijken/rondes',
    '/methode',
    '/methode/codeboek',
    '/mijn-gegevens',
    '/over',
    '/privacy',
    '/resultaten',
    '/resultaten/$slug',
    '/resultaten/open-data',
    '/resultaten/scores',
    '/toegankelijkheid',
    '/wat-werkte',
  ])
})
