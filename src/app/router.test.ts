// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'

vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')

/** People keep addresses in mails and bookmarks: a change has to be seen here first. */
test('the addresses of the product', async () => {
  const { makeRouter } = await import('./router.tsx')
  expect(Object.keys(makeRouter(new QueryClient()).routesByPath).sort()).toEqual([
    '/',
    '/affiche/$slug',
    '/eszl',
    '/eszl/bijeenkomst',
    '/eszl/maatregelen',
    '/eszl/maatregelen/$measureId',
    '/eszl/maatregelen/nakijken',
    '/eszl/maatregelen/nieuw',
    '/eszl/ondernemers',
    '/eszl/opmerkingen',
    '/eszl/quick-wins',
    '/eszl/rapport',
    '/eszl/rapport/$gemeente',
    '/eszl/rondes',
    '/eszl/rondes/$roundId',
    '/eszl/vergelijken',
    '/eszl/vergelijken/beide-kanten',
    '/eszl/vergelijken/profiel',
    '/eszl/vergelijken/rondes',
    '/eszl/vergelijken/samen',
    '/gemeente',
    '/gemeente/collegas',
    '/gemeente/ondernemers',
    '/gemeente/quick-wins/$scanId',
    '/gemeente/rapport',
    '/gemeente/scan/$scanId',
    '/gemeente/scan/$scanId/excel',
    '/gemeente/scan/$scanId/nakijken',
    '/gemeente/scan/$scanId/ondertekening',
    '/gemeente/scan/$scanId/papier',
    '/gemeente/scan/$scanId/tekenen',
    '/gemeente/scan/$scanId/thema/$themeId',
    '/gemeente/scan/$scanId/uitkomst',
    '/gemeente/scan/$scanId/vorige-ronde',
    '/gemeente/vergelijken',
    '/gemeente/vragenlijst',
    '/inloggen',
    '/instellingen',
    '/meekijken',
    '/methode',
    '/methode/codeboek',
    '/over',
    '/privacy',
    '/resultaten',
    '/resultaten/$slug',
    '/resultaten/open-data',
    '/toegankelijkheid',
  ])
})
