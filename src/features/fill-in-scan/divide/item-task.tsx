import { useState } from 'react'
import type { Item } from '#domain/questionnaire/definition.ts'
import type { TaskPart } from '#domain/task.ts'
import { withdrawTask } from '#data/tasks.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { YOU } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { useScan } from '../scan-context.tsx'
import { AskColleague } from './ask-colleague.tsx'
import { messages } from './divide.messages.ts'
import { useTasks } from './use-tasks.ts'

export type ItemTaskProps = {
  item: Item
  /** The person asks because they do not know. */
  onAsked: () => void
}

/** Asking a colleague, and what was asked of whom. */
export function ItemTask({ item, onAsked }: ItemTaskProps) {
  const { scan, definition } = useScan()
  const tasks = useTasks()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<{ went: 'well' | 'wrong'; words: string } | null>(null)
  if (!tasks) return null
  const theme = definition.themes.find(({ id }) => id === item.theme)
  const part: TaskPart = { kind: 'item', part: item.id }
  const task = tasks.of(part)
  const withdraw = async () => {
    const done = await withdrawTask(scan.id, part)
    setSaid(done.ok ? null : { went: 'wrong', words: dataErrorWords(done.error) })
    await tasks.refresh()
  }
  return (
    <div className="no-print">
      {task ? (
        <div className="cluster">
          <p>
            {tasks.nameOf(task.assignee) === YOU
              ? messages.askedYou(tasks.nameOf(tasks.emailOf(task.askedBy) ?? ''))
              : messages.asked(tasks.nameOf(task.assignee))}{' '}
            {task.question !== '' && <em>‘{task.question}’</em>}
          </p>
          <Button purpose="subtle" onClick={() => void withdraw()}>
            {messages.withdraw}
          </Button>
        </div>
      ) : (
        <p className="item__ask">
          <Button purpose="subtle" onClick={() => setAsking(true)}>
            {messages.ask}
          </Button>
        </p>
      )}
      <Outcome went={said?.went ?? null}>{said?.words}</Outcome>
      {asking && theme && (
        <AskColleague
          theme={theme}
          item={item}
          onClose={() => setAsking(false)}
          onDone={(asked, problem) => {
            setAsking(false)
            if (asked.kind === 'item') onAsked()
            const words = messages.themeAsked(tasks.nameOf(asked.assignee))
            if (problem !== null) setSaid({ went: 'wrong', words: problem })
            else setSaid(asked.kind === 'theme' ? { went: 'well', words } : null)
          }}
        />
      )}
    </div>
  )
}
