import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { teaches, teachingPairs } from '#domain/comparison/teaching-pairs.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { formatScore } from '#i18n/formats.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { useShownRounds } from './shown-rounds.ts'
import { messages } from './two.messages.ts'
import './meeting.css'

const address = getRouteApi('/eszl/bijeenkomst/samen')

/** Two municipalities on one screen: what each can show the other. */
export function TwoPage() {
  const { ronde } = address.useSearch()
  const rounds = useShownRounds()
  const round = rounds.find(({ id }) => id === ronde) ?? rounds[0]
  return (
    <div className="stack stack--large">
      <PageTitle
        eyebrow={
          <Link to="/eszl/bijeenkomst" search={{ ronde: round?.id }}>
            ← {messages.back}
          </Link>
        }
      >
        {messages.title}
      </PageTitle>
      {round ? (
        <OfRound key={round.id} round={round} />
      ) : (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
      )}
    </div>
  )
}

type Side = { code: string; name: string; items: Readonly<Record<string, number | null>> }

function OfRound({ round }: { round: Round }) {
  const { gemeente, met } = address.useSearch()
  const navigate = address.useNavigate()
  const [definition, compared, municipalities] = useSuspenseQueries({
    queries: [
      questionnaireQueries.version(round.questionnaireVersion),
      visibilityQueries.comparison(round.id, 'full'),
      territoryQueries.municipalitiesOf(round.id),
    ],
    combine: ([a, b, c]) => [a.data, b.data, c.data] as const,
  })
  // Who is not named is not on this screen, and shows no answers.
  const sides = useMemo(
    () =>
      municipalities.flatMap(({ code, name }): Side[] => {
        const items = compared.find((row) => row.municipalityCode === code)?.items
        return items ? [{ code, name, items }] : []
      }),
    [municipalities, compared],
  )
  const pairs = useMemo(() => teachingPairs(sides.map(asLearner), sides.length ** 2), [sides])
  const first = sides.find(({ code }) => code === gemeente)
  const best = pairs.find(({ a, b }) => first === undefined || [a, b].includes(first.code))
  const a = first ?? sides.find(({ code }) => code === best?.a) ?? sides[0]
  const b =
    sides.find(({ code }) => code === met && code !== a?.code) ??
    sides.find(({ code }) => code !== a?.code && [best?.a, best?.b].includes(code))
  if (!a) return <p>{messages.none}</p>
  const choose = (change: { gemeente?: string; met?: string }) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true })
  return (
    <>
      <div className="cluster cluster--fields no-print">
        <Select
          label={messages.first}
          value={a.code}
          onChange={({ target }) => choose({ gemeente: target.value })}
        >
          {sides.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={messages.second}
          value={b?.code ?? ''}
          onChange={({ target }) => choose({ gemeente: a.code, met: target.value })}
        >
          {!b && <option value="">{messages.chooseSecond}</option>}
          {sides
            .filter(({ code }) => code !== a.code)
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </Select>
      </div>
      {b ? (
        <div className="two-sides">
          <Shows from={a} to={b} definition={definition} />
          <Shows from={b} to={a} definition={definition} />
        </div>
      ) : (
        <p>{sides.length === 1 ? messages.onlyOne(a.name) : messages.noPair(a.name)}</p>
      )}
    </>
  )
}

const asLearner = ({ code, items }: Side) => ({
  code,
  sheet: {
    items: Object.fromEntries(Object.entries(items).map(([id, score]) => [id, { score }])),
  },
})

type ShowsProps = { from: Side; to: Side; definition: Definition }

/** Where one is strong and the other weak, with both scores. */
function Shows({ from, to, definition }: ShowsProps) {
  const shown = teaches(asLearner(from), asLearner(to))
  const id = `shows-${from.code}`
  return (
    <section className="sheet stack" aria-labelledby={id}>
      <h2 id={id}>{messages.shows(from.name, to.name)}</h2>
      {shown.length === 0 ? (
        <p>{messages.nothing(from.name, to.name)}</p>
      ) : (
        <ul className="two-sides__list">
          {shown.map((itemId) => (
            <li key={itemId}>
              <span>{definition.items.find((item) => item.id === itemId)?.text.nl ?? itemId}</span>{' '}
              <strong>
                {messages.scores(
                  from.name,
                  formatScore(from.items[itemId] ?? 0),
                  to.name,
                  formatScore(to.items[itemId] ?? 0),
                )}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
