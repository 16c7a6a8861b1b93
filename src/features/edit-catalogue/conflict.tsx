import type { Definition } from '#domain/questionnaire/definition.ts'
import { contentOf, type Measure, type MeasureContent } from '#domain/quick-wins/measure.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './catalogue.messages.ts'
import { changedFields, fieldWords } from './content-words.ts'

export type ConflictProps = {
  definition: Definition
  /** What a colleague stored. */
  theirs: Measure
  mine: MeasureContent
  onTheirs: () => void
  onMine: () => void
}

/** Two versions side by side, as far as they differ, and the choice between them. */
export function Conflict({ definition, theirs, mine, onTheirs, onMine }: ConflictProps) {
  const stored = contentOf(theirs)
  const fields = changedFields(stored, mine)
  return (
    <Alert tone="warning" live title={messages.conflictTitle}>
      <div className="stack stack--small">
        <p>{fields.length === 0 ? messages.conflictSame : messages.conflict}</p>
        {fields.length > 0 && (
          <StackedTable
            caption={messages.conflictCaption}
            columns={messages.conflictColumns}
            rows={fields.map((field) => ({
              id: field,
              cells: [
                messages.fields[field],
                fieldWords(definition, stored, field),
                fieldWords(definition, mine, field),
              ],
            }))}
          />
        )}
        <div className="cluster">
          {fields.length > 0 && <Button onClick={onMine}>{messages.keepMine}</Button>}
          <Button onClick={onTheirs}>{messages.takeTheirs}</Button>
        </div>
      </div>
    </Alert>
  )
}
