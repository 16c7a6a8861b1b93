import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isOpen, type Discussion } from '#domain/discussion.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { discussionQueries } from '#data/discussions.ts'
import { pollEvery } from '#data/polling.ts'
import { DiscussionState, Talk } from '#parts/discussion.tsx'
import { messages as words } from '#parts/discussion.messages.ts'
import { Badge } from '#ui/layout/card.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './discuss.messages.ts'

/** Milliseconds until it is looked up again what others said; only while the page is visible. */
const LOOK_EVERY = 15_000

/** What is said about a question: among colleagues, and with the office. Staff take part in the second only. */
export function ItemDiscussions({ item }: { item: Item }) {
  const { scan, ours, municipality } = useScan()
  const [open, setOpen] = useState(false)
  const query = discussionQueries.ofScan(scan.id)
  const all = useQuery({ ...query, refetchInterval: pollEvery(LOOK_EVERY) }).data ?? []
  const here = all.filter(({ itemId }) => itemId === item.id)
  const stillOpen = here.filter(isOpen).length
  const heading = ours ? words.withOffice : words.withMunicipality(municipality.name)
  return (
    <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {messages.title}
        {stillOpen > 0 && (
          <>
            {' '}
            <Badge tone="accent">{messages.open(stillOpen)}</Badge>
          </>
        )}
      </summary>
      {open && (
        <div className="stack stack--large extras__fields">
          {ours && (
            <Part item={item} all={here} withOffice={false} title={words.amongColleagues}>
              {words.amongHelp}
            </Part>
          )}
          <Part item={item} all={here} withOffice title={heading}>
            {words.withOfficeHelp}
          </Part>
        </div>
      )}
    </details>
  )
}

type PartProps = {
  item: Item
  all: readonly Discussion[]
  withOffice: boolean
  title: string
  children: string
}

function Part({ item, all, withOffice, title, children }: PartProps) {
  const { scan, ours } = useScan()
  const discussion = all.find((one) => one.withOffice === withOffice)
  return (
    <div className="stack stack--small">
      <h3>
        {title}{' '}
        {discussion && (
          <DiscussionState discussion={discussion} side={ours ? 'municipality' : 'office'} />
        )}
      </h3>
      {ours && <p className="subtle small">{children}</p>}
      <Talk of={{ scanId: scan.id, itemId: item.id, withOffice }} discussion={discussion} />
    </div>
  )
}
