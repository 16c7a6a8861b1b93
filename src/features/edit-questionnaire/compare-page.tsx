import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { compareVersions } from '#domain/questionnaire/draft/compare-versions.ts'
import { draftQueries } from '#data/questionnaire-drafts.ts'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './editor.messages.ts'
import { fieldWords } from './field-words.messages.ts'
import { Downloads } from './files.tsx'
import { nameOf } from './use-draft.ts'

const route = getRouteApi('/eszl/vragenlijst/vergelijken')

/** Two published versions side by side: what changed, per part and field. */
export function ComparePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const versions = useSuspenseQuery(draftQueries.published()).data.map(({ id }) => id)
  const to = versions.find((id) => id === search.naar) ?? versions[0] ?? ''
  const from = versions.find((id) => id === search.van) ?? versions[versions.indexOf(to) + 1] ?? to
  const choose = (name: 'van' | 'naar', label: string, value: string) => (
    <Select
      label={label}
      value={value}
      onChange={({ target }) =>
        void navigate({ search: (before) => ({ ...before, [name]: target.value }) })
      }
    >
      {versions.map((version) => (
        <option key={version}>{version}</option>
      ))}
    </Select>
  )
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <p className="no-print">
          <Link to="/eszl/vragenlijst">{messages.back}</Link>
        </p>
        <PageTitle>{messages.compareTitle}</PageTitle>
        <div className="cluster cluster--fields no-print">
          {choose('van', messages.from, from)}
          {choose('naar', messages.to, to)}
        </div>
      </div>
      <Differences from={from} to={to} />
    </div>
  )
}

function Differences({ from, to }: { from: string; to: string }) {
  const [before, after] = useSuspenseQueries({
    queries: [draftQueries.document(from), draftQueries.document(to)],
    combine: ([a, b]) => [a.data, b.data] as const,
  })
  const changes = compareVersions(before, after)
  return (
    <>
      <Downloads read={() => Promise.resolve(after)} />
      {changes.length === 0 ? (
        <p>{messages.noDifference}</p>
      ) : (
        <StackedTable
          caption={messages.compareTitle}
          columns={messages.compareColumns}
          rows={changes.map(({ kind, id, change, fields }) => {
            const name = nameOf(change === 'removed' ? before : after, kind, id)
            const lines = (of: 'before' | 'after') => (
              <ul key={of}>
                {fields.map((field) => (
                  <li key={field.path}>
                    <span className="subtle small">{fieldWords.path(field.path)}:</span>{' '}
                    {field[of] ?? messages.nothing}
                  </li>
                ))}
              </ul>
            )
            return {
              id: `${kind} ${id}`,
              cells: [
                `${messages.kinds[kind]}: ${name}`,
                messages.partChange[change],
                change === 'changed' ? lines('before') : '',
                change === 'changed' ? lines('after') : '',
              ],
            }
          })}
        />
      )}
    </>
  )
}
