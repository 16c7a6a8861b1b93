import { queryOptions } from '@tanstack/react-query'
import type { RegionPlaces, RegionWords } from '#domain/territory/region-file.ts'
import { regionSchema, type Region } from '#domain/territory/region.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, REFERENCE, valueOf } from './read.ts'

/** The region that this installation is for, with its parts in their order. */
async function getRegion(): Promise<Result<Region, DataError>> {
  const [region, subregions] = await Promise.all([
    read(
      supabase
        .from('region')
        .select(
          'names, product, productInFull:product_in_full, office, officeInFull:office_in_full, officeInFrench:office_in_french, officeEmail:office_email, mailSender:mail_sender, logo, colour, languages, version',
        )
        .single(),
      regionSchema.omit({ subregions: true }),
      'region',
    ),
    read(
      supabase.from('subregion').select('id, name').order('position'),
      regionSchema.shape.subregions,
      'subregion',
    ),
  ])
  if (!region.ok) return region
  return subregions.ok ? ok({ ...region.value, subregions: subregions.value }) : subregions
}

/** What screens read here, for the query cache. */
export const regionQueries = {
  ours: () =>
    queryOptions({ queryKey: ['region'], queryFn: () => valueOf(getRegion()), ...REFERENCE }),
}

/**
 * Keeps what the region is called and, where they are given, its places.
 * @param expectedVersion the version that was seen; refused with `changed_by_colleague` when it is no longer the last.
 */
export const setUpRegion = (
  region: RegionWords & Partial<RegionPlaces>,
  expectedVersion: number,
): Promise<Result<unknown, DataError>> =>
  read(
    supabase.rpc('set_up_region', {
      region: JSON.stringify(region),
      expected_version: expectedVersion,
    }),
    regionSchema.pick({ office: true }),
    'set_up_region',
  )
