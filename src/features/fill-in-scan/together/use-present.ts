import { useQuery } from '@tanstack/react-query'
import { pollEvery } from '#data/polling.ts'
import { type PresentColleague, togetherQueries } from '#data/together.ts'
import { useScan } from '../scan-context.tsx'

/** How often one's presence is renewed, in milliseconds; only while the page is visible. */
const HEARTBEAT = 10_000

/**
 * Tells colleagues where in the scan the person is, and returns where they are. Nobody when the
 * person only reads, or when it cannot be asked now: what is old says nothing.
 */
export function usePresent(themeId: string | null): readonly PresentColleague[] {
  const { scan, readOnly } = useScan()
  const { data, isSuccess, fetchStatus } = useQuery({
    ...togetherQueries.presence(scan.id, themeId),
    enabled: readOnly === null,
    refetchInterval: pollEvery(HEARTBEAT),
    retry: false,
    gcTime: 0,
  })
  return isSuccess && fetchStatus !== 'paused' ? data : []
}
