import { useSuspenseQueries } from '@tanstack/react-query'
import { scoresOfNamed } from '#domain/comparison/compared.ts'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { messages as compared } from '../rounds/rounds.messages.ts'
import { TwoRounds } from '../rounds/two-rounds.tsx'
import { useCompareSearch } from '../use-compare-search.ts'
import { messages } from './see-comparison.messages.ts'
import type { Seen } from './seen.tsx'
import { ViewerHead } from './viewer-head.tsx'

/** Rounds next to each other, for who looks along: of those who gave their name in each. */
export function ViewerRoundsPage() {
  return (
    <ViewerHead title={compared.title} intro={compared.intro}>
      {(seen, rounds) => <Rounds seen={seen} rounds={rounds} />}
    </ViewerHead>
  )
}

function Rounds({ seen, rounds }: { seen: Seen; rounds: readonly Round[] }) {
  const { search } = useCompareSearch()
  const { round } = seen
  const earlier = rounds.filter(({ openedAt }) => openedAt < round.openedAt)
  const before = earlier.find(({ id }) => id === search.eerder) ?? earlier[0]
  if (!before) {
    return (
      <EmptyState title={compared.noneTitle}>
        <p>{messages.oneRound}</p>
      </EmptyState>
    )
  }
  return <OfNamed key={before.id} {...{ seen, before, earlier }} />
}

type OfNamedProps = { seen: Seen; before: Round; earlier: readonly Round[] }

function OfNamed({ seen, before, earlier }: OfNamedProps) {
  const { round, route, municipalities, chosen } = seen
  const rounds = [round, ...earlier]
  const definitions = useSuspenseQueries({
    queries: rounds.map(({ questionnaireVersion }) =>
      questionnaireQueries.version(questionnaireVersion),
    ),
    combine: (all) => all.map(({ data }) => data),
  })
  const found = useSuspenseQueries({
    queries: rounds.map(({ id }) => visibilityQueries.comparison(id, route)),
    combine: (all) => all.map(({ data }) => data),
  })
  const sheets = new Map(
    rounds.flatMap(({ id }, index) => {
      const [definition, rows] = [definitions[index], found[index]]
      return definition && rows
        ? [[id, { definition, sheets: scoresOfNamed(rows, route) }] as const]
        : []
    }),
  )
  const named = new Set(chosen.flatMap(({ municipality }) => municipality?.code ?? []))
  return (
    <>
      <TwoRounds
        {...{ round, before, earlier, sheets, route }}
        municipalities={municipalities.filter(({ code }) =>
          [...sheets.values()].some((of) => of.sheets.has(code)),
        )}
        chosen={named}
        whole={messages.allNamed}
      />
      <p className="subtle">{messages.roundsOfNamed}</p>
    </>
  )
}
