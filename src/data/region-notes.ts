import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { RegionNote } from '#domain/region-note.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const noteRow = z
  .object({
    place: z.string(),
    version: z.number(),
    note: z.string(),
    written_by: z.string(),
    written_at: moment,
  })
  .transform(({ written_by, written_at, ...note }): RegionNote => ({
    ...note,
    writtenBy: written_by,
    writtenAt: written_at,
  }))

/** Every version of what staff wrote beside the report of a round, the newest first; staff only. */
function listRegionNotes(roundId: string): Promise<Result<RegionNote[], DataError>> {
  return read(
    supabase
      .from('region_note')
      .select('place, version, note, written_by, written_at')
      .eq('round_id', roundId)
      .order('version', { ascending: false }),
    z.array(noteRow),
    'region_note',
  )
}

/**
 * Writes the next version of a note.
 * @param expectedVersion the version that the writer saw, 0 for none; refused with
 * `changed_by_colleague` when it is no longer the last.
 */
export function saveRegionNote(
  roundId: string,
  { place, expectedVersion, note }: { place: string; expectedVersion: number; note: string },
): Promise<Result<RegionNote, DataError>> {
  return read(
    supabase.rpc('save_region_note', {
      round_id: roundId,
      place,
      expected_version: expectedVersion,
      note,
    }),
    noteRow,
    'save_region_note',
  )
}

/** What screens read here, for the query cache. */
export const regionNoteQueries = {
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: ['region-notes', roundId],
      queryFn: () => valueOf(listRegionNotes(roundId)),
    }),
}
