import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { sessionQueries } from '#data/session.ts'
import { Button } from '#ui/button.tsx'
import { PageMargins } from '#ui/layout/page-margins.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { TakeAwayAll } from '#ui/take-away/take-away.tsx'
import { itemRows, measureRows, ratingRows, themeRows } from './codebook.ts'
import { messages } from './method.messages.ts'
import { Section } from './method-parts.tsx'
import { MethodTable } from './method-table.tsx'

const words = messages.codebook
/** What is the same for every value of an item: all but the value and its score. */
const ITEM_COLUMNS = words.items.columns.length - 2

/** Everything that is asked and counted, for everyone; the measures for members. */
export function CodebookPage() {
  const definition = useSuspenseQuery(questionnaireQueries.current()).data
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  const measures = useQuery({ ...measureQueries.all(), enabled: member !== null }).data
  const version = messages.version(definition.version)
  return (
    <TakeAwayOrigin value={{ subject: words.title, n: version }}>
      <article className="stack stack--large codebook">
        <PageMargins footer={`${words.title} · ${version}`} words={messages} />
        <div className="stack">
          <PageTitle>{words.title}</PageTitle>
          <p className="lead">{words.lead}</p>
          <p>
            {version} <Link to="/methode">{words.toMethod}</Link>
          </p>
          <div className="cluster no-print">
            <Button onClick={() => window.print()}>{messages.print}</Button>
            <TakeAwayAll title={words.title} />
          </div>
        </div>
        <Part {...words.themes} rows={themeRows(definition)} />
        <Part {...words.items} rows={itemRows(definition)} grouped={ITEM_COLUMNS} anchored />
        <Part {...words.ratings} rows={ratingRows(definition)} />
        {measures ? (
          <Part {...words.measures} rows={measureRows(measures)} anchored />
        ) : (
          <Section title={words.measures.title}>
            <p>{words.noMeasures}</p>
          </Section>
        )}
        <Part {...words.files} rows={words.fileColumns} />
      </article>
    </TakeAwayOrigin>
  )
}

type PartProps = {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  grouped?: number
  anchored?: boolean
}

function Part({ title, ...table }: PartProps) {
  return (
    <Section title={title}>
      <MethodTable title={title} {...table} headed />
    </Section>
  )
}
