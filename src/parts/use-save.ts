import { useMutation, useQueryClient, type InvalidateQueryFilters } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { failure, type Result } from '#domain/result.ts'
import { DataFailure, notReached, type DataError } from '#data/errors.ts'
import { valueOf } from '#data/read.ts'

/** How saving goes; see SaveAlert and SaveLine for telling it. */
export type Saving<Input, Value> = {
  /** Saves this; a second press while it is under way does nothing. */
  save: (input: Input) => void
  /** As `save`, for who waits for it: whether it was saved. */
  attempt: (input: Input) => Promise<boolean>
  /** Until what the screen shows is fresh again too. */
  busy: boolean
  /** What was saved last, or is being saved. */
  input: Input | undefined
  /** Why it was not saved. What was typed stays. */
  error: DataError | null
  /** What came back, once it is saved. */
  saved: { value: Value } | null
  /** There is nothing to tell any more. */
  clear: () => void
}

export type SaveOptions<Input, Value> = {
  /** What the screen shows of it is asked again; `{}` is everything. */
  fresh?: readonly InvalidateQueryFilters[] | ((input: Input) => readonly InvalidateQueryFilters[])
  /** Called when it is saved and the screen is fresh. */
  onSaved?: (value: Value, input: Input) => unknown
  onFailed?: (error: DataError) => void
}

/**
 * The one way to save. What the screen shows is asked again afterwards, also when it was refused: a
 * colleague may have been first, and the form then shows what that colleague saved.
 * @param write does it, and says how that went.
 */
export function useSave<Value, Input = void>(
  write: (input: Input) => Promise<Result<Value, DataError>>,
  { fresh = [], onSaved, onFailed }: SaveOptions<Input, Value> = {},
): Saving<Input, Value> {
  const queryClient = useQueryClient()
  // A second press comes before the button knows that it is busy.
  const underWay = useRef(false)
  // The mutation tells a turn later that it is under way: a box that was ticked would fall back until then.
  const [sent, setSent] = useState<{ input: Input } | null>(null)
  const refresh = (input: Input) =>
    Promise.all(
      (fresh instanceof Function ? fresh(input) : fresh).map((each) =>
        queryClient.invalidateQueries(each),
      ),
    )
  const saving = useMutation<Value, DataFailure, Input>({
    // Without a connection it fails at once, in words; it does not wait.
    networkMode: 'always',
    // Also what is thrown before there is anything to wait for.
    mutationFn: (input) => valueOf((async () => write(input))().catch(faultOf)),
    onSuccess: async (value, input) => {
      await refresh(input)
      await onSaved?.(value, input)
    },
    onError: async ({ error }, input) => {
      if (!notReached(error)) await refresh(input)
      onFailed?.(error)
    },
    onSettled: () => {
      underWay.current = false
      setSent(null)
    },
  })
  const attempt = async (input: Input) => {
    if (underWay.current) return false
    underWay.current = true
    setSent({ input })
    return saving.mutateAsync(input).then(
      () => true,
      () => false,
    )
  }
  return {
    save: (input) => void attempt(input),
    attempt,
    busy: sent !== null || saving.isPending,
    input: sent ? sent.input : saving.variables,
    error: sent ? null : (saving.error?.error ?? null),
    saved: saving.isSuccess && !sent ? { value: saving.data } : null,
    clear: saving.reset,
  }
}

/** What reading on the way threw, or a mistake of ours. */
function faultOf(fault: unknown): Result<never, DataError> {
  if (fault instanceof DataFailure) return failure(fault.error)
  return failure({ kind: 'unexpected', code: fault instanceof Error ? fault.name : 'unknown' })
}
