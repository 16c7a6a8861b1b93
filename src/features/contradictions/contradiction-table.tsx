import { Link } from '@tanstack/react-router'
import { isOpen } from '#domain/discussion.ts'
import { answerTo } from '#domain/questionnaire/answers.ts'
import type { ContradictionInScan } from '#domain/questionnaire/contradictions-of-round.ts'
import type { AskedRule, DiscussionOfRound } from '#data/discussions.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { DiscussionState } from '#parts/discussion.tsx'
import { Button } from '#ui/button.tsx'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './contradictions.messages.ts'
import './contradictions.css'

export type ContradictionTableProps = {
  shown: readonly ContradictionInScan[]
  discussions: readonly DiscussionOfRound[]
  asked: readonly AskedRule[]
  roundId: string
  nameOf: (code: string) => string
  onAsk: (about: ContradictionInScan) => void
}

/** One row per contradiction, with both answers, and whether it was asked about. */
export function ContradictionTable({
  shown,
  discussions,
  asked,
  roundId,
  nameOf,
  onAsk,
}: ContradictionTableProps) {
  const { columns } = messages
  const rows = shown.map((one) => {
    const { scan, rule, says } = one
    const name = nameOf(scan.municipalityCode)
    const beside = asked.find((it) => it.scanId === scan.id && it.rule === rule)?.itemId
    const discussion = discussions.find(
      ({ scanId, itemId, withOffice }) => withOffice && scanId === scan.id && itemId === beside,
    )
    return {
      id: `${scan.id} ${rule}`,
      cells: [
        name,
        says,
        <Answers key="answers" of={one} />,
        discussion ? (
          <DiscussionState key="state" discussion={discussion} side="office" />
        ) : (
          <span key="state" className="subtle">
            {messages.notAsked}
          </span>
        ),
      ],
      action:
        discussion && isOpen(discussion) ? (
          <Link
            className="contradiction-act"
            to="/eszl/overleg"
            search={{ ronde: roundId, gemeente: scan.municipalityCode, stand: 'open' }}
          >
            {messages.toTalk}
            <span className="visually-hidden">{messages.about(name, says)}</span>
          </Link>
        ) : (
          <Button className="contradiction-act" onClick={() => onAsk(one)}>
            {discussion ? messages.askAgain : messages.ask}
            <span className="visually-hidden">{messages.about(name, says)}</span>
          </Button>
        ),
    }
  })
  return (
    <FewRows rows={rows.length} first={16}>
      <StackedTable
        caption={messages.caption}
        columns={[columns.municipality, columns.says, columns.answers, columns.asked]}
        rows={rows}
        actionColumn={messages.act}
      />
    </FewRows>
  )
}

/** Both questions, each with what was answered, leading to the scan. */
function Answers({ of: { scan, items } }: { of: ContradictionInScan }) {
  return items.map((item) => (
    <p key={item.id} className="small">
      <Link
        to="/gemeente/scan/$scanId/thema/$themeId"
        params={{ scanId: scan.id, themeId: item.theme }}
        hash={item.id}
      >
        {item.text.nl}
      </Link>{' '}
      <span className="subtle">{answerWords(item, answerTo(scan.answers, item.id))}</span>
    </p>
  ))
}
