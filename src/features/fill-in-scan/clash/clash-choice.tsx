import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { AnswerField } from '#domain/questionnaire/answer-fields.ts'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { withFields } from '#domain/questionnaire/answer-fields.ts'
import { sessionQueries } from '#data/session.ts'
import { formatList } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import './clash-choice.css'
import { messages } from '../fill-in.messages.ts'
import type { SaveState } from '../saving/queue-rules.ts'
import { ReadAnswer } from '../reviewing/read-answer.tsx'
import { useVersionOf, WhoSaved } from '../together/who-saved.tsx'

export type ClashChoiceProps = {
  item: Item
  mine: Answer
  clash: Extract<SaveState, { kind: 'clash' }>
  onKeepMine: () => void
  onTakeTheirs: () => void
  onKeepBoth: () => void
}

/** Two answers to one question where they fight, side by side, and the choice between them. */
export function ClashChoice({ item, mine, clash, ...choose }: ClashChoiceProps) {
  const { theirs, conflicts, both } = clash
  const titleId = useId()
  const notice = useRef<HTMLElement>(null)
  const version = useVersionOf(item.id, theirs)
  const email = useQuery(sessionQueries.current()).data?.email
  // Another window, or another device, of the same person.
  const words = messages.clash[version && version.email === email ? 'self' : 'colleague']
  useEffect(() => {
    // Whoever types elsewhere in the card would not see it.
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section className="clash" aria-labelledby={titleId} role="alert" ref={notice}>
      <h3 id={titleId}>{words.title}</h3>
      <p>{words.intro(formatList(conflicts.map((field) => messages.clash.fields[field])))}</p>
      <div className="clash__sides">
        <div className="sheet clash__side">
          <h4>{words.mine}</h4>
          <Side item={item} answer={mine} fields={conflicts} />
          <Button purpose="primary" onClick={choose.onKeepMine}>
            {words.keepMine}
          </Button>
        </div>
        <div className="sheet clash__side">
          <h4>{words.theirs}</h4>
          {version && <WhoSaved version={version} />}
          <Side item={item} answer={theirs} fields={conflicts} />
          <Button onClick={choose.onTakeTheirs}>{words.takeTheirs}</Button>
        </div>
      </div>
      {both && (
        <div className="cluster">
          <Button onClick={choose.onKeepBoth}>{words.both}</Button>
          <span className="subtle">{messages.clash.bothHelp}</span>
        </div>
      )}
    </section>
  )
}

/** What an answer says where the two fight. */
function Side({
  item,
  answer,
  fields,
}: {
  item: Item
  answer: Answer
  fields: readonly AnswerField[]
}) {
  const shown = withFields(EMPTY_ANSWER, answer, fields)
  const [field] = fields
  const silent =
    fields.length === 1 &&
    (field === 'shareable' ? !answer.shareable : field !== 'state' && !answer[field ?? 'note'])
  if (silent) return <p className="subtle">{messages.clash.nothing}</p>
  return <ReadAnswer item={item} answer={shown} withState={fields.includes('state')} />
}
