import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { leaders } from '#domain/rating/leaders.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { sinceBefore } from '#domain/rating/since-before.ts'
import { marginNote, withMargin } from '#i18n/margin-words.ts'
import { SinceBefore, SinceNote } from '#parts/since-before.tsx'
import { usePublicBefore } from '#parts/use-public-before.ts'
import { EmptyState, Loading } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TileMap } from '#ui/layout/tile-map.tsx'
import { PrintButton, RoundChoices, useRoundShown } from './choices.tsx'
import { overviewWords } from './overview.messages.ts'
import './public-results.css'
import { messages } from './public-results.messages.ts'
import { words, type Language } from './results.messages.ts'
import { ResultsHead } from './results-head.tsx'
import { useMarksBefore } from './use-marks-before.ts'
import { RatedValue } from './rated-value.tsx'

const route = getRouteApi('/resultaten')

/** The results of every municipality, and of the region, for everyone. */
export function ResultsPage() {
  const { taal = 'nl' } = route.useSearch()
  const overview = overviewWords[taal]
  return (
    <article className="stack stack--large public-results" lang={taal}>
      <ResultsHead title={overview.title} lead={overview.lead}>
        <RoundChoices {...route.useSearch()} />
      </ResultsHead>
      <Suspense fallback={<Loading label={messages.loading} />}>
        <Overview />
      </Suspense>
    </article>
  )
}

function Overview() {
  const { ronde, taal = 'nl' } = route.useSearch()
  const { rounds, round } = useRoundShown(ronde)
  const text = words[taal]
  const overview = overviewWords[taal]
  return (
    <>
      {round ? (
        <>
          <Municipalities round={round} rounds={rounds} language={taal} />
          <Region round={round} rounds={rounds} language={taal} />
        </>
      ) : (
        <EmptyState title={overview.noneTitle}>
          <p>{overview.none}</p>
        </EmptyState>
      )}
      <ul className="no-print">
        <li>
          <Link to="/resultaten/scores" search={{ taal }}>
            {overview.scores}
          </Link>
        </li>
        <li>
          <Link to="/resultaten/open-data">{text.openData}</Link>
        </li>
        <li>
          <a href={`/beoordeel?taal=${taal}`}>{text.rate}</a>
        </li>
      </ul>
      <PrintButton language={taal} />
    </>
  )
}

type PartProps = { round: PublicRound; rounds: readonly PublicRound[]; language: Language }

function Municipalities({ round, rounds, language }: PartProps) {
  const overview = overviewWords[language]
  const search = route.useSearch()
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const responses = useSuspenseQuery(publicResultQueries.responses(round.id)).data
  const rows = municipalities
    .flatMap((municipality) => {
      const response = responses.find(
        ({ municipalityCode }) => municipalityCode === municipality.code,
      )
      return response ? [{ municipality, response }] : []
    })
    .sort((a, b) => a.municipality.name.localeCompare(b.municipality.name, 'nl'))
  const marks = useMarksBefore(rounds, round)
  const shown = rows.filter(({ response }) => response.responses !== null)
  return (
    <div className="public-results__overview">
      <Card as="section" labelledBy="map">
        <h2 id="map">{overview.mapTitle}</h2>
        <p className="subtle">{overview.mapText}</p>
        <div className="public-results__map">
          <TileMap
            label={overview.mapTitle}
            tiles={rows.map(({ municipality, response }) => ({
              id: municipality.slug,
              row: municipality.tileRow,
              column: municipality.tileColumn,
              short: municipality.shortName,
              name: municipality.name,
              tone: response.responses === null ? 'empty' : 'strong',
              note: response.responses === null ? overview.withoutNumbers : overview.withNumbers,
            }))}
            link={({ id }, className, children) => (
              <Link
                to="/resultaten/$slug"
                params={{ slug: id }}
                search={search}
                className={className}
              >
                {children}
              </Link>
            )}
          />
        </div>
      </Card>
      <section className="stack">
        <StackedTable
          caption={overview.tableTitle(shown.length, rows.length)}
          columns={overview.columns}
          rows={rows.map(({ municipality, response }) => ({
            id: municipality.code,
            cells: [
              <Link
                key="name"
                to="/resultaten/$slug"
                params={{ slug: municipality.slug }}
                search={search}
              >
                {municipality.name}
              </Link>,
              response.responses ?? overview.tooFew,
              response.mark === null || response.markMargin === null ? (
                '–'
              ) : (
                <span key="mark">
                  {withMargin(
                    words[language].oneDecimal(response.mark),
                    words[language].oneDecimal(response.markMargin),
                  )}{' '}
                  {response.indicative === true && <Badge>{words[language].indicative}</Badge>}
                  <SinceBefore
                    change={marks.of(response)}
                    round={marks.round}
                    what={overview.columns[2] ?? ''}
                    language={language}
                    format={words[language].oneDecimal}
                  />
                </span>
              ),
            ],
          }))}
        />
        <p className="subtle">
          {overview.order} {marginNote[language]}
        </p>
      </section>
    </div>
  )
}

function Region({ round, rounds, language }: PartProps) {
  const overview = overviewWords[language]
  const text = words[language]
  const results = useSuspenseQuery(publicResultQueries.results(round.id)).data
  const { ratingItems } = useSuspenseQuery(
    questionnaireQueries.version(round.questionnaireVersion),
  ).data
  const region = results
    .filter(({ municipalityCode }) => municipalityCode === null)
    .sort((a, b) => b.importance - a.importance)
  const before = usePublicBefore(rounds, round, null)
  const itemText = (id: string) => ratingItems.find((item) => item.id === id)?.text[language] ?? id
  if (region.length === 0) return null
  const important = leaders(region, ({ importance: value, importanceMargin: margin }) => ({
    value,
    margin,
  }))
  return (
    <section className="stack" aria-labelledby="region">
      <h2 id="region">{overview.regionTitle}</h2>
      <p className="subtle">
        {overview.regionHelp} {marginNote[language]}
      </p>
      <SinceNote
        before={before}
        changes={region.map((result) =>
          sinceBefore(before, result.ratingItem, result, 'satisfaction'),
        )}
        language={language}
      />
      <StackedTable
        caption={overview.regionFinding(important.map(({ ratingItem }) => itemText(ratingItem)))}
        columns={[text.item, text.importance, text.satisfaction, text.n]}
        rows={region.map((result) => ({
          id: result.ratingItem,
          cells: [
            itemText(result.ratingItem),
            <RatedValue key="importance" of="importance" {...{ result, before, language }} />,
            <RatedValue key="satisfaction" of="satisfaction" {...{ result, before, language }} />,
            result.n,
          ],
        }))}
      />
    </section>
  )
}
