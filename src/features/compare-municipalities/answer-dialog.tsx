import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { answerTo } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { noteScanLookedAt } from '#data/audit.ts'
import { scanQueries } from '#data/scans.ts'
import { answerLines } from '#i18n/answer-words.ts'
import { formatScore } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { messages } from './compare.messages.ts'
import type { ComparedScan } from '#domain/comparison/table.ts'
import { useCompareSearch } from './use-compare-search.ts'
import type { Comparison } from './use-comparison.ts'

const words = messages.answer

/** The answer behind a number, with its explanation and evidence; opened by the address. */
export function AnswerDialog({ definition, scans }: Comparison) {
  const { search, setSearch } = useCompareSearch()
  const item = definition.items.find(({ id }) => id === search.vraag)
  const scan = scans.find(({ municipality }) => municipality.code === search.gemeente)
  const close = () => setSearch({ vraag: undefined }, { replace: true })
  const open = item !== undefined && scan !== undefined
  return (
    <Dialog open={open} title={scan?.municipality.name ?? ''} onClose={close}>
      {open && (
        <>
          <p className="subtle">{item.text.nl}</p>
          <GivenAnswer item={item} scan={scan} />
          <div className="cluster">
            <Button onClick={close}>{words.close}</Button>
            <Link
              to="/gemeente/scan/$scanId/thema/$themeId"
              params={{ scanId: scan.scanId, themeId: item.theme }}
              hash={item.id}
            >
              {words.inScan}
            </Link>
          </div>
        </>
      )}
    </Dialog>
  )
}

function GivenAnswer({ item, scan: { scanId, sheet } }: { item: Item; scan: ComparedScan }) {
  const found = useQuery(scanQueries.one(scanId))
  useEffect(() => void noteScanLookedAt(scanId), [scanId])
  if (found.isError) return <p role="alert">{words.failed}</p>
  if (!found.data) return <p>{words.loading}</p>
  const answer = answerTo(found.data.answers, item.id)
  const score = sheet.items[item.id]?.score ?? null
  return (
    <Facts>
      <Fact term={words.answer} several>
        {answerLines(item, answer).map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </Fact>
      <Fact term={words.score}>{score === null ? words.noScore : formatScore(score)}</Fact>
      <Fact term={words.note}>{answer.note === '' ? words.none : answer.note}</Fact>
      <Fact term={words.evidence}>
        {answer.evidenceUrl === '' ? (
          words.none
        ) : (
          <a href={answer.evidenceUrl} target="_blank" rel="noreferrer">
            {answer.evidenceUrl}
          </a>
        )}
      </Fact>
      {answer.deliberate && (
        <>
          <Fact term={words.deliberate}>{answer.deliberate.reason}</Fact>
        </>
      )}
    </Facts>
  )
}
