import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

/** An item on which a municipality scores at least 75, and whether it shares it. */
export type ShareableItem = {
  municipalityCode: string
  itemId: string
  shares: boolean
  /** Who said so after answering, and when; null when it is as it was answered. */
  changedBy: string | null
  changedAt: string | null
}

const shareableRow = z
  .object({
    municipality_code: z.string(),
    item_id: z.string(),
    shares: z.boolean(),
    changed_by: z.string().nullable(),
    changed_at: moment.nullable(),
  })
  .transform((row): ShareableItem => ({
    municipalityCode: row.municipality_code,
    itemId: row.item_id,
    shares: row.shares,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }))

/** Where colleagues elsewhere can ask for help; version 0 when it was never said. */
export type ContactPoint = { contact: string; version: number; updatedAt: string | null }

const contactRow = z
  .object({ contact: z.string(), version: z.number(), updated_at: moment })
  .transform(({ updated_at, ...row }): ContactPoint => ({ ...row, updatedAt: updated_at }))

/** Says whether the own municipality shares an item that it does well on. */
export function saveSharing(itemId: string, shares: boolean): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('save_sharing', { item_id: itemId, shares }),
    z.unknown(),
    'save_sharing',
  )
}

/**
 * Says where to ask; coordinators only.
 * @param expectedVersion the version that the writer saw; refused with `changed_by_colleague` when it
 * is no longer the last.
 */
export function saveContactPoint(
  contact: string,
  expectedVersion: number,
): Promise<Result<ContactPoint, DataError>> {
  return read(
    supabase.rpc('save_contact_point', { contact, expected_version: expectedVersion }),
    contactRow,
    'save_contact_point',
  )
}

async function contactPointOf(municipalityCode: string): Promise<ContactPoint> {
  const [known] = await valueOf(
    read(
      supabase
        .from('contact_point')
        .select('contact, version, updated_at')
        .eq('municipality_code', municipalityCode),
      z.array(contactRow),
      'contact_point',
    ),
  )
  return known ?? { contact: '', version: 0, updatedAt: null }
}

export const sharingQueries = {
  /** What the own municipality could share, or for staff what all could. */
  items: () =>
    queryOptions({
      queryKey: ['shareable-items'],
      queryFn: () =>
        valueOf(read(supabase.rpc('shareable_items'), z.array(shareableRow), 'shareable_items')),
    }),
  contactPoint: (municipalityCode: string) =>
    queryOptions({
      queryKey: ['contact-point', municipalityCode],
      queryFn: () => contactPointOf(municipalityCode),
    }),
}
