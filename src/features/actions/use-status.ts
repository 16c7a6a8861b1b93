import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Action, ActionStatus } from '#domain/action.ts'
import { actionQueries, setActionStatus } from '#data/actions.ts'
import { valueOf } from '#data/read.ts'

type Move = { action: Action; to: ActionStatus; reason?: string; undoes?: boolean }

/** What was moved last, and how to move it back. */
export type Moved = Move & { version: number }

/** Moves actions to another status, and the last one back. */
export function useStatus() {
  const queryClient = useQueryClient()
  const [stopping, setStopping] = useState<Action | null>(null)
  const moving = useMutation({
    mutationFn: async ({ action, to, reason }: Move) =>
      (await valueOf(setActionStatus(action, to, reason))).version,
    onSettled: () => queryClient.invalidateQueries({ queryKey: actionQueries.all().queryKey }),
  })
  const moved: Moved | null = moving.isSuccess
    ? { ...moving.variables, version: moving.data }
    : null
  return {
    /** Asks why before it stops. */
    move: (action: Action, to: ActionStatus) =>
      to === 'stopped' ? setStopping(action) : moving.mutate({ action, to }),
    stopping,
    stop: (reason: string, onDone: () => void) => {
      if (stopping)
        moving.mutate({ action: stopping, to: 'stopped', reason }, { onSuccess: onDone })
      setStopping(null)
    },
    keep: () => setStopping(null),
    undo: () => {
      if (!moved) return
      const { action, version, to } = moved
      moving.mutate({
        action: { ...action, version, status: to },
        to: action.status,
        reason: action.stopReason,
        undoes: true,
      })
    },
    moved,
    busy: moving.isPending,
    error: moving.error,
  }
}
