import { z } from 'zod'
import { ACTION_STATUSES, NATIONAL_THEMES } from '#domain/action.ts'

/** What is chosen stands in the address, so that it can be sent to a colleague. */
export const kernteamSearch = z.object({
  /** 0 is without a line. */
  lijn: z.number().int().min(0).max(6).optional().catch(undefined),
  thema: z
    .enum([...NATIONAL_THEMES, 'none'])
    .optional()
    .catch(undefined),
  stand: z
    .enum([...ACTION_STATUSES, 'overdue'])
    .optional()
    .catch(undefined),
})

export type KernteamSearch = z.output<typeof kernteamSearch>
