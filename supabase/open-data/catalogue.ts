import { openFileAt, type OpenFile } from '../../src/features/public-results/open-files.ts'
import { LICENCE } from '../../src/features/public-results/open-data.ts'
import type { PublicRound } from '../../src/domain/rating/public-result.ts'
import { our } from '../../src/i18n/our-region.ts'
import { dayOf } from '../../src/i18n/today.ts'

/** Lists of the EU, from which DCAT-AP-NL wants these words (docs/decisions/0216). */
const listed = (name: string) => ({ '@id': `http://publications.europa.eu/resource/authority/${name}` }) // prettier-ignore
const LANGUAGE = listed('language/NLD')
const ACCESS = listed('access-right/PUBLIC')
/** Government, and economy. */
const THEMES = [listed('data-theme/GOVE'), listed('data-theme/ECON')]
const FORMATS: Record<OpenFile['type'], object> = {
  'text/csv': listed('file-type/CSV'),
  'application/json': listed('file-type/JSON'),
}
const mediaType = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` }) // prettier-ignore

/**
 * What open data there is, in the words of DCAT and with what DCAT-AP-NL asks for: one dataset per round, one
 * distribution per file that there is of it.
 * @param site where the files are, as https://example.org
 */
export function catalogueOf(
  rounds: readonly { round: PublicRound; files: readonly OpenFile[] }[],
  site: string,
): string {
  const address = (path: string) => ({ '@id': new URL(path, site).href })
  const page = address('/resultaten/open-data')
  const office = { ...address('/#programmabureau'), '@type': 'foaf:Organization' }
  const common = {
    'dct:publisher': { ...office, 'foaf:name': our.officeInFull },
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': our.officeInFull,
      // Who has no address for questions has a page that says how they are asked.
      ...(our.officeEmail === null
        ? { 'vcard:hasURL': address('/privacy') }
        : { 'vcard:hasEmail': { '@id': `mailto:${our.officeEmail}` } }),
    },
    'dct:language': LANGUAGE,
    'dct:license': { '@id': LICENCE },
  }
  return JSON.stringify(
    {
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
        skos: 'http://www.w3.org/2004/02/skos/core#',
        vcard: 'http://www.w3.org/2006/vcard/ns#',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
      },
      ...address('/data/dcat.jsonld'),
      '@type': 'dcat:Catalog',
      'dct:title': `${our.product}: open data`,
      'dct:description': `Alles wat ${our.product} openbaar maakt van afgesloten rondes: wat ondernemers van de dienstverlening van gemeenten vinden, en wat gemeenten ermee doen.`,
      ...common,
      'foaf:homepage': page,
      'dcat:themeTaxonomy': listed('data-theme'),
      'dcat:dataset': rounds.map(({ round, files }) => ({
        ...address(openFileAt(round.id, '')),
        '@type': 'dcat:Dataset',
        'dct:identifier': round.id,
        'dct:title': `Wat ondernemers vinden, ${round.name}`,
        'dct:description': `Hoe belangrijk ondernemers in ${our.names.nl} onderdelen van de dienstverlening vinden, hoe tevreden zij zijn en welk rapportcijfer zij geven, per gemeente; en de acties die gemeenten daarna openbaar maakten. Kleine groepen staan er niet in, en bij elk getal hoort een marge.`,
        ...common,
        'dct:creator': office,
        'dct:accessRights': ACCESS,
        'dcat:theme': THEMES,
        'dct:issued': { '@type': 'xsd:date', '@value': dayOf(round.closedAt) },
        'dct:spatial': { '@type': 'dct:Location', 'skos:prefLabel': our.names.nl },
        'dcat:landingPage': page,
        'dcat:distribution': files.map(({ name, type, label, schema }) => ({
          ...address(openFileAt(round.id, name)),
          '@type': 'dcat:Distribution',
          'dct:title': label,
          'dcat:accessURL': page,
          'dcat:downloadURL': address(openFileAt(round.id, name)),
          'dcat:mediaType': mediaType(type),
          'dct:format': FORMATS[type],
          'dct:language': LANGUAGE,
          'dct:license': { '@id': LICENCE },
          ...(schema && { 'dct:conformsTo': address(`/data/${schema}`) }),
        })),
      })),
    },
    null,
    2,
  )
}
