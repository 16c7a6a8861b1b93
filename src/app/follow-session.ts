import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useRouter, type AnyRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { onDenied } from '#data/denied.ts'
import { pollEvery } from '#data/polling.ts'
import {
  endWhenIdle,
  noteRemoved,
  noteUse,
  onSessionChange,
  type Session,
  sessionQueries,
} from '#data/session.ts'

/** How often is asked whether the person may still come here, in milliseconds; only while the page is visible. */
const ASK_EVERY = 30_000
/** How often is looked whether anybody is still there. */
const LOOK_EVERY = 60_000

/** Who is at the screen. The program starts afresh when that changes, or what they may see. */
export function useSession(): Session | undefined {
  const queryClient = useQueryClient()
  const router = useRouter()
  const session = useQuery({
    ...sessionQueries.current(),
    refetchInterval: (query) =>
      query.state.data?.email ? pollEvery(ASK_EVERY)({ state: query.state }) : false,
  }).data
  const shownFor = session?.email
  useEffect(
    () =>
      onSessionChange((email) => {
        if (shownFor === undefined || email === shownFor) return
        void startAfresh(queryClient, router)
      }),
    [queryClient, router, shownFor],
  )
  useRemoved(session)
  useIdle()
  return session
}

/** First who is here, then the guards of the routes; what the other person read is gone. */
async function startAfresh(queryClient: QueryClient, router: AnyRouter): Promise<void> {
  forgetWhatWasRead(queryClient)
  // Not `clear`: the screens that watch the session would never hear of the new one.
  await queryClient.resetQueries({ queryKey: sessionQueries.current().queryKey })
  await router.invalidate()
}

function forgetWhatWasRead(queryClient: QueryClient): void {
  const [session] = sessionQueries.current().queryKey
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session })
}

/** Somebody whose access is taken away hears it at once: the guards of the routes lead to the words. */
function useRemoved(session: Session | undefined) {
  const queryClient = useQueryClient()
  const router = useRouter()
  const before = useRef(session)
  useEffect(() => {
    const was = before.current
    before.current = session
    if (!session) return
    if (session.member) noteRemoved(null)
    if (session.member || !was?.member || was.email !== session.email) return
    noteRemoved(session.email)
    forgetWhatWasRead(queryClient)
    void router.invalidate()
  }, [queryClient, router, session])
  // What is suddenly not there may be there for others only.
  useEffect(
    () =>
      onDenied(() => {
        if (before.current?.member)
          void queryClient.invalidateQueries(
            { queryKey: sessionQueries.current().queryKey },
            { cancelRefetch: false },
          )
      }),
    [queryClient],
  )
}

/** A computer that nobody uses any more is left signed in for some hours at most. */
function useIdle() {
  useEffect(() => {
    const look = () => void endWhenIdle()
    const signs = ['pointerdown', 'keydown'] as const
    // First whether it was too long ago, or coming back would count as use.
    const use = () => void endWhenIdle().then(noteUse)
    look()
    const timer = setInterval(look, LOOK_EVERY)
    document.addEventListener('visibilitychange', look)
    for (const sign of signs) document.addEventListener(sign, use)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      for (const sign of signs) document.removeEventListener(sign, use)
    }
  }, [])
}
