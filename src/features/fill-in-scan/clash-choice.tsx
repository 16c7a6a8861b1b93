import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { queries } from '#data/queries.ts'
import { Button } from '#ui/button.tsx'
import './clash-choice.css'
import { messages } from './fill-in.messages.ts'
import { ReadAnswer } from './read-answer.tsx'
import { useVersionOf, WhoSaved } from './together/who-saved.tsx'

export type ClashChoiceProps = {
  item: Item
  mine: Answer
  theirs: Answer
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two answers to one question, side by side, and the choice between them. */
export function ClashChoice({ item, mine, theirs, onKeepMine, onTakeTheirs }: ClashChoiceProps) {
  const titleId = useId()
  const version = useVersionOf(item.id, theirs)
  const email = useQuery(queries.session()).data?.email
  // Another window, or another device, of the same person.
  const words = messages.clash[version && version.email === email ? 'self' : 'colleague']
  return (
    <section className="clash" aria-labelledby={titleId} role="alert">
      <h3 id={titleId}>{words.title}</h3>
      <p>{words.intro}</p>
      <div className="clash__sides">
        <div className="clash__side">
          <h4>{words.mine}</h4>
          <ReadAnswer item={item} answer={mine} />
          <Button purpose="primary" onClick={onKeepMine}>
            {words.keepMine}
          </Button>
        </div>
        <div className="clash__side">
          <h4>{words.theirs}</h4>
          {version && <WhoSaved version={version} />}
          <ReadAnswer item={item} answer={theirs} />
          <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
        </div>
      </div>
    </section>
  )
}
