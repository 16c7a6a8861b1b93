import { NO_WORDS, type OwnMeasure, type OwnWords } from '#domain/quick-wins/own-measure.ts'
import type { DataError } from '#data/errors.ts'
import { ownMeasureQueries, saveOwnMeasure } from '#data/own-measures.ts'
import { useSave } from '#parts/use-save.ts'

/** What changes in what is known of a measure. */
export type OwnChange<Typed = undefined> = {
  measureId: string
  known: OwnMeasure | undefined
  change: Partial<OwnWords>
  /** What stood in the form. */
  typed: Typed
}

/** Saving what the own municipality says of a measure. */
export function useOwnWords<Typed = undefined>(
  onSaved: (change: OwnChange<Typed>) => void,
  onFailed?: (error: DataError) => void,
) {
  return useSave(
    ({ measureId, known, change }: OwnChange<Typed>) => {
      const said = { ...NO_WORDS, ...known, ...change }
      const { setAside, note, personDays, hoursPerYear, weeks, cost } = said
      const words = { setAside, note, personDays, hoursPerYear, weeks, cost }
      return saveOwnMeasure(measureId, known?.version ?? 0, words)
    },
    {
      fresh: [ownMeasureQueries.all()],
      onSaved: (_, change) => onSaved(change),
      ...(onFailed && { onFailed }),
    },
  )
}
