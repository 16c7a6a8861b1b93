import { useMemo } from 'react'
import { pairThatStandsOut, teachingPairs } from '#domain/comparison/teaching-pairs.ts'
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
  const textOf = (id: string) => definition.items.find((item) => item.id === id)?.text.nl ?? id
  const best = pairThatStandsOut(pairs)
  return (
    <Section
      title={messages.pairsTitle}
      finding={
        best
          ? messages.pairsFinding(nameOf(best.a), nameOf(best.b))
          : pairs.length > 0
            ? messages.pairsSeveral
            : messages.pairsNone
      }
      note={messages.pairsNote}
      caption={messages.pairsCaption}
      columns={messages.pairsColumns}
      rows={pairs.map(({ a, b, aTeaches, bTeaches }) => ({
        id: `${a} ${b}`,
        cells: [
          nameOf(a),
          <Questions key="a" texts={aTeaches.map(textOf)} />,
          nameOf(b),
          <Questions key="b" texts={bTeaches.map(textOf)} />,
        ],
      }))}
    />
  )
}

/** More than these would make a screen of one pair. */
const MOST_QUESTIONS = 2

/** Questions in a cell: all of them, or how many and one of them with all behind a click. */
function Questions({ texts }: { texts: readonly string[] }) {
  const [first = ''] = texts
  const list = (
    <ul className={texts.length > MOST_QUESTIONS ? undefined : 'cell-list'}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
  if (texts.length <= MOST_QUESTIONS) return list
  return (
    <details className="cell-list">
      <summary>{messages.pairsQuestions(texts.length, first)}</summary>
      {list}
    </details>
  )
}
