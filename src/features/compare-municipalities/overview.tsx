import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { formatScore, formatShare } from '#i18n/formats.ts'
import { Heatmap, type HeatmapCell } from '#ui/charts/heatmap.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { messages } from './compare.messages.ts'
import {
  howManyHave,
  ordered,
  TOTAL,
  type NamedRow,
  type ComparedValue,
} from '#domain/comparison/table.ts'
import {
  mostAndLeastHad,
  scoredColumns,
  strongestAndWeakest,
  type Had,
} from '#domain/comparison/findings.ts'
import { leading } from '#i18n/leading.ts'
import { overThemes } from '#i18n/total-words.ts'
import { LinksInApp } from './links-in-app.tsx'
import { hrefOf, hrefWith, type CompareSearch } from './search.ts'
import { useCompareSearch } from './use-compare-search.ts'
import { useMoreAndMore } from '#ui/layout/more-and-more.ts'
import type { Tables } from './use-tables.ts'

/** What fits a screen is drawn first; the other rows of a large region follow, so many at a time. */
const ROWS_AT_A_TIME = 24

/** The heatmap: municipalities by themes, and by the items of the theme that was opened. */
export function Overview({ theme, region, selection }: Tables) {
  const { search, setSearch } = useCompareSearch()
  const inOrder = useMemo(() => ordered(selection, search.volgorde), [selection, search.volgorde])
  const drawn = useMoreAndMore(inOrder, ROWS_AT_A_TIME)
  const view = hrefWith(search, { gemeente: undefined, vraag: undefined })
  const rows = useMemo(
    () => municipalityRows({ theme, region, inOrder, view }),
    [theme, region, inOrder, view],
  )
  const finding = theme ? itemsFinding(region) : themesFinding(region)
  const caption = theme ? messages.itemsCaption(theme.text.nl) : messages.overviewCaption
  return (
    <section className="stack" aria-labelledby="overview">
      <h2 id="overview">{theme ? theme.text.nl : messages.overviewTitle}</h2>
      {finding !== null && (
        <p>
          <strong>{finding}</strong>{' '}
          {selection.rows.length < region.rows.length && messages.ofAll(region.rows.length)}
        </p>
      )}
      <div className="cluster cluster--fields no-print">
        {theme && (
          <Link
            to="."
            search={(previous: CompareSearch) => ({
              ...previous,
              thema: undefined,
              volgorde: undefined,
              vraag: undefined,
            })}
            resetScroll={false}
          >
            ← {messages.backToThemes}
          </Link>
        )}
        <Select
          label={messages.order}
          value={search.volgorde ?? ''}
          onChange={({ target }) => setSearch({ volgorde: target.value || undefined })}
        >
          <option value="">{messages.orderByName}</option>
          <option value="subregion">{messages.orderBySubregion}</option>
          <option value="size">{messages.orderBySize}</option>
          {region.columns.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <LinksInApp>
        <TableScroll label={caption}>
          <Heatmap
            finding={finding ?? (theme ? caption : messages.overviewPlain)}
            caption={caption}
            rowHeading={messages.municipality}
            columns={region.columns.map(({ id, label }) => ({
              id,
              heading:
                theme || id === TOTAL ? (
                  label
                ) : (
                  <a href={hrefWith(search, { thema: id, volgorde: undefined })}>{label}</a>
                ),
            }))}
            rows={[
              ...rows.slice(0, drawn).map((row) => ({
                ...row,
                current: row.id === search.gemeente,
              })),
              {
                id: 'median',
                heading: messages.median,
                summary: true,
                cells: region.columns.map(({ spread }) =>
                  spread
                    ? { value: spread.median, label: formatScore(spread.median) }
                    : {
                        value: null,
                        label: messages.none,
                        spokenLabel: messages.noMedianHere(ENOUGH_FOR_A_MEDIAN),
                      },
                ),
              },
              ...(theme ? [haveRow(region)] : []),
            ]}
          />
        </TableScroll>
      </LinksInApp>
      <p className="subtle small">{theme ? messages.itemsLegend : messages.legend}</p>
    </section>
  )
}

type RowsInput = Pick<Tables, 'theme' | 'region'> & {
  inOrder: readonly NamedRow[]
  /** The address of this view without a municipality. */
  view: string
}

/** Made once for a view, so that a row that is drawn is not drawn again when others follow it. */
function municipalityRows({ theme, region, inOrder, view }: RowsInput) {
  return inOrder.map(({ municipality: { code, name }, values }) => ({
    id: code,
    heading: <a href={`/eszl/vergelijken/profiel${hrefOf(view, code)}`}>{name}</a>,
    cells: values.map((value, index) =>
      toCell(value, theme && hrefOf(view, code, region.columns[index]?.id)),
    ),
  }))
}

function themesFinding(region: Tables['region']): string | null {
  const ends = strongestAndWeakest(scoredColumns(region).filter(({ id }) => id !== TOTAL))
  if (!ends) return null
  const named = (columns: typeof ends.most) => columns.map(({ label }) => label)
  return [
    leading(named(ends.most), messages.strongest),
    leading(named(ends.least), messages.weakest),
  ].join(' ')
}

function itemsFinding(region: Tables['region']): string | null {
  const ends = mostAndLeastHad(region)
  if (!ends) return null
  const named = (items: readonly Had[]) =>
    items.map(({ label, have, of }) => messages.itemHad(label, messages.haveCount(have, of)))
  return [
    leading(named(ends.most), messages.mostHad),
    leading(named(ends.least), messages.leastHad),
  ].join(' ')
}

/** "9 van 11": how many municipalities have what the item asks. */
function haveRow(region: Tables['region']) {
  return {
    id: 'have',
    heading: messages.have,
    cells: region.columns.map((_, index): HeatmapCell => {
      const { have, of } = howManyHave(region, index)
      const label = messages.haveCount(have, of)
      return { value: of === 0 ? null : (100 * have) / of, label }
    }),
  }
}

function toCell(value: ComparedValue, href: string | undefined): HeatmapCell {
  const link = href === undefined ? {} : { href }
  const { score, coverage, provisional, themes, absence } = value
  const partly = coverage !== null && coverage < 1 ? formatShare(coverage) : undefined
  if (score === null) {
    const why = absence ?? 'unknown'
    return {
      value: null,
      label: messages.absenceShort[why],
      spokenLabel: messages.absence[why],
      ...link,
    }
  }
  const label = formatScore(score)
  const said = [
    label,
    ...(provisional ? [messages.provisional] : []),
    ...(partly === undefined ? [] : [messages.answered(partly)]),
    ...(themes === null ? [] : [overThemes(themes)]),
  ]
  return {
    value: score,
    label,
    ...(said.length > 1 && { spokenLabel: said.join(', ') }),
    ...(partly !== undefined && { detail: partly }),
    ...(themes !== null && { detail: overThemes(themes) }),
    provisional,
    ...link,
  }
}
