import { useEffect, useRef } from 'react'
import type { Move, Position } from './position.ts'

/** Between the big screen and the screen of who presents, in one browser: nothing goes over the network. */
export type Said =
  /** Of the big screen: where it is. */
  | { kind: 'at'; position: Position }
  /** Of who presents: tell me, or go there. */
  | { kind: 'ask' }
  | { kind: 'go'; move: Move }

/**
 * Hears what the other window says about a round.
 * @returns says something to it.
 */
export function useChannel(roundId: string, heard: (said: Said) => void): (said: Said) => void {
  const latest = useRef(heard)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    latest.current = heard
  })
  useEffect(() => {
    const opened = new BroadcastChannel(`meeting:${roundId}`)
    opened.onmessage = ({ data }: MessageEvent<Said>) => latest.current(data)
    channel.current = opened
    return () => opened.close()
  }, [roundId])
  return (said) => channel.current?.postMessage(said)
}
