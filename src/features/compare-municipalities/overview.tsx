import { getRouteApi, Link } from '@tanstack/react-router'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { formatScore } from '#i18n/formats.ts'
import { Heatmap, type HeatmapCell } from '#ui/charts/heatmap.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './compare.messages.ts'
import {
  itemTable,
  ordered,
  themeTable,
  type ComparedScan,
  type ComparedValue,
} from './comparison-table.ts'
import { strongestAndWeakest } from './findings.ts'

const route = getRouteApi('/eszl/vergelijken')

export type ViewProps = { definition: Definition; scans: readonly ComparedScan[]; route: Route }

/** The heatmap: municipalities by themes, and by the items of the theme that was opened. */
export function Overview({ definition, scans, route: questionnaireRoute }: ViewProps) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const theme = definition.themes.find(({ id }) => id === search.thema)
  const table = theme
    ? itemTable(definition, scans, theme.id, questionnaireRoute)
    : themeTable(definition, scans, messages.total)
  const themeColumns = table.columns.filter(({ id }) => id !== 'total')
  const ends = theme ? null : strongestAndWeakest(themeColumns)
  return (
    <section className="stack" aria-labelledby="overview">
      <h2 id="overview">{theme ? theme.text.nl : messages.overviewTitle}</h2>
      {ends && <p>{messages.overviewFinding(ends.strongest.label, ends.weakest.label)}</p>}
      <div className="cluster cluster--fields no-print">
        {theme && (
          <Link
            to="."
            search={(previous) => ({ ...previous, thema: undefined, volgorde: undefined })}
            resetScroll={false}
          >
            ← {messages.backToThemes}
          </Link>
        )}
        <Select
          label={messages.order}
          value={search.volgorde ?? ''}
          onChange={({ target }) =>
            void navigate({
              search: (previous) => ({ ...previous, volgorde: target.value || undefined }),
              resetScroll: false,
            })
          }
        >
          <option value="">{messages.orderByName}</option>
          {table.columns.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <TableScroll label={theme ? messages.itemsCaption(theme.text.nl) : messages.overviewCaption}>
        <Heatmap
          caption={theme ? messages.itemsCaption(theme.text.nl) : messages.overviewCaption}
          rowHeading={messages.municipality}
          columns={table.columns.map(({ id, label }) => ({
            id,
            heading:
              theme || id === 'total' ? (
                label
              ) : (
                <Link
                  to="."
                  search={(previous) => ({ ...previous, thema: id, volgorde: undefined })}
                  resetScroll={false}
                  title={messages.openTheme(label)}
                >
                  {label}
                </Link>
              ),
          }))}
          rows={[
            ...ordered(table, search.volgorde).map(({ code, name, values }) => ({
              id: code,
              heading: name,
              cells: values.map(toCell),
            })),
            {
              id: 'median',
              heading: messages.median,
              summary: true,
              cells: table.columns.map(({ spread }) =>
                toCell({ score: spread?.median ?? null, provisional: false, absence: null }),
              ),
            },
          ]}
        />
      </TableScroll>
      <p className="subtle small">{messages.legend}</p>
    </section>
  )
}

function toCell({ score, provisional, absence }: ComparedValue): HeatmapCell {
  if (score === null) {
    return {
      value: null,
      label: messages.none,
      spokenLabel: absence ? messages.absence[absence] : messages.noMedianYet,
    }
  }
  const label = formatScore(score)
  return provisional
    ? { value: score, label, spokenLabel: `${label}, ${messages.provisional}`, provisional }
    : { value: score, label }
}
