import { useSuspenseQuery } from '@tanstack/react-query'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { deliberateQueries } from '#data/deliberate.ts'
import { formatDay } from '#i18n/formats.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './see-comparison.messages.ts'

const words = messages.deliberate

export type DeliberateChoicesProps = {
  round: Round
  definition: Definition
  municipalities: readonly Municipality[]
}

/** Low levels that municipalities chose, why and until when: of oneself, or of those with a name. */
export function DeliberateChoices({ round, definition, municipalities }: DeliberateChoicesProps) {
  const choices = useSuspenseQuery(deliberateQueries.ofRound(round.id)).data
  if (choices.length === 0) return null
  const textOf = (id: string) => definition.items.find((item) => item.id === id)?.text.nl ?? id
  const nameOf = (code: string) => municipalities.find((each) => each.code === code)?.name ?? code
  return (
    <section className="stack stack--small" aria-labelledby="bewust">
      <h2 id="bewust">{words.title}</h2>
      <p className="subtle">{words.intro}</p>
      <TakeAwayFrame title={words.title}>
        <StackedTable
          caption={<span className="visually-hidden">{words.title}</span>}
          columns={words.columns}
          rows={choices
            .map(({ municipalityCode, itemId, reason, until }) => ({
              id: `${municipalityCode}-${itemId}`,
              cells: [nameOf(municipalityCode), textOf(itemId), reason, formatDay(until)] as const,
            }))
            .sort((a, b) => a.cells[0].localeCompare(b.cells[0], 'nl'))}
        />
      </TakeAwayFrame>
    </section>
  )
}
