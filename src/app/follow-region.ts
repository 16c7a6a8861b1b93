import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { regionQueries } from '#data/region.ts'
import { dressCharts } from '#domain/chart-colours.ts'
import { dress } from '#domain/colour.ts'
import type { Region } from '#domain/territory/region.ts'
import { speakOf } from '#i18n/our-region.ts'

/** No page before its sentences know the region; when the server does not say, they do without a name. */
export async function knowRegion(queryClient: QueryClient): Promise<void> {
  const region = await queryClient
    .ensureQueryData({ ...regionQueries.ours(), retry: false })
    .catch(() => null)
  if (region) become(region)
}

/** Follows what the region is called and how it looks, for it can change while somebody is here. */
export function useRegion(): void {
  const region = useQuery({ ...regionQueries.ours(), enabled: false }).data
  useEffect(() => {
    if (region) become(region)
  }, [region])
}

function become(region: Region): void {
  speakOf(region)
  // A page that is drawn before there is a browser gets its colours there.
  if (!('document' in globalThis)) return
  const { style } = document.documentElement
  dress(style, '--qs-accent', region.colour)
  dressCharts(style, region.colour)
}
