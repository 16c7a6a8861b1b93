import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { OTHER_PARTS, sentencesOf, type Sentence } from '#domain/questionnaire/wording-sentences.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { wordingQueries } from '#data/wording.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { SentenceLine } from './sentence-line.tsx'
import { messages } from './words.messages.ts'

const route = getRouteApi('/eszl/woorden')

/** Staff correct what the product says about a version of the questionnaire. */
export function WordsPage() {
  const { versie, deel } = route.useSearch()
  const navigate = route.useNavigate()
  const [versions, current] = useSuspenseQueries({
    queries: [questionnaireQueries.versions(), questionnaireQueries.current()],
    combine: ([a, b]) => [a.data, b.data] as const,
  })
  const version = versions.find((known) => known === versie) ?? current.version
  const definition = useSuspenseQuery(questionnaireQueries.version(version)).data
  const parts = [
    ...definition.themes.map(({ id, text }) => ({ id, name: text.nl })),
    ...OTHER_PARTS.map((id) => ({ id, name: messages.parts[id] ?? id })),
  ]
  const part = parts.find(({ id }) => id === deel) ?? parts[0]
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
        <p>{messages.how}</p>
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.version}
            value={version}
            onChange={({ target }) =>
              void navigate({ search: (search) => ({ ...search, versie: target.value }) })
            }
          >
            {versions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
          <Select
            label={messages.part}
            value={part?.id}
            onChange={({ target }) =>
              void navigate({ search: (search) => ({ ...search, deel: target.value }) })
            }
          >
            {parts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      </div>
      <Sentences key={version} version={version} part={part?.id ?? ''} />
    </div>
  )
}

function Sentences({ version, part }: { version: string; part: string }) {
  const [definition, stored, measures] = useSuspenseQueries({
    queries: [
      questionnaireQueries.version(version),
      wordingQueries.of(version),
      measureQueries.all(),
    ],
    combine: ([a, b, c]) => [a.data, b.data, c.data] as const,
  })
  const all = stored ? sentencesOf(definition, stored.content, measures) : []
  const about = new Map<string, Sentence[]>()
  for (const sentence of all.filter((each) => each.part === part))
    about.set(sentence.about, [...(about.get(sentence.about) ?? []), sentence])
  if (!stored || about.size === 0) {
    return (
      <EmptyState title={messages.noneTitle}>
        <p>{messages.none}</p>
      </EmptyState>
    )
  }
  return [...about].map(([name, sentences]) => (
    <Card key={name}>
      <h2>{name}</h2>
      {sentences.map((sentence) => (
        <SentenceLine
          key={sentence.place.join('/')}
          sentence={sentence}
          questionnaire={version}
          stored={stored}
        />
      ))}
    </Card>
  ))
}
