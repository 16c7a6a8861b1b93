import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { publishedTables } from '#domain/comparison/published.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { publishedQueries } from '#data/published-scores.ts'
import { installationQueries } from '#data/installation.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { Choices, PrintButton } from './choices.tsx'
import './public-results.css'
import { ResultsHead } from './results-head.tsx'
import { type Language } from './results.messages.ts'
import { scoresCodebook, scoresCsv, scoresJson } from './score-files.ts'
import { NamedScores, RegionScores } from './score-tables.tsx'
import { scoreWords } from './scores.messages.ts'

const route = getRouteApi('/resultaten/scores')

/** The scores of a round that staff showed to everybody: the region, and who consents by name. */
export function ScoresPage() {
  const rounds = useSuspenseQuery(publishedQueries.rounds()).data
  const { ronde, taal = 'nl' } = route.useSearch()
  const round = rounds.find(({ id }) => id === ronde) ?? rounds[0]
  const text = scoreWords[taal]
  return (
    <article className="stack stack--large public-results" lang={taal}>
      <ResultsHead
        title={text.title}
        eyebrow={
          <Link to="/resultaten" search={{ taal }} className="no-print">
            ← {text.back}
          </Link>
        }
        lead={text.lead}
      >
        <Choices rounds={rounds} round={round} language={taal} />
      </ResultsHead>
      {round ? (
        <OfRound round={round} language={taal} />
      ) : (
        <EmptyState title={text.noneTitle}>
          <p>{text.none}</p>
        </EmptyState>
      )}
    </article>
  )
}

function OfRound({ round, language }: { round: PublicRound; language: Language }) {
  const text = scoreWords[language]
  const spreads = useSuspenseQuery(publishedQueries.spread(round.id)).data
  const scores = useSuspenseQuery(publishedQueries.scores(round.id)).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const demo = useSuspenseQuery(installationQueries.isDemo()).data
  const tables = publishedTables(definition, municipalities, spreads, scores)
  const name = `${demo ? 'demo-' : ''}quick-scan-scores-${round.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  const offer = (made: string, type: string, ending: string) =>
    offerFile(new Blob([made], { type: `${type};charset=utf-8` }), `${name}${ending}`)
  return (
    <>
      {tables.length === 0 && <p>{text.tooFew(ENOUGH_FOR_A_MEDIAN)}</p>}
      {tables.map((table) => (
        <section key={table.route} className="stack" aria-labelledby={table.route}>
          <h2 id={table.route}>{text.routes[table.route]}</h2>
          <RegionScores table={table} wording={definition.wording} language={language} />
          <NamedScores table={table} wording={definition.wording} language={language} />
        </section>
      ))}
      {tables.length > 0 && (
        <section className="stack stack--small no-print" aria-labelledby="files">
          <h2 id="files">{text.filesTitle}</h2>
          <p>{text.files}</p>
          <div className="cluster">
            <Button onClick={() => offer(scoresCsv(round, tables), 'text/csv', '.csv')}>
              {text.csv}
            </Button>
            <Button
              onClick={() => offer(scoresJson(round, tables, demo), 'application/json', '.json')}
            >
              {text.json}
            </Button>
            <Button onClick={() => offer(scoresCodebook(), 'text/csv', '.codeboek.csv')}>
              {text.codebook}
            </Button>
            <PrintButton language={language} />
          </div>
        </section>
      )}
    </>
  )
}
