import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { draftQueries } from '#data/questionnaire-drafts.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { formatList } from '#i18n/formats.ts'
import { buttonLink } from '#ui/button.tsx'
import { messages } from './set-up-region.messages.ts'

/** What a round will ask, which versions there are, and where one makes another. */
export function QuestionnaireStep({ anyRound }: { anyRound: boolean }) {
  const [versions, drafts] = useSuspenseQueries({
    queries: [questionnaireQueries.versions(), draftQueries.all()],
    combine: ([a, b]) => [a.data, b.data.filter(({ state }) => state === 'open')] as const,
  })
  const [newest = ''] = versions
  return (
    <section className="stack" aria-labelledby="questionnaire">
      <h2 id="questionnaire">{messages.questionnaireTitle}</h2>
      <p>
        <strong>
          {anyRound ? messages.questionnaireNext(newest) : messages.questionnaireFirst(newest)}
        </strong>{' '}
        {messages.questionnaireHow}
      </p>
      <p>
        {messages.questionnaireVersions(formatList(versions))}{' '}
        {drafts.length > 0 &&
          messages.questionnaireDrafts(formatList(drafts.map(({ name }) => name)))}
      </p>
      <div className="cluster">
        <Link to="/eszl/vragenlijst" className={buttonLink.secondary}>
          {messages.toQuestionnaire}
        </Link>
        <Link to="/eszl/maatregelen" className={buttonLink.secondary}>
          {messages.toMeasures}
        </Link>
      </div>
    </section>
  )
}
