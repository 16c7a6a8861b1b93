import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, REFERENCE, valueOf } from './read.ts'

/** Whether all data of this installation is generated; every page says so. */
export function isDemo(): Promise<Result<boolean, DataError>> {
  return read(supabase.rpc('is_demo'), z.boolean(), 'is_demo')
}

/** What screens read here, for the query cache. */
export const installationQueries = {
  isDemo: () =>
    queryOptions({ queryKey: ['demo'], queryFn: () => valueOf(isDemo()), ...REFERENCE }),
}
