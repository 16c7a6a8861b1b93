import type { Municipality } from '#domain/territory/municipality.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import './compare.css'
import { CompareHead } from './compare-head.tsx'
import { messages } from './compare.messages.ts'
import { themeTable } from '#domain/comparison/table.ts'
import { groupMedians, peerGroup } from './peer-group.ts'
import { ProfileChoice } from './profile-choice.tsx'
import { ProfileDots } from './profile-dots.tsx'
import { ProfileRadar, type ProfileLine } from './profile-radar.tsx'
import { useCompareSearch, type Comparison } from './use-comparison.ts'

const words = messages.profile

/** One municipality, or a few side by side, against a group: as a radar and as dots. */
export function ProfilePage() {
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{words.title}</PageTitle>
        <p className="lead">{words.intro}</p>
      </div>
      <CompareHead>{(comparison) => <Profile {...comparison} />}</CompareHead>
    </div>
  )
}

/** What stands between codes in the address. */
const BETWEEN = '-'
/** More lines than this cannot be told apart; the tables have the others too. */
const MOST_BESIDE = 2

function Profile(comparison: Comparison) {
  const { definition, scans, selected, round, route, municipalities } = comparison
  const { search } = useCompareSearch()
  const candidates = [...selected].sort((a, b) =>
    a.municipality.name.localeCompare(b.municipality.name, 'nl'),
  )
  const own = (
    scans.find(({ municipality }) => municipality.code === search.gemeente) ?? candidates[0]
  )?.municipality
  if (!own) {
    return (
      <EmptyState title={scans.length > 0 ? messages.noneSelectedTitle : messages.emptyTitle}>
        <p>{scans.length > 0 ? messages.noneSelected : messages.empty(route)}</p>
      </EmptyState>
    )
  }
  const named = search.naast?.split(BETWEEN) ?? []
  const kind = search.groep ?? 'regio'
  const beside: readonly Municipality[] = scans
    .map(({ municipality }) => municipality)
    .filter(({ code }) => code !== own.code && named.includes(code))
  const group = peerGroup(kind, own, scans, named)
  const table = themeTable(definition, scans, route, messages.total)
  const valuesOf = ({ code }: Municipality) =>
    table.rows.find(({ municipality }) => municipality.code === code)?.values ?? []
  const line = (municipality: Municipality, look: ProfileLine['kind']): ProfileLine => ({
    name: municipality.name,
    kind: look,
    values: valuesOf(municipality).map(({ score }) => score),
  })
  const lines: readonly ProfileLine[] = [
    line(own, 'own'),
    ...beside.map((municipality, index) => line(municipality, index === 0 ? 'second' : 'third')),
  ]
  const reference: ProfileLine = {
    name: words.median(words.groups[kind], group.members.length),
    kind: 'reference',
    values: groupMedians(table, group),
  }
  return (
    <TakeAwayOrigin
      value={{
        subject: own.name,
        round: round.name,
        n: messages.scored(scans.length, municipalities.length, route),
      }}
    >
      <ProfileChoice own={own} candidates={candidates} beside={beside} group={group} />
      <div className="profile-charts">
        <ProfileRadar
          definition={definition}
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
    </TakeAwayOrigin>
  )
}
