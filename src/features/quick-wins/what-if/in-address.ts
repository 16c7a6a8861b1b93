import type { WhatIf } from '../use-quick-wins.ts'

/**
 * What is ticked, as it stands in the address: ids with commas between them.
 * @param toAddress puts it there; undefined when nothing is ticked
 */
export function whatIfOf(
  inAddress: string | undefined,
  toAddress: (ticks: string | undefined) => void,
): WhatIf {
  return {
    ticked: (inAddress ?? '').split(',').filter(Boolean),
    tick: (ids) => toAddress(ids.join(',') || undefined),
  }
}
