import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { NO_WORDS, type OwnMeasure, type OwnWords } from '#domain/quick-wins/own-measure.ts'
import { ownMeasureQueries, saveOwnMeasure } from '#data/own-measures.ts'
import { dataErrorWords } from '#i18n/errors.ts'

/**
 * Saving what the own municipality says of a measure. The list is fetched again after it, also when a
 * colleague was first: the screen then shows what that colleague said.
 * @returns `save` gives the words of an error, or null when it was saved.
 */
export function useOwnWords() {
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState(false)
  async function save(
    measureId: string,
    known: OwnMeasure | undefined,
    change: Partial<OwnWords>,
  ): Promise<string | null> {
    setBusy(true)
    const { setAside, note, personDays, weeks, cost } = { ...NO_WORDS, ...known, ...change }
    const words = { setAside, note, personDays, weeks, cost }
    const saved = await saveOwnMeasure(measureId, known?.version ?? 0, words)
    await queryClient.invalidateQueries({ queryKey: ownMeasureQueries.all().queryKey })
    setBusy(false)
    return saved.ok ? null : dataErrorWords(saved.error)
  }
  return { save, busy }
}
