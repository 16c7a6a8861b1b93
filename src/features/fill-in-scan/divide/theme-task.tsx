import { useState } from 'react'
import type { Theme } from '#domain/questionnaire/definition.ts'
import type { TaskPart } from '#domain/task.ts'
import { withdrawTask } from '#data/tasks.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { useScan } from '../scan-context.tsx'
import { AskColleague } from './ask-colleague.tsx'
import { messages } from './divide.messages.ts'
import { useTasks } from './use-tasks.ts'

/** On a theme page: who does this theme, and giving it to somebody else. */
export function ThemeTask({ theme }: { theme: Theme }) {
  const { scan } = useScan()
  const tasks = useTasks()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  if (!tasks) return null
  const part: TaskPart = { kind: 'theme', part: theme.id }
  const task = tasks.of(part)
  const withdraw = async () => {
    const done = await withdrawTask(scan.id, part)
    setSaid(done.ok ? '' : dataErrorWords(done.error))
    await tasks.refresh()
  }
  return (
    <div className="no-print">
      <div className="cluster">
        <p>
          {task ? messages.doesIt(tasks.nameOf(task.assignee)) : messages.nobody}
          {task?.dueOn && ` ${messages.until(formatDay(task.dueOn))}`}
          {task && task.question !== '' && <em> ‘{task.question}’</em>}
        </p>
        <Button purpose="subtle" onClick={() => setAsking(true)}>
          {task ? messages.change : messages.ask}
        </Button>
        {task && (
          <Button purpose="subtle" onClick={() => void withdraw()}>
            {messages.withdraw}
          </Button>
        )}
      </div>
      <Outcome went={said === '' ? null : 'wrong'}>{said}</Outcome>
      {asking && (
        <AskColleague
          theme={theme}
          {...(task && { title: messages.changeTitle })}
          onClose={() => setAsking(false)}
          onDone={(_, problem) => {
            setAsking(false)
            setSaid(problem ?? '')
          }}
        />
      )}
    </div>
  )
}

/** On the card of a theme: who does it. */
export function ThemeTaskOnCard({ themeId }: { themeId: string }) {
  const tasks = useTasks()
  const task = tasks?.of({ kind: 'theme', part: themeId })
  return task ? (
    <p className="small">
      {messages.cardDoes(tasks?.nameOf(task.assignee) ?? '')}
      {task.dueOn && `, ${messages.cardUntil(formatDay(task.dueOn))}`}
    </p>
  ) : null
}
