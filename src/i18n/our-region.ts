import type { Region } from '#domain/territory/region.ts'

/**
 * The region and its programme office, for every sentence that names them. One per installation, so one
 * for the whole program; filled before the first page is drawn (src/app/root-route.tsx). What is said of
 * it, is said when asked for: a getter or a function, not a text made when the program starts.
 */
export const our: Region = {
  names: { nl: 'de regio', en: 'the region', de: 'der Region', fr: 'la région' },
  product: 'Quick scan',
  productInFull: 'Quick scan dienstverlening aan ondernemers',
  office: 'het programmabureau',
  officeInFull: 'Het programmabureau van de regio',
  officeInFrench: 'l’organisation régionale',
  officeEmail: null,
  mailSender: 'Quick scan',
  logo: null,
  colour: null,
  languages: ['nl', 'en', 'de', 'fr'],
  subregions: [],
  version: 0,
}

/** From here on every sentence is about this region. */
export function speakOf(region: Region): void {
  Object.assign(our, region)
}

/** The parts of the region as their people name them, by id. */
export function subregionNames(): Record<string, string> {
  return Object.fromEntries(our.subregions.map(({ id, name }) => [id, name]))
}
