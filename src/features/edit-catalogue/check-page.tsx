import { Link } from '@tanstack/react-router'
import { Alert } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './catalogue.messages.ts'
import { findingWords } from './content-words.ts'
import { useCatalogue } from './use-catalogue.ts'
import './edit-catalogue.css'

/** Staff see which measures cannot work, and which questions have none. */
export function CheckPage() {
  const { definition, measures, check, round, choice, scans } = useCatalogue()
  const warned = measures.flatMap((measure) => {
    const findings = check.findings.get(measure.id) ?? []
    return findings.length > 0 ? [{ measure, findings }] : []
  })
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <p className="no-print">
          <Link to="/eszl/maatregelen">{messages.back}</Link>
        </p>
        <PageTitle>{messages.checkTitle}</PageTitle>
        <p className="lead">{messages.checkLead}</p>
        <div className="cluster cluster--fields no-print">{choice}</div>
        <p className="subtle">
          {messages.checkBasis(definition.version, scans, round?.name ?? null)}{' '}
          {messages.judged(check.findings.size)}
        </p>
      </div>
      {warned.length === 0 ? (
        <Alert tone="positive">
          <p>{messages.allGood}</p>
        </Alert>
      ) : (
        <StackedTable
          caption={messages.checkCaption}
          columns={messages.checkColumns}
          rows={warned.map(({ measure, findings }) => ({
            id: measure.id,
            cells: [
              <Link
                key="title"
                to="/eszl/maatregelen/$measureId"
                params={{ measureId: measure.id }}
              >
                {measure.title}
              </Link>,
              <ul key="findings" className="catalogue__triggers">
                {findings.map((finding) => (
                  <li key={JSON.stringify(finding)}>{findingWords(definition, finding)}</li>
                ))}
              </ul>,
            ],
          }))}
        />
      )}
      <section className="stack stack--small" aria-labelledby="uncovered">
        <h2 id="uncovered">{messages.uncoveredTitle}</h2>
        {check.uncovered.length === 0 ? (
          <p>{messages.noUncovered}</p>
        ) : (
          <>
            <p>{messages.uncovered}</p>
            <ul>
              {check.uncovered.map((item) => (
                <li key={item}>
                  {definition.items.find(({ id }) => id === item)?.text.nl ?? item}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}
