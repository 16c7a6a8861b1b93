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

/** What this person was asked to do, each a link to the question; nothing for who was asked nothing. */
export function MyOpenItems({ definition, scan }: { definition: Definition; scan: Scan }) {
  const email = useSuspenseQuery(sessionQueries.current()).data.email ?? ''
  const tasks = useQuery(taskQueries.ofScan(scan.id)).data ?? []
  if (!tasks.some(({ assignee }) => assignee === email)) return null
  const open = openItemsOf(email, tasks, definition, scan.answers, scan.route)
  const themes = definition.themes.filter(({ id }) => open.some(({ item }) => item.theme === id))
  return (
    <Card as="section" accent labelledBy="my-open-items">
      <h2 id="my-open-items">{messages.myItemsTitle(open.length)}</h2>
      {open.length === 0 && <p>{messages.myItemsDone}</p>}
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
          <Until task={taskOf(tasks, { kind: 'theme', part: theme.id })} email={email} />
          <ul>
            {open
              .filter(({ item }) => item.theme === theme.id)
              .map(({ item, question }) => (
                <li key={item.id}>
                  <Link
                    to="/gemeente/scan/$scanId/thema/$themeId"
                    params={{ scanId: scan.id, themeId: theme.id }}
                    hash={item.id}
                  >
                    {item.text.nl}
                  </Link>
                  {question && <p className="subtle">‘{question}’</p>}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

/** Until when an own theme is to be done. What is shown here is open, so after that day it is late. */
function Until({ task, email }: { task: Task | undefined; email: string }) {
  if (!task?.dueOn || task.assignee !== email) return null
  return (
    <p className="small subtle">
      {messages.myItemsUntil(formatDay(task.dueOn))}{' '}
      {task.dueOn < today() && <Badge tone="warning">{messages.myItemsLate}</Badge>}
    </p>
  )
}
