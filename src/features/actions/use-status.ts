import { useState } from 'react'
import type { Action, ActionStatus } from '#domain/action.ts'
import { actionQueries, setActionStatus } from '#data/actions.ts'
import { useSave } from '#parts/use-save.ts'

type Move = {
  action: Action
  to: ActionStatus
  reason?: string
  undoes?: boolean
  onDone?: () => unknown
}

/** What was moved last, and how to move it back. */
export type Moved = Move & { version: number }

/** Moves actions to another status, and the last one back. */
export function useStatus() {
  const [stopping, setStopping] = useState<Action | null>(null)
  const moving = useSave(({ action, to, reason }: Move) => setActionStatus(action, to, reason), {
    fresh: [actionQueries.all()],
    onSaved: (_, { onDone }) => onDone?.(),
  })
  const { saved, input } = moving
  const moved: Moved | null = saved && input ? { ...input, version: saved.value.version } : null
  return {
    /** Asks why before it stops. */
    move: (action: Action, to: ActionStatus) =>
      to === 'stopped' ? setStopping(action) : moving.save({ action, to }),
    stopping,
    stop: (reason: string, onDone: () => unknown) => {
      if (stopping) moving.save({ action: stopping, to: 'stopped', reason, onDone })
      setStopping(null)
    },
    keep: () => setStopping(null),
    undo: () => {
      if (!moved) return
      const { action, version, to } = moved
      moving.save({
        action: { ...action, version, status: to },
        to: action.status,
        reason: action.stopReason,
        undoes: true,
      })
    },
    moved,
    busy: moving.busy,
    error: moving.error,
  }
}
