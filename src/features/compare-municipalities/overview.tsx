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

/** More names than these are no headline. */
const IN_A_HEADLINE = 3
/** What fits a screen is drawn first; the other rows of a large region follow, so many at a time. */
const ROWS_AT_A_TIME = 24

/** The heatmap: municipalities by themes, and by the items of the theme that was opened. */
export function Overview({ theme, region, selection, choice }: Tables) {
  const { search, setSearch } = useCompareSearch()
  const inOrder = useMemo(() => ordered(selection, search.volgorde), [selection, search.volgorde])
  const drawn = useMoreAndMore(inOrder, ROWS_AT_A_TIME)
  const view = hrefWith(search, { gemeente: undefined, vraag: undefined })
  const rows = useMemo(
    () => municipalityRows({ theme, region, inOrder, view }),
    [theme, region, inOrder, view],
  )
  // The headline follows the choice; of a choice too small for medians it is about all, and says so.
  const isPart = selection.rows.length < region.rows.length
  const found = theme
    ? itemsFinding(choice ?? region)
    : themesFinding(choice ?? region, choice !== null)
  const finding = found && choice ? `${messages.inChoice(choice.rows.length)} ${found}` : found
  const caption = theme ? messages.itemsCaption(theme.text.nl) : messages.overviewCaption
  return (
    <section className="stack" aria-labelledby="overview">
      <div className="cluster cluster--spread cluster--inline">
        <h2 id="overview">{theme ? theme.text.nl : messages.overviewTitle}</h2>
        <div className="cluster no-print">
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
      </div>
      {finding !== null && (
        <p>
          <strong>{finding}</strong> {isPart && !choice && messages.ofAll(region.rows.length)}
        </p>
      )}
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
              ...(choice ? [medianRow('choice', messages.medianOfChoice, choice)] : []),
              medianRow('median', messages.median, region),
              ...(theme ? [haveRow(region, isPart)] : []),
            ]}
          />
        </TableScroll>
      </LinksInApp>
      <p className="subtle small">{theme ? messages.itemsLegend : messages.legend}</p>
    </section>
  )
}

/** A median for each column, or why there is none. */
function medianRow(id: string, heading: string, { columns }: Tables['region']) {
  return {
    id,
    heading,
    summary: true,
    cells: columns.map(({ spread }): HeatmapCell =>
      spread
        ? { value: spread.median, label: formatScore(spread.median) }
        : {
            value: null,
            label: messages.none,
            spokenLabel: messages.noMedianHere(ENOUGH_FOR_A_MEDIAN),
          },
    ),
  }
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

function themesFinding(region: Tables['region'], ofChoice: boolean): string | null {
  const words = ofChoice ? messages.choiceEnds : messages
  const ends = strongestAndWeakest(scoredColumns(region).filter(({ id }) => id !== TOTAL))
  if (!ends) return null
  // Of many that cannot be told apart one sentence says so.
  if (Math.min(ends.most.length, ends.least.length) > IN_A_HEADLINE) return messages.noEnds
  const named = (columns: typeof ends.most) => columns.map(({ label }) => label)
  return [
    leading(named(ends.most), words.strongest, IN_A_HEADLINE),
    leading(named(ends.least), words.weakest, IN_A_HEADLINE),
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
function haveRow(region: Tables['region'], isPart: boolean) {
  return {
    id: 'have',
    heading: isPart ? messages.haveOfAll(region.rows.length) : messages.have,
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
