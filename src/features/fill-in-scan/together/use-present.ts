import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { pollEvery } from '#data/polling.ts'
import { type PresentColleague, togetherQueries } from '#data/together.ts'
import { useScan, useUnsaved } from '../scan-context.tsx'
import { onDevice } from './told-of-device.ts'

/** How often one's presence is renewed, in milliseconds; only while the page is visible. */
const HEARTBEAT = 10_000

/**
 * Tells colleagues where in the scan the person is, and returns where they are. Nobody when the
 * person only reads, or when it cannot be asked now: what is old says nothing.
 */
export function usePresent(themeId: string | null): readonly PresentColleague[] {
  const { scan, readOnly, queue } = useScan()
  const nothingWaits = useUnsaved().length === 0
  const { data, isSuccess, fetchStatus, refetch } = useQuery({
    ...togetherQueries.presence(scan.id, themeId, () => onDevice(queue.waiting())),
    enabled: readOnly === null,
    refetchInterval: pollEvery(HEARTBEAT),
    retry: false,
    gcTime: 0,
  })
  // What was told to wait and is saved now is taken back at once: the person may be gone before the next time.
  const takeBack = nothingWaits && (data?.told.waiting ?? 0) > 0
  useEffect(() => {
    if (takeBack) void refetch()
  }, [takeBack, refetch])
  return isSuccess && fetchStatus !== 'paused' ? data.colleagues : []
}
