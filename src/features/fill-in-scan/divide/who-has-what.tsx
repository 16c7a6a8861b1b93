import { isLate } from '#domain/task.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { Badge } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { themesWithProgress } from '../overview/scan-progress.ts'
import { useAnswers, useScan } from '../scan-context.tsx'
import { messages } from './divide-page.messages.ts'
import type { TasksAtHand } from './use-tasks.ts'

/** As it is stored: per colleague which themes, how much is open, and what is late. */
export function WhoHasWhat({ tasks }: { tasks: TasksAtHand }) {
  const { scan, definition } = useScan()
  const themes = themesWithProgress(definition, useAnswers(), scan.route)
  const divided = themes.flatMap((progress) => {
    const task = tasks.of({ kind: 'theme', part: progress.theme.id })
    return task ? [{ ...progress, task, late: isLate(task.dueOn, progress, today()) }] : []
  })
  const people = [...new Set(divided.map(({ task }) => task.assignee))].sort()
  return (
    <section className="stack" aria-labelledby="who-has-what">
      <h2 id="who-has-what">{messages.overviewTitle}</h2>
      {people.length === 0 ? (
        <p>{messages.overviewNone}</p>
      ) : (
        <StackedTable
          caption={messages.overviewCaption}
          columns={Object.values(messages.columns)}
          rows={people.map((email) => {
            const theirs = divided.filter(({ task }) => task.assignee === email)
            const late = theirs.filter((one) => one.late)
            return {
              id: email,
              cells: [
                tasks.nameOf(email),
                <List key="themes" look="stack">
                  {theirs.map(({ theme, task }) => (
                    <li key={theme.id}>
                      {theme.text.nl}
                      {task.dueOn && (
                        <span className="small subtle">
                          {' '}
                          {messages.untilDay(formatDay(task.dueOn))}
                        </span>
                      )}
                    </li>
                  ))}
                </List>,
                messages.openOf(theirs.reduce((sum, { asked, done }) => sum + asked - done, 0)),
                late.length === 0 ? (
                  messages.noneLate
                ) : (
                  <span key="late">
                    <Badge tone="warning">{messages.late}</Badge>{' '}
                    {late.map(({ theme }) => theme.text.nl).join(', ')}
                  </span>
                ),
              ],
            }
          })}
        />
      )}
    </section>
  )
}
