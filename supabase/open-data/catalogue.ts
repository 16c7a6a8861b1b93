import { openFileAt, type OpenFile } from '../../src/features/public-results/open-files.ts'
import { LICENCE } from '../../src/features/public-results/open-data.ts'
import type { PublicRound } from '../../src/domain/rating/public-result.ts'
import { our } from '../../src/i18n/our-region.ts'
import { dayOf } from '../../src/i18n/today.ts'

const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/NLD'

/**
 * What open data there is, in the words of DCAT: one dataset per round, one distribution per file that there is of it.
 * @param site where the files are, as https://example.org
 */
export function catalogueOf(
  rounds: readonly { round: PublicRound; files: readonly OpenFile[] }[],
  site: string,
): string {
  const address = (path: string) => new URL(path, site).href
  return JSON.stringify(
    {
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
      },
      '@id': address('/data/dcat.jsonld'),
      '@type': 'dcat:Catalog',
      'dct:title': `${our.product}: open data`,
      'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': our.officeInFull },
      'dct:language': { '@id': LANGUAGE },
      'dcat:dataset': rounds.map(({ round, files }) => ({
        '@id': address(openFileAt(round.id, '')),
        '@type': 'dcat:Dataset',
        'dct:identifier': round.id,
        'dct:title': `Wat ondernemers vinden, ${round.name}`,
        'dct:issued': dayOf(round.closedAt),
        'dct:spatial': our.names.nl,
        'dct:language': { '@id': LANGUAGE },
        'dct:license': { '@id': LICENCE },
        'dcat:landingPage': { '@id': address('/resultaten/open-data') },
        'dcat:distribution': files.map(({ name, type, label }) => ({
          '@id': address(openFileAt(round.id, name)),
          '@type': 'dcat:Distribution',
          'dct:title': label,
          'dcat:downloadURL': { '@id': address(openFileAt(round.id, name)) },
          'dcat:mediaType': type,
          ...(name === 'cijfers.json' && {
            'dct:conformsTo': { '@id': address('/data/cijfers.schema.json') },
          }),
        })),
      })),
    },
    null,
    2,
  )
}
