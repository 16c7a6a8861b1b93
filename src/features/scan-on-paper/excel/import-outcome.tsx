import { Link } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { numberOf } from '../item-words.ts'
import { messages } from './excel.messages.ts'
import type { ImportResult } from './import-answers.ts'

const words = messages.result

export type ImportOutcomeProps = {
  definition: Definition
  scanId: string
  result: ImportResult
  /** Null when this was the undoing. */
  undo: ((result: ImportResult) => void) | null
}

/** What was saved, what was not and why, and the way back. */
export function ImportOutcome({ definition, scanId, result, undo }: ImportOutcomeProps) {
  const { saved, notSaved } = result
  const said = undo === null ? words.undone : words.saved
  return (
    <section className="stack" aria-labelledby="outcome">
      <h2 id="outcome">{words.title}</h2>
      <Alert tone={saved.length > 0 ? 'positive' : 'info'} live>
        <p>{saved.length > 0 ? said(saved.length) : words.none}</p>
      </Alert>
      {notSaved.length > 0 && (
        <Alert tone="warning" title={undo === null ? words.notUndone : words.notSavedTitle}>
          <ul>
            {notSaved.map(({ item, error }) => (
              <li key={item.id}>
                {messages.difference.question(numberOf(definition, item), item.text.nl)}{' '}
                {error === null ? words.notTried : dataErrorWords(error)}
              </li>
            ))}
          </ul>
          {undo !== null && <p>{words.notSaved}</p>}
        </Alert>
      )}
      <div className="cluster">
        <Link to="/gemeente/scan/$scanId" params={{ scanId }} className={buttonLink.primary}>
          {words.toScan}
        </Link>
        {undo !== null && saved.length > 0 && (
          <Button onClick={() => undo(result)}>{words.undo}</Button>
        )}
      </div>
      {undo !== null && saved.length > 0 && <p className="subtle small">{words.undoHelp}</p>}
    </section>
  )
}
