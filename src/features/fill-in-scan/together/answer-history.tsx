import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Item } from '#domain/questionnaire/definition.ts'
import type { AnswerVersion } from '#data/answer-history.ts'
import { queries } from '#data/queries.ts'
import { Button } from '#ui/button.tsx'
import { ReadAnswer } from '../read-answer.tsx'
import { useAnswerView, useScan } from '../scan-context.tsx'
import { messages } from './together.messages.ts'
import { useNames } from './use-names.ts'

/** Who changed an answer, when, and into what; loaded when somebody wants to know. */
export function AnswerHistory({ item }: { item: Item }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{messages.history}</summary>
      {open && <Versions item={item} />}
    </details>
  )
}

function Versions({ item }: { item: Item }) {
  const { scan, queue, readOnly } = useScan()
  const { state } = useAnswerView(item.id)
  const nameOf = useNames()
  const [said, setSaid] = useState('')
  const found = useQuery({
    ...queries.answerVersions(scan.id, item.id),
    // A version more as soon as one is saved.
    staleTime: 0,
    refetchInterval: state.kind === 'saved' ? 10_000 : false,
  })
  if (found.isPending) return <p role="status">{messages.loading}</p>
  if (!found.data) return <p role="status">{messages.failed}</p>
  if (found.data.length === 0) return <p>{messages.none}</p>
  const restore = ({ answer }: AnswerVersion) => {
    queue.edit(item.id, answer)
    setSaid(messages.restored)
  }
  return (
    <>
      <p role="status">{said}</p>
      <ol className="history">
        {found.data.map((version, index) => (
          <li key={version.version}>
            <p className="subtle small">{messages.by(nameOf(version.by), version.at)}</p>
            <ReadAnswer item={item} answer={version.answer} />
            {index === 0 ? (
              <p className="subtle small">{messages.current}</p>
            ) : (
              readOnly === null && (
                <Button purpose="subtle" onClick={() => restore(version)}>
                  {messages.restore}
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Who stored the answer that is on the server now; nothing until that is known. */
export function SavedBy({ itemId }: { itemId: string }) {
  const { scan } = useScan()
  const nameOf = useNames()
  const newest = useQuery({ ...queries.answerVersions(scan.id, itemId), staleTime: 0 }).data?.[0]
  return newest ? (
    <p className="subtle small">{messages.savedBy(nameOf(newest.by), newest.at)}</p>
  ) : null
}
