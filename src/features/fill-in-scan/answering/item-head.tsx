import type { Ref } from 'react'
import type { Item } from '#domain/questionnaire/definition.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from '../fill-in.messages.ts'

const words = messages.item

/** The number of a question in the whole questionnaire, and how it counts. */
export function ItemNumber({ item, number }: { item: Item; number: number }) {
  return (
    <p className="item__number">
      <span>{words.number(number)}</span>
      {item.core && <Badge tone="accent">{words.core}</Badge>}
      {item.weight === 0 && <Badge>{words.notScored}</Badge>}
    </p>
  )
}

/** The question itself; takes the focus when a link leads here. */
export function ItemQuestion({ item, ref }: { item: Item; ref?: Ref<HTMLHeadingElement> }) {
  return (
    <h2 className="item__question" id={item.id} tabIndex={-1} ref={ref}>
      {item.text.nl}
    </h2>
  )
}

/** What is meant and what is not, for who hesitates. */
export function ItemExample({ item }: { item: Item }) {
  if (item.example === undefined || item.counterExample === undefined) return null
  return (
    <details>
      <summary>{words.exampleTitle}</summary>
      <p>
        <strong>{words.example}:</strong> {item.example}
      </p>
      <p>
        <strong>{words.counterExample}:</strong> {item.counterExample}
      </p>
    </details>
  )
}

/** Why the question is asked and where the norm comes from. */
export function ItemAbout({ item }: { item: Item }) {
  return (
    <details className="item__about">
      <summary>{words.whyTitle}</summary>
      <p>{item.why}</p>
      <p className="subtle small">
        {words.source}: {item.normSource}
      </p>
    </details>
  )
}
