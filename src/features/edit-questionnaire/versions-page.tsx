import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { editsTowards } from '#domain/questionnaire/draft/edits.ts'
import { draftQueries, getPublished, startDraft } from '#data/questionnaire-drafts.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { formatMoment } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './editor.messages.ts'

/** The versions of the questionnaire with their notes, and the drafts. */
export function VersionsPage() {
  const [versions, drafts, current] = useSuspenseQueries({
    queries: [draftQueries.published(), draftQueries.all(), questionnaireQueries.current()],
    combine: ([a, b, c]) => [a.data, b.data, c.data] as const,
  })
  const open = drafts.filter(({ state }) => state === 'open')
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      <section className="stack stack--small" aria-labelledby="drafts">
        <h2 id="drafts">{messages.drafts}</h2>
        {open.length === 0 ? (
          <p>{messages.noDrafts}</p>
        ) : (
          <ul>
            {open.map(({ id, name, startedFrom, startedAt }) => (
              <li key={id}>
                <Link to="/eszl/vragenlijst/$draftId" params={{ draftId: id }}>
                  {messages.draftTitle(name)}
                </Link>{' '}
                <span className="subtle">
                  {messages.startedFrom(startedFrom, formatMoment(startedAt))}
                </span>
              </li>
            ))}
          </ul>
        )}
        <NewDraft versions={versions.map(({ id }) => id)} />
      </section>
      <section className="stack stack--small" aria-labelledby="versions">
        <h2 id="versions">{messages.versions}</h2>
        <StackedTable
          caption={<span className="visually-hidden">{messages.versions}</span>}
          columns={messages.versionColumns}
          rows={versions.map(({ id, note, publishedAt }) => ({
            id,
            cells: [
              <span key="id">
                {id} {id === current.version && <Badge tone="accent">{messages.inUse}</Badge>}
              </span>,
              formatMoment(publishedAt),
              note || messages.fromProgram,
              <Link
                key="compare"
                to="/eszl/vragenlijst/vergelijken"
                search={{ naar: id }}
                aria-label={`${messages.compare}: ${id}`}
              >
                {messages.compare}
              </Link>,
            ],
          }))}
        />
      </section>
    </div>
  )
}

function NewDraft({ versions }: { versions: readonly string[] }) {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [from, setFrom] = useState(versions[0] ?? '')
  const saving = useSave(
    async () => {
      const published = await getPublished(from)
      if (!published.ok) return published
      return startDraft(name.trim(), from, editsTowards([], { ...published.value, version: 'x' }))
    },
    {
      fresh: [draftQueries.all()],
      onSaved: (draftId) => navigate({ to: '/eszl/vragenlijst/$draftId', params: { draftId } }),
    },
  )
  return (
    <form
      className="stack stack--small no-print"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save()
      }}
    >
      <h3>{messages.start}</h3>
      <div className="cluster cluster--fields">
        <Select
          label={messages.startFrom}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        >
          {versions.map((version) => (
            <option key={version}>{version}</option>
          ))}
        </Select>
        <TextInput
          label={messages.name}
          description={messages.nameHelp}
          maxLength={30}
          width="medium"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div>
        <Button type="submit" purpose="primary" busy={saving.busy}>
          {messages.doStart}
        </Button>
      </div>
      <SaveAlert saving={saving} />
    </form>
  )
}
