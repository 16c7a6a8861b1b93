import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Scan } from '#domain/scan.ts'
import { pollEvery } from '#data/polling.ts'
import { scanQueries } from '#data/scans.ts'
import { revisionOf, togetherQueries } from '#data/together.ts'

/** How often is asked whether a colleague changed something, in milliseconds; only while the page is visible. */
const ASK_EVERY = 3_000

/** Fetches the scan again when the server has a newer one. Asks for a few bytes, not for all answers. */
export function useScanKeptFresh(scan: Scan): void {
  const queryClient = useQueryClient()
  const known = revisionOf(scan)
  const { data, dataUpdatedAt } = useQuery({
    ...togetherQueries.revision(scan.id),
    refetchInterval: pollEvery(ASK_EVERY),
    retry: false,
  })
  const newer =
    data !== undefined &&
    (data.revision > known.revision || data.state !== known.state || data.route !== known.route)
  useEffect(() => {
    if (!newer) return
    // One that is already under way brings the news too.
    void queryClient.invalidateQueries(
      { queryKey: scanQueries.one(scan.id).queryKey },
      { cancelRefetch: false },
    )
  }, [newer, dataUpdatedAt, queryClient, scan.id])
}
