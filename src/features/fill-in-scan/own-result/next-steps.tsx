import { messages } from './own-result.messages.ts'

const words = messages.next

/** What a municipality can do with its result. */
export function NextSteps() {
  return (
    <>
      <h3>{words.title}</h3>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}
