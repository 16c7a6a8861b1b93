import type { ReactNode } from 'react'
import type { ProofLine, Rated } from '#domain/proof/proof-line.ts'
import type { Answers } from '#domain/questionnaire/answers.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { formatChange, formatScore } from '#i18n/formats.ts'
import { IntervalBar } from '#ui/charts/interval-bar.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './proof.messages.ts'
import { differenceOf, lineageOf, meaningOf } from './proof-of-action.ts'

/** A round as far as its proof needs it; without answers when nothing was handed in. */
export type ProofRound = { name: string; definition: Definition; answers: Answers | undefined }

export type LinesProps = {
  title: string
  lines: readonly ProofLine[]
  before: ProofRound
  after: ProofRound
}

/** First and now, per question and per experience. */
export function Lines({ title, lines, before, after }: LinesProps) {
  return (
    <TakeAwayFrame title={title}>
      <StackedTable
        caption={<span className="visually-hidden">{title}</span>}
        columns={[
          messages.columns.what,
          before.name,
          after.name,
          messages.columns.change,
          messages.columns.region,
          messages.columns.meaning,
        ]}
        rows={lines.map((line) => ({
          id: `${line.kind} ${line.item}`,
          cells: [
            <What key="what" line={line} before={before} after={after} />,
            <Value key="before" line={line} round={before} at="before" />,
            <Value key="after" line={line} round={after} at="after" />,
            differenceOf(line),
            regionOf(line),
            meaningOf(line),
          ],
        }))}
      />
    </TakeAwayFrame>
  )
}

function What({ line, before, after }: { line: ProofLine; before: ProofRound; after: ProofRound }) {
  if (line.kind === 'rating')
    return <Words label={messages.ratings} text={ratingText(line, after)} />
  const item =
    after.definition.items.find(({ id }) => id === line.item) ??
    before.definition.items.find(({ id }) => id === line.item)
  const reworded = lineageOf(before.definition, after.definition, line.item) === 'reworded'
  return (
    <>
      <Words label={messages.answers} text={item?.text.nl ?? line.item} />
      {reworded && <span className="small subtle">{messages.reworded}</span>}
    </>
  )
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <>
      <span className="small subtle proof__kind">{label}</span>
      {text}
    </>
  )
}

type ValueProps = { line: ProofLine; round: ProofRound; at: 'before' | 'after' }

function Value({ line, round, at }: ValueProps) {
  if (line.kind === 'rating') return <Satisfaction rated={line[at]} />
  const score = line[at]
  const item = round.definition.items.find(({ id }) => id === line.item)
  const answer = round.answers?.[line.item]
  return (
    <>
      <span className="number">{score === null ? messages.none_ : formatScore(score)}</span>
      {at === 'after' && line.goal !== null && (
        <span className="small subtle"> ({messages.goal(formatScore(line.goal))})</span>
      )}
      {item && answer && <span className="small proof__answer">{answerWords(item, answer)}</span>}
    </>
  )
}

function Satisfaction({ rated }: { rated: Rated | null }): ReactNode {
  if (!rated) return messages.none_
  return (
    <>
      <span className="number">{formatScore(rated.satisfaction)}</span>{' '}
      <span className="small subtle">({messages.responses(rated.n)})</span>
      <IntervalBar value={rated.satisfaction} margin={rated.margin} />
    </>
  )
}

function regionOf({ region, reason }: ProofLine): string {
  if (region) return messages.region(formatChange(region.change), region.municipalities)
  return reason === null ? messages.noRegion : messages.none_
}

function ratingText(line: ProofLine, { definition }: ProofRound): string {
  return definition.ratingItems.find(({ id }) => id === line.item)?.text.nl ?? line.item
}
