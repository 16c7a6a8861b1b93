import { getRouteApi } from '@tanstack/react-router'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { RadarProfile } from '#ui/charts/radar-profile.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './compare.messages.ts'
import { ordered, themeTable } from './comparison-table.ts'
import type { ViewProps } from './overview.tsx'

const route = getRouteApi('/eszl/vergelijken')

/** One municipality beside the median of the region, as a radar and as a table. */
export function Profile({ definition, scans }: ViewProps) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const table = themeTable(definition, scans, messages.total)
  const municipalities = ordered(table, undefined)
  const own = municipalities.find(({ code }) => code === search.gemeente) ?? municipalities[0]
  if (!own) return null
  const axes = definition.themes.map((theme, index) => ({
    label: theme.text.nl,
    own: own.values[index]?.score ?? null,
    reference: table.columns[index]?.spread?.median ?? null,
  }))
  const compared = axes.flatMap((axis) =>
    axis.own !== null && axis.reference !== null ? [axis.own - axis.reference] : [],
  )
  const above = compared.filter((difference) => difference > 0).length
  const below = compared.filter((difference) => difference < 0).length
  return (
    <section className="stack" aria-labelledby="profile">
      <h2 id="profile">{messages.profileTitle(own.name)}</h2>
      <Select
        label={messages.chooseMunicipality}
        value={own.code}
        onChange={({ target }) =>
          void navigate({
            search: (previous) => ({ ...previous, gemeente: target.value }),
            resetScroll: false,
          })
        }
      >
        {municipalities.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <ChartFigure
        finding={
          compared.length > 0
            ? messages.profileFinding(own.name, above, below, compared.length)
            : messages.profileDescription(own.name)
        }
        chart={
          <RadarProfile
            axes={axes.map((axis) => ({
              ...axis,
              label: messages.shortTheme[axis.label] ?? axis.label,
            }))}
            words={{
              own: own.name,
              reference: messages.median,
              description: messages.profileDescription(own.name),
            }}
            format={formatScore}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          <table className="data-table">
            <caption>{messages.profileDescription(own.name)}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.theme}</th>
                <th scope="col">{own.name}</th>
                <th scope="col">{messages.median}</th>
              </tr>
            </thead>
            <tbody>
              {axes.map((axis) => (
                <tr key={axis.label}>
                  <th scope="row">{axis.label}</th>
                  <td>{axis.own === null ? messages.none : formatScore(axis.own)}</td>
                  <td>{axis.reference === null ? messages.none : formatScore(axis.reference)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}
