import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { publicActionQueries } from '#data/public-actions.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { ofRound } from '#domain/territory/of-round.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { FILES, openFileAt, type OpenFile, type Source } from './open-files.ts'
import { splitsOf } from './open-data.ts'
import { openData as messages } from './open-data.messages.ts'

type State = { kind: 'idle' | 'busy' | 'failed' | 'empty' } | { kind: 'saved'; name: string }

/** The files of a round, made in the browser from what the pages read. */
export function Downloads({ round, demo }: { round: PublicRound; demo: boolean }) {
  const source = useSource(round, demo)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const offer = async ({ make, name: last, type }: OpenFile) => {
    setState({ kind: 'busy' })
    try {
      const made = await make(source)
      if (!made) {
        setState({ kind: 'empty' })
        return
      }
      const name = `${demo ? 'demo-' : ''}quick-scan-ondernemers-${plain(round.name)}-${last}`
      offerFile(new Blob([made], { type: `${type};charset=utf-8` }), name)
      setState({ kind: 'saved', name })
    } catch {
      setState({ kind: 'failed' })
    }
  }
  return (
    <>
      <div className="cluster">
        {FILES.map((file) => (
          <Button key={file.name} busy={state.kind === 'busy'} onClick={() => void offer(file)}>
            {file.label}
            <span className="visually-hidden">{messages.ofRound(round.name)}</span>
          </Button>
        ))}
      </div>
      <Outcome went={state.kind === 'saved' ? 'well' : null} className="subtle small">
        {state.kind === 'saved' && messages.saved(state.name)}
        {state.kind === 'empty' && messages.noActions}
      </Outcome>
      <details>
        <summary>{messages.addressTitle}</summary>
        <ul>
          {FILES.map(({ name }) => (
            <li key={name}>
              <a href={openFileAt(round.id, name)} className="public-results__address">
                {openFileAt(round.id, name)}
              </a>
            </li>
          ))}
        </ul>
      </details>
      {state.kind === 'failed' && (
        <Alert tone="negative" live>
          <p>{messages.failed}</p>
        </Alert>
      )}
    </>
  )
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

function useSource(round: PublicRound, demo: boolean): Source {
  const client = useQueryClient()
  const common = async () => {
    const [definition, municipalities] = await Promise.all([
      client.fetchQuery(questionnaireQueries.version(round.questionnaireVersion)),
      client.fetchQuery(territoryQueries.everywhere()),
    ])
    return { round, demo, definition, municipalities: ofRound(municipalities, round.id) }
  }
  return {
    definition: () => client.fetchQuery(questionnaireQueries.version(round.questionnaireVersion)),
    figures: async () => ({ ...(await common()), ...(await figuresOf(client, round)) }),
    actions: async () => ({
      ...(await common()),
      actions: await client.fetchQuery(publicActionQueries.ofRound(round.id)),
    }),
  }
}

async function figuresOf(client: QueryClient, round: PublicRound) {
  const [results, responses] = await Promise.all([
    client.fetchQuery(publicResultQueries.results(round.id)),
    client.fetchQuery(publicResultQueries.responses(round.id)),
  ])
  const parts = await Promise.all(
    splitsOf(results).map(async ({ municipalityCode, split }) => {
      const rows = await client.fetchQuery(
        publicResultQueries.parts(round.id, municipalityCode, split),
      )
      return rows.map((row) => ({ ...row, municipalityCode, split }))
    }),
  )
  return { results, responses, parts: parts.flat() }
}
