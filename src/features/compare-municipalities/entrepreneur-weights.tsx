import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RESPONSES_NEEDED } from '#domain/questionnaire/theme-weights.ts'
import { ratingQueries } from '#data/ratings.ts'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { messages } from './compare.messages.ts'
import { useSetSearch, type Comparison } from './use-comparison.ts'
import { entrepreneurWeights, writeWeights } from './weights.ts'

const words = messages.places

export type WeightsProps = Pick<Comparison, 'round' | 'definition' | 'municipalities'>

/** Sets the sliders to weights of which half follows what entrepreneurs find important. */
export function EntrepreneurWeights({ definition, municipalities, round }: WeightsProps) {
  const queryClient = useQueryClient()
  const setSearch = useSetSearch()
  const [busy, setBusy] = useState(false)
  const [went, setWent] = useState<'well' | 'wrong' | null>(null)
  const [said, setSaid] = useState('')

  async function apply() {
    setBusy(true)
    setWent(null)
    setSaid('')
    try {
      // The region is the same in the needs of every municipality.
      const [needs, response] = await Promise.all([
        queryClient.fetchQuery(ratingQueries.needs(round.id, municipalities[0]?.code ?? '')),
        queryClient.fetchQuery(ratingQueries.response(round.id)),
      ])
      const responses = response.reduce((sum, { n }) => sum + (n ?? 0), 0)
      const weights = entrepreneurWeights(definition, needs, responses)
      if (weights) setSearch({ gewicht: writeWeights(weights, definition) })
      setWent(weights ? 'well' : 'wrong')
      setSaid(weights ? words.entrepreneursDone : words.entrepreneursTooFew(RESPONSES_NEEDED))
    } catch {
      setWent('wrong')
      setSaid(words.entrepreneursFailed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button busy={busy} onClick={() => void apply()}>
        {words.entrepreneurs}
      </Button>
      <Outcome went={went}>{said}</Outcome>
    </>
  )
}
