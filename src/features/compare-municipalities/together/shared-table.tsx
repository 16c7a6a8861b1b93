import { Names } from '#ui/layout/names.tsx'
import { MakeJoint } from './make-joint.tsx'
import { Section } from './section.tsx'
import { sharedQuickWins } from './shared.ts'
import { messages } from './together.messages.ts'
import type { Ranking } from '#parts/use-rankings.ts'

/** Quick wins that stand in the top five of more than one municipality. */
export function Shared({ rankings, roundId }: { rankings: readonly Ranking[]; roundId: string }) {
  const shared = sharedQuickWins(rankings)
  const first = shared[0]
  return (
    <Section
      title={messages.sharedTitle}
      finding={
        first
          ? messages.sharedFinding(
              first.measure.title,
              first.municipalities.length,
              rankings.length,
            )
          : messages.sharedNone
      }
      caption={messages.sharedCaption}
      columns={messages.sharedColumns}
      actionColumn={messages.action}
      rows={shared.map(({ measure, municipalities }) => ({
        id: measure.id,
        cells: [
          measure.title,
          municipalities.length,
          <Names key="names" names={municipalities.map(({ name }) => name)} />,
        ],
        action: (
          <MakeJoint
            roundId={roundId}
            measureId={measure.id}
            codes={municipalities.map(({ code }) => code)}
          />
        ),
      }))}
    />
  )
}
