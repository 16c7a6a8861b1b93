import type { QueryClient } from '@tanstack/react-query'

/** How long a page that is drawn already may wait for what it reads, in milliseconds. */
const LONGEST = 4000

/** Resolves when everything that was asked is answered, or it takes long. */
export function whenRead(queryClient: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const isQuiet = () => queryClient.isFetching() === 0
    // One answer may lead to the next question.
    const look = () => {
      if (isQuiet()) setTimeout(() => isQuiet() && done())
    }
    const stop = queryClient.getQueryCache().subscribe(look)
    const timer = setTimeout(done, LONGEST)
    look()
  })
}
