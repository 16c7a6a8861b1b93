import { useState } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { numberOf } from '../item-words.ts'
import type { Difference, Proposal } from './difference.ts'
import { messages } from './excel.messages.ts'
import type { Change } from './import-answers.ts'
import { ProblemTable } from './problem-table.tsx'
import { AnswerBeside, kindOf, ProposalChoice, ProposalKind, type Choice } from './proposal-row.tsx'

const words = messages.difference

export type DifferenceViewProps = {
  definition: Definition
  difference: Difference
  confirm: (changes: readonly Change[]) => void
}

/** What the workbook would change, row by row, and what to do with each. Nothing is saved before confirming. */
export function DifferenceView({ definition, difference, confirm }: DifferenceViewProps) {
  const { proposals, problems } = difference
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>(() =>
    Object.fromEntries(proposals.map((proposal) => [proposal.item.id, atFirst(proposal)])),
  )
  const choiceFor = ({ item }: Proposal) => chosen[item.id] ?? { take: false, clear: false }
  const changes = proposals.flatMap((proposal): Change[] => {
    const { take, clear } = choiceFor(proposal)
    const { item, stored, version, kept, cleared } = proposal
    return take || clear ? [{ item, before: stored, after: clear ? cleared : kept, version }] : []
  })
  return (
    <section className="stack" aria-labelledby="difference">
      <h2 id="difference">{words.title}</h2>
      <Counts {...difference} />
      {problems.length > 0 && <ProblemTable definition={definition} problems={problems} />}
      {proposals.some(({ changedMeanwhile }) => changedMeanwhile) && (
        <Alert tone="warning">
          <p>{words.colleagueHelp}</p>
        </Alert>
      )}
      {proposals.some(({ emptied }) => emptied.length > 0) && <p>{words.emptyHelp}</p>}
      {proposals.length > 0 && (
        <div className="stack excel__difference">
          <StackedTable
            caption={words.caption}
            columns={words.columns}
            rows={proposals.map((proposal) => ({
              id: proposal.item.id,
              cells: [
                <span key="question" className="excel__question">
                  {words.question(numberOf(definition, proposal.item), proposal.item.text.nl)}
                  <ProposalKind proposal={proposal} />
                </span>,
                <AnswerBeside
                  key="now"
                  item={proposal.item}
                  answer={proposal.stored}
                  other={proposal.cleared}
                />,
                <AnswerBeside
                  key="then"
                  item={proposal.item}
                  answer={proposal.cleared}
                  other={proposal.stored}
                />,
                <ProposalChoice
                  key="choice"
                  proposal={proposal}
                  number={numberOf(definition, proposal.item)}
                  choice={choiceFor(proposal)}
                  onChoose={(choice) => setChosen({ ...chosen, [proposal.item.id]: choice })}
                />,
              ],
            }))}
          />
          <div className="cluster">
            <Button
              purpose="primary"
              disabledReason={changes.length === 0 ? words.nothingChosen : undefined}
              onClick={() => confirm(changes)}
            >
              {words.confirm(changes.length)}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

/** An answer that a colleague changed is left alone until someone decides otherwise. */
function atFirst({ changes, changedMeanwhile }: Proposal): Choice {
  return { take: changes && !changedMeanwhile, clear: false }
}

function Counts({ proposals, problems, unchanged }: Difference) {
  if (proposals.length + problems.length === 0) return <p>{words.nothing}</p>
  const count = (kind: ReturnType<typeof kindOf>) =>
    proposals.filter((proposal) => kindOf(proposal) === kind).length
  const numbers = {
    new: count('new'),
    changed: count('changed'),
    colleague: count('colleague'),
    emptied: count('emptied'),
    problem: problems.length,
    same: unchanged,
  }
  return (
    <p>
      <strong>
        {words.summary(
          (Object.keys(numbers) as (keyof typeof numbers)[]).map((kind) => {
            const [one, more] = words.counts[kind]
            return { n: numbers[kind], one, more }
          }),
        )}
      </strong>
    </p>
  )
}
