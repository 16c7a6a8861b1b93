import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Scan } from '#domain/scan.ts'
import { openItemsOf, taskOf, type Task } from '#domain/task.ts'
import { sessionQueries } from '#data/session.ts'
import { taskQueries } from '#data/tasks.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { buttonLink } from '#ui/button.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'
import { untilWords } from './until.ts'

type OfScan = { definition: Definition; scan: Scan }

/** From so many questions of a theme on, the theme is what one reads and its questions fold. */
const MANY = 4

/** What this person was asked to do in a scan that is filled in: all of it, and the questions that are still open. */
export function useMyItems({ definition, scan }: OfScan) {
  const email = useSuspenseQuery(sessionQueries.current()).data.email ?? ''
  const tasks = useQuery(taskQueries.ofScan(scan.id)).data ?? []
  const open = openItemsOf(email, tasks, definition, scan.answers, scan.route)
  return { email, tasks, open, asked: tasks.some(({ assignee }) => assignee === email) }
}

/** What this person was asked to do, each a link to the question; nothing for who was asked nothing. */
export function MyOpenItems({ definition, scan, closesOn }: OfScan & { closesOn: string | null }) {
  const { email, tasks, open, asked } = useMyItems({ definition, scan })
  if (!asked) return null
  const themes = definition.themes.filter(({ id }) => open.some(({ item }) => item.theme === id))
  return (
    <Card as="section" accent labelledBy="my-open-items">
      <h2 id="my-open-items">{messages.myItemsTitle(open.length)}</h2>
      {open.length === 0 && <p>{messages.myItemsDone}</p>}
      {open.length > 0 && closesOn !== null && (
        <p className="small subtle">{untilWords(closesOn, today())}</p>
      )}
      {open[0] && (
        <div>
          <Link
            to="/gemeente/scan/$scanId/thema/$themeId"
            params={{ scanId: scan.id, themeId: open[0].item.theme }}
            hash={open[0].item.id}
            className={buttonLink.primary}
          >
            {messages.myItemsBegin}
          </Link>
        </div>
      )}
      {themes.map((theme) => (
        <div key={theme.id} className="stack stack--small">
          <h3>
            <Link
              to="/gemeente/scan/$scanId/thema/$themeId"
              params={{ scanId: scan.id, themeId: theme.id }}
            >
              {theme.text.nl}
            </Link>
          </h3>
          <Agreed task={taskOf(tasks, { kind: 'theme', part: theme.id })} email={email} />
          <Questions
            scanId={scan.id}
            questions={open.filter(({ item }) => item.theme === theme.id)}
          />
        </div>
      ))}
    </Card>
  )
}

type QuestionsProps = { scanId: string; questions: ReturnType<typeof useMyItems>['open'] }

/** Questions to answer, with what was asked about them; many of them fold. */
function Questions({ scanId, questions }: QuestionsProps) {
  const list = (
    <ul>
      {questions.map(({ item, question }) => (
        <li key={item.id}>
          <Link
            to="/gemeente/scan/$scanId/thema/$themeId"
            params={{ scanId, themeId: item.theme }}
            hash={item.id}
          >
            {item.text.nl}
          </Link>
          {question && <p className="subtle">‘{question}’</p>}
        </li>
      ))}
    </ul>
  )
  if (questions.length < MANY) return list
  return (
    <details>
      <summary>{messages.myItemsIn(questions.length)}</summary>
      {list}
    </details>
  )
}

/** What was asked of an own theme, and until when it is to be done. What is shown here is open, so after that day it is late. */
function Agreed({ task, email }: { task: Task | undefined; email: string }) {
  if (task?.assignee !== email) return null
  return (
    <>
      {task.question !== '' && <p className="subtle">‘{task.question}’</p>}
      {task.dueOn !== null && (
        <p className="small subtle">
          {messages.myItemsUntil(formatDay(task.dueOn))}{' '}
          {task.dueOn < today() && <Badge tone="warning">{messages.myItemsLate}</Badge>}
        </p>
      )}
    </>
  )
}
