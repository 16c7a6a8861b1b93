import type { ReactNode } from 'react'
import type { ProofLine, Rated } from '#domain/proof/proof-line.ts'
import type { Answer, Answers } from '#domain/questionnaire/answers.ts'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { formatChange, formatNumber, formatScore } from '#i18n/formats.ts'
import { marginAlone } from '#i18n/margin-words.ts'
import { IntervalBar } from '#ui/charts/interval-bar.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
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
            <Difference key="difference" line={line} />,
            <Region key="region" line={line} />,
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
      {reworded && (
        <OwnColumn name={messages.inFile.remark} className="small subtle">
          {messages.reworded}
        </OwnColumn>
      )}
    </>
  )
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <>
      <OwnColumn name={messages.inFile.kind} className="small subtle below">
        {label}
      </OwnColumn>
      {text}
    </>
  )
}

type ValueProps = { line: ProofLine; round: ProofRound; at: 'before' | 'after' }

function Value({ line, round, at }: ValueProps) {
  if (line.kind === 'rating') return <Satisfaction rated={line[at]} round={round} />
  const score = line[at]
  const item = round.definition.items.find(({ id }) => id === line.item)
  const answer = round.answers?.[line.item]
  return (
    <>
      <span className="number">{score === null ? messages.none_ : formatScore(score)}</span>
      {at === 'after' && line.goal !== null && (
        <OwnColumn
          name={messages.inFile.goal}
          value={formatScore(line.goal)}
          className="small subtle"
        >
          {' '}
          ({messages.goal(formatScore(line.goal))})
        </OwnColumn>
      )}
      {item && answer && (
        <span className="small below">
          <Given item={item} answer={answer} round={round} />
        </span>
      )}
    </>
  )
}

/** The answer; a number with a unit is two things. */
function Given({ item, answer, round }: { item: Item; answer: Answer; round: ProofRound }) {
  const words = answerWords(item, answer)
  const name = messages.inFile.answer(round.name)
  const unit = item.kind === 'number' && answer.status === 'answered' ? item.unit : '%'
  if (unit === '%') return <OwnColumn name={name}>{words}</OwnColumn>
  return (
    <>
      <OwnColumn name={name}>{words.slice(0, -unit.length - 1)}</OwnColumn>{' '}
      <OwnColumn name={messages.inFile.unit(round.name)}>{unit}</OwnColumn>
    </>
  )
}

function Satisfaction({ rated, round }: { rated: Rated | null; round: ProofRound }): ReactNode {
  if (!rated) return messages.none_
  return (
    <>
      <span className="number">{formatScore(rated.satisfaction)}</span>{' '}
      <OwnColumn
        name={messages.inFile.responses(round.name)}
        value={formatNumber(rated.n)}
        className="small subtle"
      >
        ({messages.responses(rated.n)})
      </OwnColumn>
      <IntervalBar value={rated.satisfaction} margin={rated.margin} />
    </>
  )
}

function Difference({ line }: { line: ProofLine }): ReactNode {
  const { change, margin } = differenceOf(line)
  if (margin === null) return change
  return (
    <>
      {change}{' '}
      <OwnColumn name={messages.inFile.margin} value={margin}>
        {marginAlone(margin)}
      </OwnColumn>
    </>
  )
}

function Region({ line: { region, reason } }: { line: ProofLine }): ReactNode {
  if (!region) return reason === null ? messages.noRegion : messages.none_
  return (
    <>
      {formatChange(region.change)}{' '}
      <OwnColumn name={messages.inFile.municipalities} value={formatNumber(region.municipalities)}>
        {messages.region(region.municipalities)}
      </OwnColumn>
    </>
  )
}

function ratingText(line: ProofLine, { definition }: ProofRound): string {
  return definition.ratingItems.find(({ id }) => id === line.item)?.text.nl ?? line.item
}
