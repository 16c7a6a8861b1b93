import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import type { saveAnswer, StoredAnswer } from '#data/answers.ts'
import { notReached, type DataError } from '#data/errors.ts'

type Save = typeof saveAnswer

/** One answer to save, on top of the version that was shown. */
export type Change = { item: Item; before: Answer; after: Answer; version: number }

export type Imported = Change & { stored: StoredAnswer }
export type NotImported = Change & {
  /** Null when it was not tried, because nothing could be saved any more. */
  error: DataError | null
}

export type ImportResult = { saved: readonly Imported[]; notSaved: readonly NotImported[] }

/**
 * Saves the answers one by one through the same door as the form. Stops trying when there is no
 * connection or session; what was saved until then stays and can be undone.
 */
export async function importAnswers(
  scanId: string,
  changes: readonly Change[],
  save: Save,
  onProgress: (done: number) => void = () => {},
): Promise<ImportResult> {
  const saved: Imported[] = []
  const notSaved: NotImported[] = []
  let stopped = false
  for (const [index, change] of changes.entries()) {
    const result: Awaited<ReturnType<Save>> | null = stopped
      ? null
      : await save(scanId, change.item.id, change.after, change.version)
    if (result?.ok) saved.push({ ...change, stored: result.value })
    else {
      notSaved.push({ ...change, error: result?.error ?? null })
      stopped ||= !!result && (notReached(result.error) || result.error.kind === 'signedOut')
    }
    onProgress(index + 1)
  }
  return { saved, notSaved }
}

/** The changes that bring back what was before; refused where a colleague saved something since. */
export function undoOf(saved: readonly Imported[]): readonly Change[] {
  return saved.map(({ item, before, after, stored }) => ({
    item,
    before: after,
    after: before,
    version: stored.version,
  }))
}
