import type { ComparisonTable } from '#domain/comparison/table.ts'
import './compare.css'
import { Differences, type Sources } from './differences.tsx'
import { messages } from './compare.messages.ts'
import { groupMedians, peerGroup, type PlacedRow } from './peer-group.ts'
import { ProfileChoice } from './profile-choice.tsx'
import { ProfileDots } from './profile-dots.tsx'
import { ProfileRadar, type ProfileLine } from './profile-radar.tsx'
import { likenessOf } from './search.ts'
import { useCompareSearch } from './use-compare-search.ts'

const words = messages.profile

export type ProfileProps = {
  sources: Sources
  /** By themes: all that can be put beside it or be in its group. */
  table: ComparisonTable<PlacedRow>
  own: PlacedRow
  /** Whose profile can be looked at; null for who only looks at the own one. */
  candidates: readonly PlacedRow[] | null
}

/** What stands between codes in the address. */
const BETWEEN = '-'
/** More lines than this cannot be told apart; the tables have the others too. */
const MOST_BESIDE = 2

/** One row of the comparison beside others and against a group: as a radar and as dots. */
export function Profile({ sources, table, own, candidates }: ProfileProps) {
  const { search } = useCompareSearch()
  const named = search.naast?.split(BETWEEN) ?? []
  const others = table.rows.filter(({ id }) => id !== own.id)
  const beside = others.filter(({ id }) => named.includes(id))
  const kind = search.groep ?? 'regio'
  const group = peerGroup(own, table.rows, { kind, self: named, weights: likenessOf(search) })
  const line = ({ name, values }: PlacedRow, look: ProfileLine['kind']): ProfileLine => ({
    name,
    kind: look,
    values: values.map(({ score }) => score),
  })
  const lines: readonly ProfileLine[] = [
    line(own, 'own'),
    ...beside.map((row, index) => line(row, index === 0 ? 'second' : 'third')),
  ]
  const reference: ProfileLine = {
    name: words.median(words.groups[kind], group.members.length),
    kind: 'reference',
    values: groupMedians(table, group),
  }
  return (
    <>
      <ProfileChoice {...{ own, candidates, others, beside, group }} />
      <Differences {...sources} {...{ table, own, group }} />
      <div className="profile-charts">
        <ProfileRadar
          definition={sources.definition}
          own={own}
          lines={lines}
          drawn={1 + MOST_BESIDE}
          reference={group.enough ? reference : null}
        />
        <ProfileDots
          table={table}
          own={own}
          beside={beside}
          drawn={MOST_BESIDE}
          group={group}
          medians={reference.values}
        />
      </div>
    </>
  )
}
