/** Who opens a page: nobody in particular, or a demo person (people.ts). */
type Visitor = 'stranger' | 'staff' | 'viewer' | 'official' | 'writer'

/**
 * Every address of the product, how to get there in the demo region, and as whom. An official's
 * municipality has handed in; a writer's has not. src/app/router.test.ts fails when a page is missing.
 * `$scanId` and `$roundId` are taken from the links on the visitor's own pages.
 */
export const VISITS: Record<string, { as: Visitor; at?: string }> = {
  '/': { as: 'stranger' },
  '/affiche/$slug': { as: 'stranger', at: '/affiche/beek' },
  '/eszl': { as: 'staff' },
  '/eszl/bijeenkomst': { as: 'staff' },
  '/eszl/ondernemers': { as: 'staff' },
  '/eszl/opmerkingen': { as: 'staff' },
  '/eszl/quick-wins': { as: 'staff' },
  '/eszl/rapport': { as: 'staff' },
  '/eszl/rapport/$gemeente': { as: 'staff', at: '/eszl/rapport/GM0935' },
  '/eszl/rondes': { as: 'staff' },
  '/eszl/rondes/$roundId': { as: 'staff' },
  '/eszl/vergelijken': { as: 'staff' },
  '/eszl/vergelijken/beide-kanten': { as: 'staff' },
  '/eszl/vergelijken/profiel': { as: 'staff' },
  '/eszl/vergelijken/rondes': { as: 'staff' },
  '/eszl/vergelijken/samen': { as: 'staff' },
  '/gemeente': { as: 'official' },
  '/gemeente/collegas': { as: 'official' },
  '/gemeente/ondernemers': { as: 'official' },
  '/gemeente/quick-wins/$scanId': { as: 'official' },
  '/gemeente/rapport': { as: 'official' },
  '/gemeente/scan/$scanId': { as: 'writer' },
  '/gemeente/scan/$scanId/excel': { as: 'writer' },
  '/gemeente/scan/$scanId/nakijken': { as: 'writer' },
  '/gemeente/scan/$scanId/ondertekening': { as: 'official' },
  '/gemeente/scan/$scanId/papier': { as: 'writer' },
  '/gemeente/scan/$scanId/tekenen': { as: 'writer' },
  '/gemeente/scan/$scanId/thema/$themeId': {
    as: 'writer',
    at: '/gemeente/scan/$scanId/thema/vergunningen',
  },
  '/gemeente/scan/$scanId/uitkomst': { as: 'official' },
  '/gemeente/scan/$scanId/vorige-ronde': { as: 'writer' },
  '/gemeente/vergelijken': { as: 'official' },
  '/gemeente/vragenlijst': { as: 'official' },
  '/inloggen': { as: 'stranger' },
  '/meekijken': { as: 'viewer' },
  '/methode': { as: 'stranger' },
  '/methode/codeboek': { as: 'stranger' },
  '/over': { as: 'stranger' },
  '/privacy': { as: 'stranger' },
  '/resultaten': { as: 'stranger' },
  '/resultaten/$slug': { as: 'stranger', at: '/resultaten/voerendaal' },
  '/resultaten/open-data': { as: 'stranger' },
  '/toegankelijkheid': { as: 'stranger' },
}
