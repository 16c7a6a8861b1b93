import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ACTION_STATUSES, byAttention, involves, isOverdue } from '#domain/action.ts'
import { actionQueries } from '#data/actions.ts'
import { measureQueries } from '#data/measures.ts'
import { territoryQueries } from '#data/territory.ts'
import { statusWords } from '#i18n/action-words.ts'
import { today } from '#i18n/today.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { Option, Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './actions.messages.ts'
import { ActionsTable } from './actions-table.tsx'
import './actions.css'

const route = getRouteApi('/eszl/acties')

/** The actions of all municipalities, what is late first; what is shown is in the address. */
export function RegionPage() {
  const search = route.useSearch()
  const all = useSuspenseQuery(actionQueries.all()).data
  const late = all.filter((action) => isOverdue(action, today()))
  const shown = all
    .filter(
      (action) =>
        (!search.gemeente || involves(action, search.gemeente)) &&
        (!search.stand || action.status === search.stand) &&
        (!search.telaat || isOverdue(action, today())) &&
        (!search.maatregel || (action.measureId ?? 'eigen-idee') === search.maatregel),
    )
    .sort(byAttention(today()))
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.regionTitle}</PageTitle>
        <p className="lead">{messages.regionIntro}</p>
        <Filters />
      </div>
      <Alert tone={late.length > 0 ? 'warning' : 'positive'}>
        <p>
          {late.length === 0
            ? messages.noneLate
            : messages.lateOf(
                late.length,
                new Set(late.map(({ municipalityCode }) => municipalityCode)).size,
              )}
        </p>
      </Alert>
      {shown.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{all.length === 0 ? messages.noneRegion : messages.noneFound}</p>
        </EmptyState>
      ) : (
        <ActionsTable actions={shown} title={messages.regionTitle} headed />
      )}
    </div>
  )
}

function Filters() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const measures = useSuspenseQuery(measureQueries.all()).data
  const actions = useSuspenseQuery(actionQueries.all()).data
  const used = new Set(actions.map(({ measureId }) => measureId))
  const choose = (choice: Partial<typeof search>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...choice }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="cluster cluster--fields no-print">
      <Select
        label={messages.filterMunicipality}
        value={search.gemeente ?? ''}
        onChange={({ target }) => choose({ gemeente: target.value || undefined })}
      >
        <option value="">{messages.all}</option>
        {municipalities.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={messages.filterStatus}
        value={search.stand ?? ''}
        onChange={({ target }) =>
          choose({ stand: ACTION_STATUSES.find((status) => status === target.value) })
        }
      >
        <option value="">{messages.all}</option>
        {ACTION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {statusWords[status]}
          </option>
        ))}
      </Select>
      <Select
        label={messages.filterMeasure}
        value={search.maatregel ?? ''}
        onChange={({ target }) => choose({ maatregel: target.value || undefined })}
      >
        <option value="">{messages.all}</option>
        {measures
          .filter(({ id }) => used.has(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        {used.has(null) && <option value="eigen-idee">{messages.ownIdea}</option>}
      </Select>
      <Option
        type="checkbox"
        checked={search.telaat ?? false}
        onChange={({ target }) => choose({ telaat: target.checked || undefined })}
      >
        {messages.filterLate}
      </Option>
      <Link to="/eszl/acties/nieuw" className={buttonLink.secondary}>
        {messages.jointTitle}
      </Link>
      <Button onClick={() => window.print()}>{messages.print}</Button>
    </div>
  )
}
