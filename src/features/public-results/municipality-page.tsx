import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import type { PublicResponse, PublicRound } from '#domain/rating/public-result.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { withMargin } from '#i18n/margin-words.ts'
import { Merged } from '#parts/merged.tsx'
import { usePublicBefore } from '#parts/use-public-before.ts'
import { Alert, EmptyState, Loading } from '#ui/feedback/feedback.tsx'
import { Card, Figure } from '#ui/layout/card.tsx'
import { RoundChoices, useRoundShown } from './choices.tsx'
import { Findings } from './findings.tsx'
import { MarkTrend } from './mark-trend.tsx'
import { Picture } from './picture.tsx'
import './public-results.css'
import { messages } from './public-results.messages.ts'
import { Reading } from './reading.tsx'
import { ResultsHead } from './results-head.tsx'
import { words, type Language } from './results.messages.ts'
import { ScoresTable } from './scores-table.tsx'
import { sinceLine } from '#parts/since-before.tsx'
import { SplitTable } from './split-table.tsx'
import { useMarksBefore } from './use-marks-before.ts'
import { WhatIsDone, WhatWasSaid } from './what-is-done.tsx'

const route = getRouteApi('/resultaten/$slug')

/** What entrepreneurs said of one municipality in a closed round, for everyone. */
export function MunicipalityResultsPage() {
  const { slug } = route.useParams()
  const { taal = 'nl', ronde } = route.useSearch()
  const text = words[taal]
  const municipality = useSuspenseQuery(territoryQueries.everywhere()).data.find(
    (candidate) => candidate.slug === slug,
  )
  if (!municipality) {
    return (
      <EmptyState title={text.notFoundTitle}>
        <p>{text.notFound}</p>
        <Link to="/resultaten" search={{ ronde, taal }}>
          {text.back}
        </Link>
      </EmptyState>
    )
  }
  return (
    <article className="stack stack--large public-results" lang={taal}>
      <ResultsHead
        title={text.title(municipality.name)}
        eyebrow={
          <Link to="/resultaten" search={{ ronde, taal }} className="no-print">
            ← {text.back}
          </Link>
        }
        lead={text.lead}
      >
        <RoundChoices {...{ taal, ronde }} />
      </ResultsHead>
      <Suspense fallback={<Loading label={messages.loading} />}>
        <OfMunicipality municipality={municipality} />
      </Suspense>
    </article>
  )
}

function OfMunicipality({ municipality }: { municipality: Municipality }) {
  const { taal = 'nl', ronde } = route.useSearch()
  const text = words[taal]
  const { rounds, round } = useRoundShown(ronde)
  return (
    <>
      <Merged municipality={municipality} round={round ?? null} language={taal} />
      {round ? (
        <Results {...{ round, rounds, municipality }} language={taal} />
      ) : (
        <>
          <Alert>
            <p>{text.noRounds}</p>
          </Alert>
          <WhatIsDone municipality={municipality} round={round} language={taal} />
        </>
      )}
      <WhatWasSaid municipality={municipality} round={round} language={taal} />
      <Reading
        text={text}
        language={taal}
        rateAt={`/beoordeel/${municipality.slug}?taal=${taal}`}
      />
    </>
  )
}

type ResultsProps = {
  round: PublicRound
  rounds: readonly PublicRound[]
  municipality: Municipality
  language: Language
}

function Results({ round, rounds, municipality, language }: ResultsProps) {
  const { name, code } = municipality
  const text = words[language]
  const responses = useSuspenseQuery(publicResultQueries.responses(round.id)).data
  const results = useSuspenseQuery(publicResultQueries.results(round.id)).data
  const items = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
    .ratingItems
  const before = usePublicBefore(rounds, round, code)
  const response = responses.find(({ municipalityCode }) => municipalityCode === code)
  const own = results.filter(({ municipalityCode }) => municipalityCode === code)
  const region = results.filter(({ municipalityCode }) => municipalityCode === null)
  if (response?.responses == null || own.length === 0) {
    return (
      <>
        <EmptyState title={text.tooFewTitle}>
          {/* Two short ones: what comes from the database is not the largest text, which is there from the start. */}
          <p>{text.tooFew(name, PUBLISHED_FROM)}</p>
          <p>{text.tooFewWhy}</p>
          <p>
            <a href={`/beoordeel/${municipality.slug}?taal=${language}`}>{text.rate}</a>
          </p>
        </EmptyState>
        <WhatIsDone {...{ municipality, round, language }} />
      </>
    )
  }
  const itemText = (id: string) => items.find((item) => item.id === id)?.text[language] ?? id
  return (
    <>
      <div className="public-results__first">
        <Card as="section">
          <div className="cluster public-results__figures">
            <Figure value={response.responses} label={text.responses(response.responses)} />
            <Mark {...{ round, rounds, response, language }} />
          </div>
          {response.indicative === true && <p className="subtle">{text.indicativeMeans}</p>}
          {response.leftOut !== null && response.leftOut > 0 && (
            <details>
              <summary>{text.leftOut(response.leftOut)}</summary>
              <p className="subtle">{text.whyLeftOut}</p>
            </details>
          )}
        </Card>
        <Findings results={own} region={region} text={text} itemText={itemText} />
        <Picture results={own} region={region} text={text} itemText={itemText} place={name} />
      </div>
      <MarkTrend rounds={rounds} code={code} language={language} />
      <WhatIsDone {...{ municipality, round, language }} />
      <ScoresTable
        results={own}
        region={region}
        text={text}
        itemText={itemText}
        place={name}
        asked={items.length}
        before={before}
        language={language}
      />
      <SplitTable {...{ round, rounds, municipality, items, language }} />
    </>
  )
}

type MarkProps = Omit<ResultsProps, 'municipality'> & { response: PublicResponse }

/** The report mark with its margin and its n, beside that of the round before. */
function Mark({ round, rounds, response, language }: MarkProps) {
  const before = useMarksBefore(rounds, round)
  const change = before.of(response)
  const { mark, markN, markMargin } = response
  const { oneDecimal, mark: label } = words[language]
  if (mark === null || markN === null || markMargin === null) return null
  return (
    <div>
      <Figure value={withMargin(oneDecimal(mark), oneDecimal(markMargin))} label={label(markN)} />
      {change !== null && typeof change === 'object' && (
        <p className="subtle small">{sinceLine(change, before.round, language, oneDecimal)}</p>
      )}
    </div>
  )
}
