import type { Result } from '#domain/result.ts'
import type { DataError } from '#data/errors.ts'
import { queries } from '#data/queries.ts'
import { useSave } from '#parts/use-save.ts'
import { useScan } from '../scan-context.tsx'

/**
 * A step of the scan (handing in, signing, ...): takes it, and brings up to date what shows how far
 * the scan is before `after` is called.
 */
export function useStep<Input = void>(
  take: (scanId: string, input: Input) => Promise<Result<null, DataError>>,
  after: () => void | Promise<void>,
) {
  const { scan } = useScan()
  return useSave((input: Input) => take(scan.id, input), {
    fresh: [
      { queryKey: ['score-sheets'] },
      queries.submissions(scan.id),
      queries.scan(scan.id),
      { queryKey: ['scans'] },
    ],
    onSaved: after,
  })
}
