import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { placeIn } from '#domain/comparison/own-ends.ts'
import type { Spread } from '#domain/comparison/spread.ts'
import { themeMargin } from '#domain/comparison/self-report.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Scan } from '#domain/scan.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import { formatScore } from '#i18n/formats.ts'
import { StripPlot, type StripRow } from '#ui/charts/strip-plot.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './place-per-theme.messages.ts'
import './place-per-theme.css'

export type PlacePerThemeProps = { definition: Definition; scan: Scan; name: string }

/** Where a municipality that handed in lies in the region, theme by theme, in one small picture. */
export function PlacePerTheme({ definition, scan, name }: PlacePerThemeProps) {
  const sheet = useSuspenseQuery(scoreSheetQueries.ofScans([scan.id])).data[0]?.sheet
  // The region comes when it is there.
  const region = useQuery(spreadQueries.themes(scan.id))
  // The round does not show results yet.
  if (!sheet) return null
  const rows = definition.themes.flatMap(
    ({ id, text }): (StripRow & { own: number; spread: Spread | null })[] => {
      const { shown = false, score = null } = sheet.themes[id] ?? {}
      if (!shown || score === null) return []
      const spread = region.data?.find(({ themeId }) => themeId === id)?.spread ?? null
      return [
        {
          id,
          label: text.nl,
          points: [{ id: 'own', label: name, value: score }],
          spread,
          own: score,
        },
      ]
    },
  )
  const places = rows.flatMap(({ id, own, spread }) =>
    spread ? [placeIn(own, themeMargin(definition, id, sheet.route), spread)] : [],
  )
  const count = (place: (typeof places)[number]) => places.filter((one) => one === place).length
  return (
    <Card as="section" labelledBy="place">
      <h2 id="place" className="card__title">
        {messages.title}
      </h2>
      {places.length > 0 && (
        <p>
          <strong>{messages.finding(count('highest'), count('lowest'), places.length)}</strong>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{messages.tooLittle}</p>
      ) : (
        <>
          <div className="place-per-theme">
            <StripPlot
              rows={rows}
              highlighted="own"
              description={messages.title}
              axis=""
              format={formatScore}
            />
          </div>
          <p className="small subtle">
            {places.length > 0
              ? messages.note(name)
              : messages.withoutRegion(name, messages.noRegion[region.status])}
          </p>
        </>
      )}
      <Link to="/gemeente/scan/$scanId/uitkomst" params={{ scanId: scan.id }}>
        {messages.more}
      </Link>
    </Card>
  )
}
