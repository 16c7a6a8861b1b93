import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { byUrgency } from '#domain/discussion.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { DiscussionOfRound } from '#data/discussions.ts'
import { formatMoment } from '#i18n/formats.ts'
import { DiscussionState, Talk } from '#parts/discussion.tsx'
import { messages as words } from '#parts/discussion.messages.ts'
import { Card } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { messages } from './discuss.messages.ts'

export type DiscussionListProps = {
  discussions: readonly DiscussionOfRound[]
  definition: Definition
  side: 'office' | 'municipality'
  /** The name of a municipality; only said to who sees several. */
  nameOf?: (code: string) => string
}

/** Discussions, those that wait for who reads first; each is read and answered here. */
export function DiscussionList({ discussions, definition, side, nameOf }: DiscussionListProps) {
  return (
    <List look="stack">
      {discussions.toSorted(byUrgency(side)).map((discussion) => (
        <li key={`${discussion.scanId} ${discussion.itemId} ${discussion.withOffice}`}>
          <Row discussion={discussion} definition={definition} side={side} nameOf={nameOf} />
        </li>
      ))}
    </List>
  )
}

type RowProps = Pick<DiscussionListProps, 'definition' | 'side'> & {
  discussion: DiscussionOfRound
  nameOf: DiscussionListProps['nameOf'] | undefined
}

function Row({ discussion, definition, side, nameOf }: RowProps) {
  const [open, setOpen] = useState(false)
  const { scanId, itemId, withOffice } = discussion
  const item = definition.items.find(({ id }) => id === itemId)
  const withWhom = withOffice ? words.withOffice : words.amongColleagues
  return (
    <Card>
      <div className="cluster">
        <DiscussionState discussion={discussion} side={side} />
        <span className="small subtle">
          {nameOf ? messages.of(nameOf(discussion.municipalityCode)) : withWhom},{' '}
          {messages.lastAt(formatMoment(discussion.lastAt))}
        </span>
      </div>
      <p>
        {item ? (
          <Link
            to="/gemeente/scan/$scanId/thema/$themeId"
            params={{ scanId, themeId: item.theme }}
            hash={item.id}
          >
            {item.text.nl}
          </Link>
        ) : (
          messages.gone
        )}
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {messages.read}
          {item && <span className="visually-hidden">: {item.text.nl}</span>}
        </summary>
        {open && <Talk of={discussion} discussion={discussion} />}
      </details>
    </Card>
  )
}
