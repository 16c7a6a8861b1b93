import { useSuspenseQueries } from '@tanstack/react-query'
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

/** Two versions side by side, published or a draft: what changed, per part and field, and all of what is new or gone. */
export function ComparePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [published, drafts] = useSuspenseQueries({
    queries: [draftQueries.published(), draftQueries.all()],
    combine: ([a, b]) => [a.data.map(({ id }) => id), b.data] as const,
  })
  const open = drafts.filter(({ state }) => state === 'open')
  const versions = [...open.map(({ name }) => name), ...published]
  const to = versions.find((id) => id === search.naar) ?? published[0] ?? ''
  const from =
    versions.find((id) => id === search.van) ?? published[published.indexOf(to) + 1] ?? to
  const choose = (name: 'van' | 'naar', label: string, value: string) => (
    <Select
      label={label}
      value={value}
      onChange={({ target }) =>
        void navigate({ search: (before) => ({ ...before, [name]: target.value }) })
      }
    >
      {versions.map((version) => (
        <option key={version} value={version}>
          {published.includes(version) ? version : messages.draftOf(version)}
        </option>
      ))}
    </Select>
  )
  const source = (name: string) => {
    const draft = open.find((each) => each.name === name)
    return draft ? draftQueries.draftDocument(draft.id) : draftQueries.document(name)
  }
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
      <Differences from={source(from)} to={source(to)} />
    </div>
  )
}

type Source = ReturnType<typeof draftQueries.draftDocument>

function Differences({ from, to }: { from: Source; to: Source }) {
  const [before, after] = useSuspenseQueries({
    queries: [from, to],
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
            const lines = (of: 'before' | 'after') => {
              const listed = (
                <ul key={of}>
                  {fields.map((field) => (
                    <li key={field.path}>
                      <span className="subtle small">{fieldWords.path(field.path)}:</span>{' '}
                      {field[of] ?? messages.nothing}
                    </li>
                  ))}
                </ul>
              )
              // All of a part that is new or gone is much to read.
              return change === 'changed' ? (
                listed
              ) : (
                <details key={of}>
                  <summary>{messages.contents}</summary>
                  {listed}
                </details>
              )
            }
            return {
              id: `${kind} ${id}`,
              cells: [
                `${messages.kinds[kind]}: ${name}`,
                messages.partChange[change],
                change === 'added' ? '' : lines('before'),
                change === 'removed' ? '' : lines('after'),
              ],
            }
          })}
        />
      )}
    </>
  )
}
