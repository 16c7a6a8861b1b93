import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Result } from '#domain/result.ts'
import { DataFailure, type DataError } from '#data/errors.ts'
import { valueOf } from '#data/read.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { submissionQueries } from '#data/submissions.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { useScan } from '../scan-context.tsx'
import { messages } from './hand-in.messages.ts'

/**
 * A step of the scan (handing in, signing, ...): takes it, and brings up to date what shows how far
 * the scan is before `after` is called. `error` is in words, null when nothing went wrong.
 */
export function useStep<Input = void>(
  take: (scanId: string, input: Input) => Promise<Result<null, DataError>>,
  after: () => void | Promise<void>,
) {
  const { scan } = useScan()
  const queryClient = useQueryClient()
  const refresh = async () => {
    await Promise.all([
      queryClient.invalidateQueries(scoreSheetQueries.any),
      queryClient.invalidateQueries(submissionQueries.ofScan(scan.id)),
      queryClient.invalidateQueries(scanQueries.one(scan.id)),
    ])
    void queryClient.invalidateQueries(scanQueries.lists)
  }
  const step = useMutation({
    mutationFn: (input: Input) => valueOf(take(scan.id, input)),
    onSuccess: async () => {
      await refresh()
      await after()
    },
    // Someone else may have taken a step meanwhile.
    onError: refresh,
  })
  const { error } = step
  const reason = error instanceof DataFailure ? dataErrorWords(error.error) : ''
  return {
    take: step.mutate,
    busy: step.isPending,
    error: error ? messages.failed(reason) : null,
    forget: step.reset,
  }
}
