import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Municipality } from '#domain/territory/municipality.ts'
import { sessionQueries } from '#data/session.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { Merged } from '#parts/merged.tsx'
import { ThemeTrendFigure } from '#parts/theme-trend.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { Items } from './items.tsx'
import { messages } from './over-time.messages.ts'

/** What entrepreneurs say of the own municipality, through the closed rounds. */
export function OwnOverTimePage() {
  const code = useSuspenseQuery(sessionQueries.current()).data.member?.municipalityCode
  const municipality = useSuspenseQuery(territoryQueries.municipalities()).data.find(
    (candidate) => candidate.code === code,
  )
  return municipality ? <OverTime municipality={municipality} /> : null
}

function OverTime({ municipality }: { municipality: Municipality }) {
  const { code, name, slug } = municipality
  const closed = useSuspenseQuery(roundQueries.all()).data.filter(({ state }) => state === 'closed')
  const [newest] = closed
  return (
    <TakeAwayOrigin value={{ subject: name, round: newest?.name ?? '', n: name }}>
      <div className="stack stack--large">
        <div className="stack">
          <PageTitle eyebrow={<Link to="/gemeente">← {messages.back}</Link>}>
            {messages.title}
          </PageTitle>
          <p className="lead">{messages.intro}</p>
        </div>
        <section className="stack" aria-labelledby="themes">
          <h2 id="themes">{messages.themes}</h2>
          <Merged municipality={municipality} round={newest ?? null} />
          <ThemeTrendFigure code={code} name={name} />
        </section>
        {newest && <Items municipality={municipality} round={newest} closed={closed} />}
        <p>
          <Link to="/resultaten/$slug" params={{ slug }}>
            {messages.toPublic}
          </Link>
        </p>
      </div>
    </TakeAwayOrigin>
  )
}
