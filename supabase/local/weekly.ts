import { isDigestTime } from '../digest/digest-time.ts'
import { logFailure } from '../log.ts'

const HOUR = 3_600_000

/**
 * Looks every hour whether it is time for the weekly mail; sending again sends nothing twice.
 * @returns how to stop looking.
 */
export function everyMonday(send: () => Promise<unknown>): () => void {
  const timer = setInterval(() => {
    // Another hour comes.
    if (isDigestTime(new Date()))
      void send().catch((error: unknown) => logFailure('the weekly mail was not sent', error))
  }, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
