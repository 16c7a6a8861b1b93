import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { isAsking } from './going-to.ts'

/** How often is looked, in milliseconds. */
const LOOK_EVERY = 25

/** Resolves when everything that the page on its way asks is answered: one answer may lead to the next question. */
export function whenRead(queryClient: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    let quiet = 0
    const looking = setInterval(() => {
      quiet = isAsking() || queryClient.isFetching() > 0 ? 0 : quiet + 1
      if (quiet < 2) return
      clearInterval(looking)
      resolve()
    }, LOOK_EVERY)
  })
}

/** How long is waited for a page at most, in milliseconds: one that asks a server that hangs may never be read. */
const LONGEST = 10_000

/** Resolves when the next page is on the screen with everything that it asked for. */
export function nextPageRead(router: AnyRouter, queryClient: QueryClient): Promise<void> {
  const read = new Promise<void>((resolve) => {
    const stop = router.subscribe('onRendered', () => {
      stop()
      void whenRead(queryClient).then(resolve)
    })
  })
  const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST))
  return Promise.race([read, late])
}
