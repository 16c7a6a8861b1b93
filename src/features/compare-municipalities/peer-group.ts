import { distance, suggestedPeers } from '#domain/comparison/peers.ts'
import { enoughSpread } from '#domain/comparison/spread.ts'
import { OTHERS_NEEDED } from '#domain/comparison/thresholds.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { ComparedScan, ComparisonTable } from '#domain/comparison/table.ts'
import type { CompareSearch } from './search.ts'

export type GroupKind = NonNullable<CompareSearch['groep']>

/** With whom a municipality is compared; the municipality itself is not in it. */
export type PeerGroup = {
  kind: GroupKind
  members: readonly Municipality[]
  /** Fewer than three others: no median is given, because it would say who scored what. */
  enough: boolean
}

/** The group that was chosen, out of the municipalities that can be compared. */
export function peerGroup(
  kind: GroupKind,
  own: Municipality,
  scans: readonly ComparedScan[],
  self: readonly string[],
): PeerGroup {
  const others = scans
    .map(({ municipality }) => municipality)
    .filter(({ code }) => code !== own.code)
  const members = others.filter(memberOf(kind, own, others, self))
  return { kind, members, enough: members.length >= OTHERS_NEEDED }
}

function memberOf(
  kind: GroupKind,
  own: Municipality,
  others: readonly Municipality[],
  self: readonly string[],
): (other: Municipality) => boolean {
  switch (kind) {
    case 'regio':
      return () => true
    case 'deelregio':
      return ({ subregion }) => subregion === own.subregion
    case 'grootte':
      return ({ sizeClass }) => sizeClass === own.sizeClass
    case 'zelf':
      return ({ code }) => self.includes(code)
    case 'lijkt': {
      const peers = suggestedPeers(own, others).map(({ code }) => code)
      return ({ code }) => peers.includes(code)
    }
  }
}

/** How different the members are from a municipality, 0-1; for who asks why they are suggested. */
export function distances(own: Municipality, members: readonly Municipality[]) {
  return members
    .map((member) => ({ name: member.name, distance: distance(own, member) }))
    .sort((a, b) => a.distance - b.distance)
}

/** Per column the median of the group, or null when too few have a score. */
export function groupMedians(
  table: ComparisonTable,
  { members, enough }: PeerGroup,
): readonly (number | null)[] {
  const codes = new Set(members.map(({ code }) => code))
  const rows = table.rows.filter(({ municipality }) => codes.has(municipality.code))
  return table.columns.map((_, index) => {
    const scores = rows.map(({ values }) => values[index]?.score ?? null)
    return enough ? (enoughSpread(scores, OTHERS_NEEDED)?.median ?? null) : null
  })
}
