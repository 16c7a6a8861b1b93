import { useQueryClient } from '@tanstack/react-query'
import { RESPONSES_NEEDED } from '#domain/questionnaire/theme-weights.ts'
import { ok } from '#domain/result.ts'
import { ratingQueries } from '#data/ratings.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { messages } from './compare.messages.ts'
import { useSetSearch } from './use-compare-search.ts'
import type { Comparison } from './use-comparison.ts'
import { entrepreneurWeights, writeWeights } from './weights.ts'

const words = messages.places

export type WeightsProps = Pick<Comparison, 'round' | 'definition' | 'municipalities'>

/** Sets the sliders to weights of which half follows what entrepreneurs find important. */
export function EntrepreneurWeights({ definition, municipalities, round }: WeightsProps) {
  const queryClient = useQueryClient()
  const setSearch = useSetSearch()
  const setting = useSave(async () => {
    // The region is the same in the needs of every municipality.
    const [needs, response] = await Promise.all([
      queryClient.fetchQuery(ratingQueries.needs(round.id, municipalities[0]?.code ?? '')),
      queryClient.fetchQuery(ratingQueries.response(round.id)),
    ])
    const responses = response.reduce((sum, { n }) => sum + (n ?? 0), 0)
    const weights = entrepreneurWeights(definition, needs, responses)
    if (weights) setSearch({ gewicht: writeWeights(weights, definition) })
    return ok(weights)
  })
  const { error, saved } = setting
  return (
    <>
      <Button busy={setting.busy} onClick={() => setting.save()}>
        {words.entrepreneurs}
      </Button>
      <Outcome went={error || (saved && !saved.value) ? 'wrong' : saved ? 'well' : null}>
        {error && words.entrepreneursFailed}
        {saved &&
          (saved.value ? words.entrepreneursDone : words.entrepreneursTooFew(RESPONSES_NEEDED))}
      </Outcome>
    </>
  )
}
