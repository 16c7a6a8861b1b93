import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'

/** Whether all data of this installation is generated; every page says so. */
export function isDemo(): Promise<Result<boolean, DataError>> {
  return read(supabase.rpc('is_demo'), z.boolean(), 'is_demo')
}
