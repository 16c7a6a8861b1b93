import { useCallback, useEffect, useRef } from 'react'
import type { Move, Position } from './position.ts'

/** Between the big screen and the screen of who presents, in one browser: nothing goes over the network. */
export type Said =
  /** Of the big screen: where it is. */
  | { kind: 'at'; position: Position }
  /** Of the big screen: it closes. */
  | { kind: 'gone' }
  /** Of who presents: tell me, or go there. */
  | { kind: 'ask' }
  | { kind: 'go'; move: Move }

export const GONE: Said = { kind: 'gone' }

type Say = (said: Said) => void

/**
 * Hears what the other window says about a round.
 * @param heard with the way to answer.
 * @param parting is said when this window goes.
 * @returns says something to it; the same function for as long as it is about that round.
 */
export function useChannel(
  roundId: string,
  heard: (said: Said, answer: Say) => void,
  parting?: Said,
): Say {
  const latest = useRef(heard)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    latest.current = heard
  })
  useEffect(() => {
    // Without it each screen goes its own way.
    if (typeof BroadcastChannel === 'undefined') return
    const opened = new BroadcastChannel(`meeting:${roundId}`)
    opened.onmessage = ({ data }: MessageEvent<Said>) =>
      latest.current(data, (said) => opened.postMessage(said))
    channel.current = opened
    const part = () => parting && opened.postMessage(parting)
    window.addEventListener('pagehide', part)
    return () => {
      window.removeEventListener('pagehide', part)
      part()
      opened.close()
      channel.current = null
    }
  }, [roundId, parting])
  return useCallback((said) => channel.current?.postMessage(said), [])
}
