import { useSuspenseQuery } from '@tanstack/react-query'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { MeasureContent } from '#domain/quick-wins/measure.ts'
import { measureQueries, type MeasureVersion } from '#data/measures.ts'
import { memberQueries } from '#data/members.ts'
import { formatMoment } from '#i18n/formats.ts'
import { memberName } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { messages } from './catalogue.messages.ts'
import { changedFields, fieldWords } from './content-words.ts'

export type HistoryProps = {
  definition: Definition
  measureId: string
  /** Puts an older version in the form. */
  onRestore: (version: number, content: MeasureContent) => void
}

/** Every version of a measure: who made it, when, and what it changed. */
export function History({ definition, measureId, onRestore }: HistoryProps) {
  const versions = useSuspenseQuery(measureQueries.versions(measureId)).data
  return (
    <section className="stack stack--small" aria-labelledby="history">
      <h2 id="history">{messages.historyTitle}</h2>
      <ol reversed className="catalogue__history stack stack--small">
        {versions.map((version, index) => (
          <li key={version.version} value={version.version}>
            <p>
              <strong>{messages.version(version.version)}</strong>{' '}
              <span className="subtle">
                <Who version={version} />
              </span>
            </p>
            <Changes definition={definition} from={versions[index + 1]} to={version} />
            {index > 0 && (
              <Button purpose="subtle" onClick={() => onRestore(version.version, version.content)}>
                {messages.restore(version.version)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type ChangesProps = {
  definition: Definition
  from: MeasureVersion | undefined
  to: MeasureVersion
}

function Changes({ definition, from, to }: ChangesProps) {
  if (!from) return <p>{messages.firstVersion}</p>
  return (
    <ul>
      {changedFields(from.content, to.content).map((field) => (
        <li key={field}>
          {messages.change(
            messages.fields[field],
            fieldWords(definition, from.content, field) || messages.empty,
            fieldWords(definition, to.content, field) || messages.empty,
          )}
        </li>
      ))}
    </ul>
  )
}

/** Somebody who left is no longer named. */
function Who({ version: { changedBy, changedAt } }: { version: MeasureVersion }) {
  const members = useSuspenseQuery(memberQueries.all()).data
  if (changedAt === null) return messages.fromStart
  const who = changedBy === null ? messages.byProgram : memberName(members, changedBy)
  return messages.who(who, formatMoment(changedAt))
}
