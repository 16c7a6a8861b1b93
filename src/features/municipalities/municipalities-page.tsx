import { useSuspenseQuery } from '@tanstack/react-query'
import { ofToday, predecessors } from '#domain/territory/of-round.ts'
import { regionQueries } from '#data/region.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatDay, formatList, formatNumber } from '#i18n/formats.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { MergeForm } from './merge-form.tsx'
import { messages } from './municipalities.messages.ts'

/** The municipalities of now and of before, and what is done when some merge. */
export function MunicipalitiesPage() {
  const all = useSuspenseQuery(territoryQueries.everywhere()).data
  const { subregions } = useSuspenseQuery(regionQueries.ours()).data
  const today = ofToday(all)
  const former = all.filter(({ successor }) => successor != null)
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name ?? code
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      <StackedTable
        caption={messages.todayTitle}
        columns={messages.columns}
        rows={today.map(({ code, name, subregion, inhabitants }) => ({
          id: code,
          cells: [
            name,
            code,
            subregions.find(({ id }) => id === subregion)?.name ?? '',
            formatNumber(inhabitants),
            formatList(predecessors(all, code).map((one) => one.name)) || '–',
          ],
        }))}
      />
      {former.length > 0 && (
        <section className="stack">
          <p>{messages.formerIntro}</p>
          <StackedTable
            caption={messages.formerTitle}
            columns={messages.formerColumns}
            rows={former.map(({ code, name, endedOn, successor }) => ({
              id: code,
              cells: [name, endedOn ? formatDay(endedOn) : '', nameOf(successor ?? '')],
            }))}
          />
        </section>
      )}
      <section className="stack" aria-labelledby="merge">
        <h2 id="merge">{messages.mergeTitle}</h2>
        <p>{messages.mergeIntro}</p>
        <MergeForm municipalities={today} subregions={subregions} />
      </section>
    </div>
  )
}
