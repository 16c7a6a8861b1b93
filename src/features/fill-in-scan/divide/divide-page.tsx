import { formatDay } from '#i18n/formats.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ToOverview } from '../overview/to-overview.tsx'
import { useScan } from '../scan-context.tsx'
import { DivideForm } from './divide-form.tsx'
import { messages } from './divide-page.messages.ts'
import { useTasks } from './use-tasks.ts'
import { WhoHasWhat } from './who-has-what.tsx'

/** All themes of a scan divided among colleagues, each with a day; who has what, and who is late. */
export function DividePage() {
  const { round, ours } = useScan()
  const tasks = useTasks()
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle eyebrow={<ToOverview />}>{messages.title}</PageTitle>
        {tasks && (
          <p className="lead">
            {messages.lead} {round.closesOn && messages.closes(formatDay(round.closesOn))}
          </p>
        )}
      </div>
      {tasks ? (
        <>
          <DivideForm tasks={tasks} />
          <WhoHasWhat tasks={tasks} />
        </>
      ) : (
        <Alert>
          <p>{ours ? messages.cannot : messages.notYours}</p>
        </Alert>
      )}
    </div>
  )
}
