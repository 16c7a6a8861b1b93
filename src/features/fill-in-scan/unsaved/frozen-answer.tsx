import { answerTo } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { ReadAnswer } from '../reviewing/read-answer.tsx'
import { useAnswers, useAnswerView, useScan, useUnsaved } from '../scan-context.tsx'
import { messages } from './unsaved.messages.ts'

/** Marks, in a scan that can only be read, what is on this device and not in the scan; nothing when all is. */
export function OnlyHere({ item }: { item: Item }) {
  const { queue, ours } = useScan()
  const { answer } = useAnswerView(item.id)
  const isHere = useUnsaved().includes(item.id)
  if (!isHere || !ours) return null
  return (
    <Alert tone="warning" title={messages.frozenTitle}>
      <ReadAnswer item={item} answer={answer} />
      <Button onClick={() => queue.discard(item.id)}>
        {messages.drop}
        <span className="visually-hidden">{messages.dropOf(item.text.nl)}</span>
      </Button>
    </Alert>
  )
}

/**
 * Before signing: what of the signer is not in the scan, beside what is, to drop or to send.
 * @param takesBack whether this person may take the scan back, which sends it.
 */
export function NotInScan({ takesBack }: { takesBack: boolean }) {
  const { definition } = useScan()
  const unsaved = useUnsaved()
  const answers = useAnswers()
  if (unsaved.length === 0) return null
  return (
    <Card as="section" labelledBy="not-in-scan">
      <h2 id="not-in-scan">{messages.signTitle(unsaved.length)}</h2>
      <p>
        {messages.sign} {takesBack ? messages.signOrTakeBack : messages.signOrAsk}
      </p>
      {definition.items
        .filter(({ id }) => unsaved.includes(id))
        .map((item) => (
          <div key={item.id} className="stack stack--small">
            <h3>{item.text.nl}</h3>
            <OnlyHere item={item} />
            <p className="subtle small">{messages.frozenTheirs}</p>
            <ReadAnswer item={item} answer={answerTo(answers, item.id)} />
          </div>
        ))}
    </Card>
  )
}
