import { Link } from '@tanstack/react-router'
import { answerTo } from '#domain/questionnaire/answers.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { isQuickWin } from '#domain/quick-wins/measure.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { sinceBefore } from '#domain/rating/since-before.ts'
import { sinceLine } from '#parts/since-before.tsx'
import { answerWords } from '#i18n/answer-words.ts'
import { List } from '#ui/layout/list.tsx'
import { arithmeticSteps } from './arithmetic-steps.ts'
import { messages } from './quick-wins.messages.ts'
import { experienceSentence, gainSentence, stabilitySentence } from './number-words.ts'
import type { QuickWinsOfScan } from './use-quick-wins.ts'

export type ArithmeticProps = { quickWin: QuickWin; view: QuickWinsOfScan }

/** What placed a measure: what entrepreneurs say, the answers, and the arithmetic (dossier e3). */
export function Arithmetic({ quickWin, view }: ArithmeticProps) {
  const { need } = quickWin.deciding
  const experience = view.definition.ratingItems.find(({ id }) => id === need.ratingItem)
  return (
    <div className="stack">
      <div className="stack stack--small">
        <h4>{messages.saidTitle}</h4>
        <p>‘{experience?.text.nl}’</p>
        <p>{experienceSentence(need, view.municipality.name)}</p>
        <Since need={need} view={view} />
      </div>
      <div className="stack stack--small">
        <h4>{messages.answersTitle}</h4>
        <AnswersBehind quickWin={quickWin} view={view} />
      </div>
      <div className="stack stack--small">
        <h4>{messages.sumTitle}</h4>
        <dl className="arithmetic">
          {arithmeticSteps(quickWin).map(({ id, term, how, value }) => (
            <div key={id}>
              <dt>
                {term} <span className="subtle small">{how}</span>
              </dt>
              <dd className="number">{value}</dd>
            </div>
          ))}
        </dl>
        {view.topShare && isQuickWin(quickWin.measure) && (
          <p>{stabilitySentence(view.topShare(quickWin), need.basis, view.municipality.name)}</p>
        )}
      </div>
    </div>
  )
}

/** How satisfaction moved since the round before, of whose answers it rests on. */
function Since({ need, view }: { need: Need; view: QuickWinsOfScan }) {
  const whose = need.basis === 'own' ? 'own' : 'region'
  const before = view.before[whose]
  const change = sinceBefore(before, need.ratingItem, need[whose], 'satisfaction')
  if (!before || change === null || typeof change === 'string') return null
  return <p>{messages.since(sinceLine(change, before.round))}</p>
}

function AnswersBehind({ quickWin, view }: ArithmeticProps) {
  const { definition, scan } = view
  return (
    <>
      <List look="sentences">
        {quickWin.gains.map((gain) => {
          const item = definition.items.find(({ id }) => id === gain.item)
          return (
            <li key={gain.item}>
              {item?.text.nl}{' '}
              <strong>{item && answerWords(item, answerTo(scan.answers, gain.item))}</strong>
              <span className="subtle below">{gainSentence(gain)}</span>
            </li>
          )
        })}
      </List>
      <p>
        <Link
          to="/gemeente/scan/$scanId/thema/$themeId"
          params={{ scanId: scan.id, themeId: quickWin.theme }}
          hash={quickWin.triggers[0]?.item ?? ''}
        >
          {messages.toAnswers}
        </Link>
      </p>
    </>
  )
}
