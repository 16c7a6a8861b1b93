import { useCompareSearch } from '../use-compare-search.ts'
import { ComparisonView } from './comparison-view.tsx'
import { NamingConsent } from './naming-consent.tsx'
import { ParticipantHead } from './participant-head.tsx'
import { messages } from './see-comparison.messages.ts'

/** A municipality beside the others of a round, and whether its own name stands there. */
export function ParticipantPage() {
  const { search } = useCompareSearch()
  return (
    <ParticipantHead
      title={messages.title}
      intro={messages.intro}
      filtered
      below={(participant) => <NamingConsent {...participant} />}
    >
      {(seen) => <ComparisonView seen={seen} themeId={search.thema} />}
    </ParticipantHead>
  )
}
