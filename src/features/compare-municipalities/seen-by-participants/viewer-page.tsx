import { useCompareSearch } from '../use-compare-search.ts'
import { ComparisonView } from './comparison-view.tsx'
import { messages } from './see-comparison.messages.ts'
import { ViewerHead } from './viewer-head.tsx'

/** Where board and kernteam MKB begin: the comparison, and nothing to change. */
export function ViewerPage() {
  const { search } = useCompareSearch()
  return (
    <ViewerHead title={messages.viewerTitle} intro={messages.viewerIntro}>
      {(seen) => <ComparisonView seen={seen} themeId={search.thema} />}
    </ViewerHead>
  )
}
