import { messages } from './own-result.messages.ts'

const words = messages.next

/** What a municipality can do with its result. */
export function NextSteps() {
  return (
    <details>
      <summary>{words.title}</summary>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  )
}
