import type { QueryClient } from '@tanstack/react-query'
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
