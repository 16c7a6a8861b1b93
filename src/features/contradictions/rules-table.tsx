import { Link } from '@tanstack/react-router'
import type { ContradictionInScan } from '#domain/questionnaire/contradictions-of-round.ts'
import type { Questionnaire } from '#domain/questionnaire/wording.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './contradictions.messages.ts'

export type RulesTableProps = {
  questionnaire: Questionnaire
  roundId: string
  found: readonly ContradictionInScan[]
  /** While not all scans are looked at, what is counted is the least. */
  reading: boolean
}

/** Every rule of this version, also one that nobody broke, with in how many municipalities it was. */
export function RulesTable({ questionnaire, roundId, found, reading }: RulesTableProps) {
  const { rulesColumns } = messages
  const question = new Map(questionnaire.items.map(({ id, text }) => [id, text.nl]))
  const rows = questionnaire.wording.contradictions.map(({ id, says, items }) => {
    const places = found.filter(({ rule }) => rule === id).length
    return {
      id,
      cells: [
        says,
        items.map((item) => (
          <p key={item} className="small subtle">
            {question.get(item) ?? item}
          </p>
        )),
        reading ? messages.atLeast(places) : places,
      ],
      action:
        places === 0 ? null : (
          <Link
            to="/eszl/tegenstrijdigheden"
            search={({ ronde }) => ({ ronde: ronde ?? roundId, regel: id })}
          >
            {messages.showRule}
            <span className="visually-hidden">{messages.ofRule(says)}</span>
          </Link>
        ),
    }
  })
  return (
    <section className="stack" aria-labelledby="rules">
      <div className="stack stack--small">
        <h2 id="rules">{messages.rulesTitle}</h2>
        <p>{messages.rulesLead}</p>
      </div>
      <TakeAwayFrame title={messages.rulesTitle}>
        <StackedTable
          caption={<span className="visually-hidden">{messages.rulesTitle}</span>}
          columns={[rulesColumns.says, rulesColumns.about, rulesColumns.places]}
          rows={rows}
          actionColumn={messages.rulesAct}
        />
      </TakeAwayFrame>
    </section>
  )
}
