import type { Result } from '#domain/result.ts'
import type { DataError } from '#data/errors.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { submissionQueries } from '#data/submissions.ts'
import { boardQueries } from '#data/round-board.ts'
import { scanQueries } from '#data/scans.ts'
import { useSave } from '#parts/use-save.ts'
import { useScan } from '../scan-context.tsx'

/**
 * A step of the scan (handing in, signing, ...): takes it, and brings up to date what shows how far
 * the scan is before `after` is called.
 */
export function useStep<Input = void>(
  take: (scanId: string, input: Input) => Promise<Result<null, DataError>>,
  after: (input: Input) => unknown,
) {
  const { scan } = useScan()
  return useSave((input: Input) => take(scan.id, input), {
    fresh: [
      scoreSheetQueries.any,
      submissionQueries.ofScan(scan.id),
      scanQueries.one(scan.id),
      scanQueries.lists,
      boardQueries.any,
    ],
    onSaved: (_, input) => after(input),
  })
}
