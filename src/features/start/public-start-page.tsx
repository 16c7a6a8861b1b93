import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { Card, LinkCard } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TileMap } from '#ui/layout/tile-map.tsx'
import { messages } from './public-start.messages.ts'
import './start.css'

/** What this is, for who comes in at the front, with a door for each of the three. */
export function PublicStartPage() {
  return (
    <div className="stack stack--large">
      <div className="hero">
        <div className="stack">
          <PageTitle eyebrow={messages.eyebrow}>{messages.title}</PageTitle>
          <p className="lead">{messages.lead}</p>
        </div>
        <RegionMap />
      </div>
      <Doors />
      <Steps />
      <section className="stack stack--small" aria-labelledby="trust">
        <h2 id="trust">{messages.trustTitle}</h2>
        <p>{messages.trust}</p>
        <p>
          <Link to="/privacy">{messages.trustLink}</Link>
        </p>
        <p>
          <Link to="/resultaten">{messages.resultsLink}</Link>
        </p>
      </section>
    </div>
  )
}

/** The map is a shortcut; without a connection the link to the list remains. */
function RegionMap() {
  const { data: municipalities, isPending } = useQuery(territoryQueries.municipalities())
  return (
    <Card as="section" labelledBy="map-title">
      <div>
        <h2 id="map-title" className="hero__map-title">
          {messages.mapTitle}
        </h2>
        <p className="subtle">{messages.mapText}</p>
      </div>
      {isPending && <div className="hero__map" />}
      {municipalities && (
        <TileMap
          label={messages.mapLabel}
          tiles={municipalities.map((municipality) => ({
            id: municipality.slug,
            row: municipality.tileRow,
            column: municipality.tileColumn,
            short: municipality.shortName,
            name: municipality.name,
          }))}
          link={({ id }, className, children) => (
            <a href={`/beoordeel/${id}`} className={className}>
              {children}
            </a>
          )}
        />
      )}
      <a href="/beoordeel">{messages.list}</a>
    </Card>
  )
}

function Doors() {
  const member = useQuery(sessionQueries.current()).data?.member
  return (
    <section className="stack" aria-labelledby="doors">
      <h2 id="doors">{messages.doorsTitle}</h2>
      <div className="grid">
        <LinkCard link={<a href="/beoordeel">{messages.entrepreneurTitle}</a>}>
          <p>{messages.entrepreneur}</p>
        </LinkCard>
        {member?.role === 'viewer' ? (
          <LinkCard link={<Link to="/meekijken">{messages.viewerTitle}</Link>}>
            <p>{messages.viewer}</p>
          </LinkCard>
        ) : (
          <>
            <LinkCard
              link={
                <Link to={member?.municipalityCode ? '/gemeente' : '/inloggen'}>
                  {messages.officialTitle}
                </Link>
              }
            >
              <p>{messages.official}</p>
            </LinkCard>
            <LinkCard
              link={
                <Link to={member?.role === 'staff' ? '/eszl' : '/inloggen'}>
                  {messages.staffTitle}
                </Link>
              }
            >
              <p>{messages.staff}</p>
            </LinkCard>
          </>
        )}
      </div>
    </section>
  )
}

function Steps() {
  return (
    <section className="stack" aria-labelledby="steps">
      <h2 id="steps">{messages.stepsTitle}</h2>
      <List as="ol" look="grid" className="steps">
        {messages.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </List>
    </section>
  )
}
