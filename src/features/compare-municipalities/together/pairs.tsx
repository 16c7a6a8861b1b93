import { useMemo } from 'react'
import { teachingPairs } from '#domain/comparison/teaching-pairs.ts'
import type { Comparison } from '../use-comparison.ts'
import { Section } from './section.tsx'
import { messages } from './together.messages.ts'

/** Pairs of municipalities that can teach each other both ways. */
export function Pairs({ definition, selected }: Comparison) {
  const pairs = useMemo(
    () =>
      teachingPairs(
        selected.map(({ municipality, sheet }) => ({ code: municipality.code, sheet })),
      ),
    [selected],
  )
  const names = new Map(selected.map(({ municipality: { code, name } }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? code
  const words = (ids: readonly string[]) => (
    <ul className="cell-list">
      {ids.map((id) => (
        <li key={id}>{definition.items.find((item) => item.id === id)?.text.nl ?? id}</li>
      ))}
    </ul>
  )
  const [best] = pairs
  return (
    <Section
      title={messages.pairsTitle}
      finding={best ? messages.pairsFinding(nameOf(best.a), nameOf(best.b)) : messages.pairsNone}
      note={messages.pairsNote}
      caption={messages.pairsCaption}
      columns={messages.pairsColumns}
      rows={pairs.map(({ a, b, aTeaches, bTeaches }) => ({
        id: `${a} ${b}`,
        cells: [nameOf(a), words(aTeaches), nameOf(b), words(bTeaches)],
      }))}
    />
  )
}
