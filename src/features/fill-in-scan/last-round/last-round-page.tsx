import { Button } from '#ui/button.tsx'
import { Alert, Loading } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import '../answering/item-card.css'
import { ReadOnlyNotice } from '../reviewing/read-only-notice.tsx'
import { useScan } from '../scan-context.tsx'
import { ToOverview } from '../overview/to-overview.tsx'
import { messages } from './last-round.messages.ts'
import { useEarlier, useOffers, type Earlier } from './use-last-round.ts'
import { Walk } from './walk.tsx'

const words = messages.page

/** Walks along the answers of the round before, one at a time. */
export function LastRoundPage() {
  const { readOnly } = useScan()
  return (
    <div className="stack stack--large column walk">
      <PageTitle eyebrow={<ToOverview />}>{messages.title}</PageTitle>
      {readOnly ? <ReadOnlyNotice /> : <Content />}
    </div>
  )
}

function Content() {
  const query = useEarlier()
  switch (query.state) {
    case 'loading':
      return <Loading label={words.loading} />
    case 'failed':
      return (
        <Alert tone="warning" live>
          <p>{words.failed}</p>
          <Button onClick={query.retry}>{words.retry}</Button>
        </Alert>
      )
    case 'found':
      return query.earlier ? <Offered earlier={query.earlier} /> : <p>{words.none}</p>
  }
}

function Offered({ earlier }: { earlier: Earlier }) {
  const offers = useOffers(earlier)
  return (
    <>
      <p className="lead">{words.intro(earlier.round.name)}</p>
      <details>
        <summary>{words.keysTitle}</summary>
        <p>{words.keys}</p>
      </details>
      <Walk offers={offers} />
      {offers.notOffered.length > 0 && (
        <details>
          <summary>{words.notOfferedTitle(offers.notOffered.length)}</summary>
          <ul>
            {offers.notOffered.map(({ item, why }) => (
              <li key={item.id}>
                {item.text.nl} <span className="subtle">{messages.why[why]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
