import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '#data/queries.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { toCsv } from '#ui/take-away/csv.ts'
import { offerFile } from '#ui/take-away/offer-file.ts'
import {
  COLUMNS,
  itemsOf,
  LICENCE,
  openJson,
  openRows,
  openTable,
  splitsOf,
  type Published,
} from './open-data.ts'
import { COLUMN_MEANINGS, openData as messages } from './public-results.messages.ts'

type State = { kind: 'idle' | 'busy' | 'failed' } | { kind: 'saved'; name: string }
type Make = (published: Published) => { text: string; type: string; name: string }

/** The files of a round, made in the browser from what the pages read. */
export function Downloads({ round, demo }: { round: PublicRound; demo: boolean }) {
  const queryClient = useQueryClient()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const offer = async (make: Make) => {
    setState({ kind: 'busy' })
    try {
      const { text, type, name } = make(await everything(queryClient, round, demo))
      const file = `${demo ? 'demo-' : ''}${name}`
      offerFile(new Blob([text], { type: `${type};charset=utf-8` }), file)
      setState({ kind: 'saved', name: file })
    } catch {
      setState({ kind: 'failed' })
    }
  }
  const files: [string, Make][] = [
    [messages.csv, asCsv],
    [messages.json, asJson],
    [messages.codebookCsv, codebook],
  ]
  return (
    <>
      <div className="cluster">
        {files.map(([label, make]) => (
          <Button
            key={label}
            busy={state.kind === 'busy'}
            aria-label={messages.of(label, round.name)}
            onClick={() => void offer(make)}
          >
            {label}
          </Button>
        ))}
      </div>
      <p role="status" className="subtle small">
        {state.kind === 'saved' && messages.saved(state.name)}
      </p>
      {state.kind === 'failed' && (
        <Alert tone="negative" live>
          <p>{messages.failed}</p>
        </Alert>
      )}
    </>
  )
}

async function everything(
  client: QueryClient,
  round: PublicRound,
  demo: boolean,
): Promise<Published> {
  const [definition, municipalities, results] = await Promise.all([
    client.fetchQuery(queries.definition(round.questionnaireVersion)),
    client.fetchQuery(queries.municipalities()),
    client.fetchQuery(queries.publicResults(round.id)),
  ])
  const parts = await Promise.all(
    splitsOf(results).map(async ({ municipalityCode, split }) => {
      const rows = await client.fetchQuery(queries.publicParts(round.id, municipalityCode, split))
      return rows.map((row) => ({ ...row, municipalityCode, split }))
    }),
  )
  return { round, definition, municipalities, results, parts: parts.flat(), demo }
}

const fileName = ({ round }: Published, extension: string) =>
  `quick-scan-ondernemers-${round.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${extension}`

const asCsv: Make = (published) => ({
  text: toCsv(openTable(openRows(published)), []),
  type: 'text/csv',
  name: fileName(published, 'csv'),
})

const asJson: Make = (published) => ({
  text: openJson(published),
  type: 'application/json',
  name: fileName(published, 'json'),
})

const codebook: Make = (published) => ({
  text: toCsv(
    {
      columns: messages.codebookColumns,
      rows: [
        ...COLUMNS.map((column) => [column, COLUMN_MEANINGS[column]]),
        ...itemsOf(published.definition).map(({ code, onderwerp }) => [code, onderwerp]),
        ['licentie', LICENCE],
      ],
      remarks: [],
    },
    [],
  ),
  type: 'text/csv',
  name: fileName(published, 'codeboek.csv'),
})
