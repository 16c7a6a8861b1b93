import {
  distance,
  EQUAL_WEIGHTS,
  suggestedPeers,
  type PeerWeights,
} from '#domain/comparison/peers.ts'
import { enoughSpread } from '#domain/comparison/spread.ts'
import type { ComparedRow, ComparisonTable } from '#domain/comparison/table.ts'
import { OTHERS_NEEDED } from '#domain/comparison/thresholds.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { CompareSearch } from './search.ts'

export type GroupKind = NonNullable<CompareSearch['groep']>

/** A row of whom more is known than a name: null for who has a letter, of whom nothing else is told. */
export type PlacedRow = ComparedRow & { municipality: Municipality | null }

/** With whom a municipality is compared; the municipality itself is not in it. */
export type PeerGroup = {
  kind: GroupKind
  members: readonly PlacedRow[]
  /** Fewer than three others: no median is given, because it would say who scored what. */
  enough: boolean
}

export type Wanted = {
  kind: GroupKind
  /** Ids of rows, for a choice of one's own. */
  self: readonly string[]
  weights?: PeerWeights
}

/**
 * The group that was chosen, out of the rows that can be compared. By what a municipality is (subregion,
 * size, likeness) only those with a name are found, also for who has none itself: of a letter nothing is
 * known, here as little as in the database (docs/decisions/0166-peers-are-chosen-among-names.md).
 */
export function peerGroup(
  own: PlacedRow,
  rows: readonly PlacedRow[],
  { kind, self, weights = EQUAL_WEIGHTS }: Wanted,
): PeerGroup {
  const others = rows.filter(({ id }) => id !== own.id)
  const members = others.filter(memberOf(own, others, { kind, self, weights }))
  return { kind, members, enough: members.length >= OTHERS_NEEDED }
}

function memberOf(
  own: PlacedRow,
  others: readonly PlacedRow[],
  { kind, self, weights }: Required<Wanted>,
): (other: PlacedRow) => boolean {
  if (kind === 'regio') return () => true
  if (kind === 'zelf') return ({ id }) => self.includes(id)
  const place = own.municipality
  if (place === null) return () => false
  if (kind === 'deelregio') return ({ municipality }) => municipality?.subregion === place.subregion
  if (kind === 'grootte') return ({ municipality }) => municipality?.sizeClass === place.sizeClass
  const peers = suggestedPeers(
    place,
    others.flatMap(({ municipality }) => municipality ?? []),
    weights,
  ).map(({ code }) => code)
  return ({ municipality }) => municipality !== null && peers.includes(municipality.code)
}

/** How different the members are from a municipality, 0-1; for who asks why they are suggested. */
export function distances(own: PlacedRow, members: readonly PlacedRow[], weights: PeerWeights) {
  return members
    .flatMap(({ name, municipality }) =>
      own.municipality && municipality
        ? [{ name, distance: distance(own.municipality, municipality, weights) }]
        : [],
    )
    .sort((a, b) => a.distance - b.distance)
}

/** Per column the median of the group, or null when too few have a score. */
export function groupMedians<Row extends ComparedRow>(
  table: ComparisonTable<Row>,
  { members, enough }: PeerGroup,
): readonly (number | null)[] {
  const ids = new Set(members.map(({ id }) => id))
  const rows = table.rows.filter(({ id }) => ids.has(id))
  return table.columns.map((_, index) => {
    const scores = rows.map(({ values }) => values[index]?.score ?? null)
    return enough ? (enoughSpread(scores, OTHERS_NEEDED)?.median ?? null) : null
  })
}
