import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  municipalitySchema,
  type Municipality,
  type Neighbour,
} from '#domain/territory/municipality.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, REFERENCE, valueOf } from './read.ts'

const neighbourSchema = z.object({
  municipalityCode: z.string(),
  neighbourCode: z.string(),
  borderKm: z.number(),
})

/** The municipalities that take part, by name. */
export function listMunicipalities(): Promise<Result<Municipality[], DataError>> {
  return read(
    supabase
      .from('municipality')
      .select(
        'code, name, shortName:short_name, slug, subregion, sizeClass:size_class, inhabitants, rural, borders, features, tileRow:tile_row, tileColumn:tile_column, takesPart:takes_part',
      )
      .eq('takes_part', true)
      .order('name'),
    z.array(municipalitySchema),
    'municipality',
  )
}

/** All shared borders, each in both directions. */
export function listNeighbours(): Promise<Result<Neighbour[], DataError>> {
  return read(
    supabase
      .from('neighbour')
      .select(
        'municipalityCode:municipality_code, neighbourCode:neighbour_code, borderKm:border_km',
      ),
    z.array(neighbourSchema),
    'neighbour',
  )
}

/** What screens read here, for the query cache. */
export const territoryQueries = {
  municipalities: () =>
    queryOptions({
      queryKey: ['municipalities'],
      queryFn: () => valueOf(listMunicipalities()),
      ...REFERENCE,
    }),
  neighbours: () =>
    queryOptions({
      queryKey: ['neighbours'],
      queryFn: () => valueOf(listNeighbours()),
      ...REFERENCE,
    }),
}
