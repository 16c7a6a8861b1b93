import { useState } from 'react'
import type { Item } from '#domain/questionnaire/definition.ts'
import type { TaskPart } from '#domain/task.ts'
import { withdrawTask } from '#data/tasks.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { YOU } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { useScan } from '../scan-context.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { messages } from './divide.messages.ts'
import { useTasks } from './use-tasks.ts'

export type ItemTaskProps = {
  item: Item
  /** The person asks because they do not know. */
  onAsked: () => void
}

/** "Weet ik niet, vraag een collega", and what was asked of whom. */
export function ItemTask({ item, onAsked }: ItemTaskProps) {
  const { scan } = useScan()
  const tasks = useTasks()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  if (!tasks) return null
  const part: TaskPart = { kind: 'item', part: item.id }
  const task = tasks.of(part)
  const withdraw = async () => {
    const done = await withdrawTask(scan.id, part)
    setSaid(done.ok ? '' : dataErrorWords(done.error))
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
      <Outcome went={said === '' ? null : 'wrong'}>{said}</Outcome>
      {asking && (
        <AssignDialog
          title={messages.askTitle}
          part={part}
          suggested={tasks.of({ kind: 'theme', part: item.theme })?.assignee}
          withQuestion
          onClose={() => setAsking(false)}
          onDone={(problem) => {
            setAsking(false)
            setSaid(problem ?? '')
            onAsked()
          }}
        />
      )}
    </div>
  )
}
