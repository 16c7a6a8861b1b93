import type { ResultWords } from './results.messages.ts'

/** What the municipality does with it. */
export function WhatIsDone({ place, text }: { place: string; text: ResultWords }) {
  return (
    <>
      <section className="stack stack--small" aria-labelledby="actions">
        <h2 id="actions">{text.actionsTitle}</h2>
        <p>{text.noActions(place)}</p>
      </section>
      <section className="stack stack--small" aria-labelledby="remarks">
        <h2 id="remarks">{text.remarksTitle}</h2>
        <p>{text.noRemarks}</p>
      </section>
    </>
  )
}
