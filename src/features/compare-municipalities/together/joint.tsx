import { useMemo } from 'react'
import { formatNumber, formatShare } from '#i18n/formats.ts'
import { Names } from '#ui/layout/names.tsx'
import { MakeJoint } from './make-joint.tsx'
import { Section } from './section.tsx'
import { together, type Together } from './shared.ts'
import { messages } from './together.messages.ts'
import type { Ranking } from '#parts/use-rankings.ts'

/** The few joint actions that close most of what municipalities share. */
export function Joint({ rankings, roundId }: { rankings: readonly Ranking[]; roundId: string }) {
  const { actions, closed, smallest, reached, municipalities } = useMemo(
    () => together(rankings),
    [rankings],
  )
  const titles = new Map(
    rankings.flatMap(({ ranked }) =>
      [...ranked.top, ...ranked.rest].map(({ measure }) => [measure.id, measure.title]),
    ),
  )
  const names = new Map(rankings.map(({ municipality: { code, name } }) => [code, name]))
  return (
    <>
      <Section
        title={messages.jointTitle}
        finding={
          actions.length > 0
            ? messages.jointFinding(actions.length, formatShare(closed))
            : messages.jointNone
        }
        note={`${messages.jointNote} ${smallest ? messages.jointSmallest : messages.jointGreedy}`}
        caption={messages.jointCaption}
        columns={messages.jointColumns}
        actionColumn={messages.action}
        rows={actions.map(({ measure, closes, codes, share }) => ({
          id: measure,
          cells: [
            titles.get(measure) ?? measure,
            closes.length,
            formatShare(share),
            <Names key="names" names={codes.map((code) => names.get(code) ?? code)} />,
          ],
          action: <MakeJoint roundId={roundId} measureId={measure} codes={codes} />,
        }))}
      />
      <Reached {...{ reached, municipalities }} titleOf={(id) => titles.get(id) ?? id} />
    </>
  )
}

type ReachedProps = Pick<Together, 'reached' | 'municipalities'> & {
  titleOf: (measure: string) => string
}

/** What one, two, three and five joint actions reach. */
function Reached({ reached, municipalities, titleOf }: ReachedProps) {
  const [first, last] = [reached[0], reached.at(-1)]
  if (!first || !last) return null
  return (
    <Section
      title={messages.reachTitle}
      finding={messages.reachFinding(
        formatShare(first.share),
        last.count,
        formatShare(last.share),
        last.municipalities,
        municipalities,
      )}
      note={reached.every(({ best }) => best) ? messages.reachBest : messages.jointGreedy}
      caption={messages.reachTitle}
      columns={messages.reachColumns}
      rows={reached.map(({ count, closed, share, municipalities: helped, measures }) => ({
        id: String(count),
        cells: [
          formatNumber(count),
          formatNumber(closed.size),
          formatShare(share),
          messages.reachOf(helped, municipalities),
          <Names key="which" names={measures.map(titleOf)} />,
        ],
      }))}
    />
  )
}
