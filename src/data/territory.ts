import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  municipalitySchema,
  type Municipality,
  type Neighbour,
} from '#domain/territory/municipality.ts'
import { ofRound, ofToday } from '#domain/territory/of-round.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, REFERENCE, valueOf } from './read.ts'

const neighbourSchema = z.object({
  municipalityCode: z.string(),
  neighbourCode: z.string(),
  borderKm: z.number(),
})

const placesSchema = z.array(z.object({ round_id: z.string(), places: z.array(z.string()) }))

/** All municipalities by name, those of the past too, each with the rounds in which it could take part. */
export async function listMunicipalities(): Promise<Result<Municipality[], DataError>> {
  const [municipalities, rounds] = await Promise.all([
    read(
      supabase
        .from('municipality')
        .select(
          'code, name, shortName:short_name, slug, subregion, sizeClass:size_class, inhabitants, rural, borders, features, tileRow:tile_row, tileColumn:tile_column, takesPart:takes_part, endedOn:ended_on, successor',
        )
        .order('name'),
      z.array(municipalitySchema),
      'municipality',
    ),
    read(supabase.rpc('places_of_rounds'), placesSchema, 'places_of_rounds'),
  ])
  if (!municipalities.ok) return municipalities
  if (!rounds.ok) return rounds
  return ok(
    municipalities.value.map((one) => ({
      ...one,
      rounds: rounds.value.flatMap(({ round_id, places }) =>
        places.includes(one.code) ? [round_id] : [],
      ),
    })),
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

const everywhere = () =>
  queryOptions({
    queryKey: ['municipalities'],
    queryFn: () => valueOf(listMunicipalities()),
    ...REFERENCE,
  })

/** What screens read here, for the query cache. */
export const territoryQueries = {
  /** For names: those of the past too. */
  everywhere,
  /** Those of today. What is about a round asks for those of that round. */
  municipalities: () => queryOptions({ ...everywhere(), select: ofToday<Municipality> }),
  /** Those of a round, with the names of then. */
  municipalitiesOf: (roundId: string) =>
    queryOptions({
      ...everywhere(),
      select: (all: Municipality[]) => ofRound(all, roundId),
    }),
  neighbours: () =>
    queryOptions({
      queryKey: ['neighbours'],
      queryFn: () => valueOf(listNeighbours()),
      ...REFERENCE,
    }),
}
