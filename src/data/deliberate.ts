import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { chosenItems, type Choice } from '#domain/quick-wins/deliberate.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

export type ChoiceOf = Choice & { municipalityCode: string }

const choiceRow = z
  .object({
    municipality_code: z.string(),
    item_id: z.string(),
    reason: z.string(),
    until: z.iso.date(),
  })
  .transform(({ municipality_code: municipalityCode, item_id: itemId, ...row }): ChoiceOf => ({
    municipalityCode,
    itemId,
    ...row,
  }))

function listDeliberateChoices(roundId: string): Promise<Result<ChoiceOf[], DataError>> {
  return read(
    supabase.rpc('deliberate_choices', { round_id: roundId }),
    z.array(choiceRow),
    'deliberate_choices',
  )
}

export const deliberateQueries = {
  /** The deliberate choices of a round that count today, of whoever may be seen. */
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: ['deliberate-choices', roundId],
      queryFn: () => valueOf(listDeliberateChoices(roundId)),
    }),
}

/** The items that one municipality chose so. */
export function chosenBy(choices: readonly ChoiceOf[], code: string): ReadonlySet<string> {
  return chosenItems(choices.filter(({ municipalityCode }) => municipalityCode === code))
}
