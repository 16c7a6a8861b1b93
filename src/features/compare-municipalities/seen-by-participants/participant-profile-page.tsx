import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { messages as compare } from '../compare.messages.ts'
import { Profile } from '../profile.tsx'
import { hrefWith } from '../search.ts'
import { useCompareSearch } from '../use-compare-search.ts'
import { ParticipantHead } from './participant-head.tsx'
import { messages } from './see-comparison.messages.ts'
import { isNameless } from './seen-table.ts'
import type { Seen } from './seen.tsx'
import { useShownSources } from './shown-sources.ts'

/** The own municipality beside a group of others that it chooses. */
export function ParticipantProfilePage() {
  return (
    <ParticipantHead title={messages.ownProfile} intro={messages.ownProfileIntro} filtered={false}>
      {(seen) => <OwnProfile {...seen} />}
    </ParticipantHead>
  )
}

function OwnProfile(seen: Seen) {
  const { round, table } = seen
  const { ronde } = useCompareSearch().search
  const sources = useShownSources(seen, (kind, thema) =>
    kind === 'rating'
      ? `/gemeente/rapport${hrefWith({ ronde }, {})}`
      : `/gemeente/vergelijken${hrefWith({ ronde }, { thema })}`,
  )
  const own = table.rows.find((row) => row.seen.own)
  if (!own) return <p>{compare.noneSelected}</p>
  const said = messages.count(table.rows.length, table.rows.filter(isNameless).length)
  return (
    <TakeAwayOrigin value={{ subject: own.name, round: round.name, n: said }}>
      <p>{said}</p>
      <Profile {...{ sources, table, own }} candidates={null} />
    </TakeAwayOrigin>
  )
}
