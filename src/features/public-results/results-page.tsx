import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { queries } from '#data/queries.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { formatDay } from '#i18n/formats.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TileMap } from '#ui/layout/tile-map.tsx'
import { messages } from './public-results.messages.ts'
import './public-results.css'
import { words } from './results.messages.ts'
import { ValueWithMargin } from './value-with-margin.tsx'

const route = getRouteApi('/resultaten')

/** The results of every municipality, and of the region, for everyone. */
export function ResultsPage() {
  const rounds = useSuspenseQuery(queries.publicRounds()).data
  const { ronde } = route.useSearch()
  const round = rounds.find(({ id }) => id === ronde) ?? rounds[0]
  return (
    <div className="stack stack--large public-results">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
        {round && <RoundChoice rounds={rounds} round={round} />}
      </div>
      {round ? (
        <>
          <Municipalities round={round} asked={ronde} />
          <Region round={round} />
        </>
      ) : (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
      )}
      <ul className="no-print">
        <li>
          <Link to="/resultaten/open-data">{messages.openData}</Link>
        </li>
        <li>
          <a href="/beoordeel">{messages.rate}</a>
        </li>
      </ul>
    </div>
  )
}

function RoundChoice({ rounds, round }: { rounds: readonly PublicRound[]; round: PublicRound }) {
  const navigate = route.useNavigate()
  return (
    <>
      <p className="subtle">{messages.facts(round.name, formatDay(round.closedAt))}</p>
      {rounds.length > 1 && (
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.round}
            value={round.id}
            onChange={({ target }) => void navigate({ search: { ronde: target.value } })}
          >
            {rounds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      )}
    </>
  )
}

function Municipalities({ round, asked }: { round: PublicRound; asked: string | undefined }) {
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const responses = useSuspenseQuery(queries.publicResponses(round.id)).data
  const rows = municipalities
    .flatMap((municipality) => {
      const response = responses.find(
        ({ municipalityCode }) => municipalityCode === municipality.code,
      )
      return response ? [{ municipality, response }] : []
    })
    .sort((a, b) => a.municipality.name.localeCompare(b.municipality.name, 'nl'))
  const shown = rows.filter(({ response }) => response.responses !== null)
  const search = asked === undefined ? {} : { ronde: asked }
  return (
    <>
      <Card as="section" labelledBy="map">
        <h2 id="map">{messages.mapTitle}</h2>
        <p className="subtle">{messages.mapText}</p>
        <div className="public-results__map">
          <TileMap
            label={messages.mapTitle}
            tiles={rows.map(({ municipality, response }) => ({
              id: municipality.slug,
              row: municipality.tileRow,
              column: municipality.tileColumn,
              short: municipality.shortName,
              name: municipality.name,
              tone: response.responses === null ? 'empty' : 'strong',
              note: response.responses === null ? messages.withoutNumbers : messages.withNumbers,
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
        <p className="subtle">{messages.order}</p>
        <StackedTable
          caption={messages.tableTitle(shown.length, rows.length)}
          columns={messages.columns}
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
              response.responses ?? messages.tooFew,
              response.mark === null ? (
                '–'
              ) : (
                <span key="mark">
                  {words.nl.oneDecimal(response.mark)}{' '}
                  {response.indicative === true && <Badge>{messages.indicative}</Badge>}
                </span>
              ),
            ],
          }))}
        />
      </section>
    </>
  )
}

function Region({ round }: { round: PublicRound }) {
  const results = useSuspenseQuery(queries.publicResults(round.id)).data
  const { ratingItems } = useSuspenseQuery(queries.definition(round.questionnaireVersion)).data
  const region = results
    .filter(({ municipalityCode }) => municipalityCode === null)
    .sort((a, b) => b.importance - a.importance)
  const itemText = (id: string) => ratingItems.find((item) => item.id === id)?.text.nl ?? id
  if (!region[0]) return null
  return (
    <section className="stack" aria-labelledby="region">
      <h2 id="region">{messages.regionTitle}</h2>
      <p className="subtle">{messages.regionHelp}</p>
      <StackedTable
        caption={messages.regionFinding(itemText(region[0].ratingItem))}
        columns={messages.regionColumns}
        rows={region.map((result) => ({
          id: result.ratingItem,
          cells: [
            itemText(result.ratingItem),
            <ValueWithMargin
              key="importance"
              words={words.nl.withMargin(result.importance, result.importanceMargin)}
              value={result.importance}
              margin={result.importanceMargin}
            />,
            <ValueWithMargin
              key="satisfaction"
              words={words.nl.withMargin(result.satisfaction, result.satisfactionMargin)}
              value={result.satisfaction}
              margin={result.satisfactionMargin}
            />,
            result.n,
          ],
        }))}
      />
    </section>
  )
}
