import { useMemo } from 'react'
import { formatShare } from '#i18n/formats.ts'
import { Names } from '#ui/layout/names.tsx'
import { MakeJoint } from './make-joint.tsx'
import { Section } from './section.tsx'
import { together } from './shared.ts'
import { messages } from './together.messages.ts'
import type { Ranking } from './use-rankings.ts'

/** The few joint actions that close most of what municipalities share. */
export function Joint({ rankings, roundId }: { rankings: readonly Ranking[]; roundId: string }) {
  const { actions, closed, smallest } = useMemo(() => together(rankings), [rankings])
  const titles = new Map(
    rankings.flatMap(({ ranked }) =>
      [...ranked.top, ...ranked.rest].map(({ measure }) => [measure.id, measure.title]),
    ),
  )
  const names = new Map(rankings.map(({ municipality: { code, name } }) => [code, name]))
  return (
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
  )
}
