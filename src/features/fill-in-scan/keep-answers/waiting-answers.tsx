import { useRef, useState, useSyncExternalStore } from 'react'
import { dayOf } from '#i18n/today.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { UnsavedList } from '../unsaved/unsaved-list.tsx'
import { useUnsavedKinds } from '../unsaved/use-unsaved-kinds.ts'
import { useScan, useUnsaved } from '../scan-context.tsx'
import { answersFile, readAnswersFile } from './answers-file.ts'
import { messages } from './keep.messages.ts'
import { emptiesAfterSevenDays } from './seven-days.ts'

const DAY = 24 * 60 * 60 * 1000
/** In time to warn, also where the browser does not look like one that empties its storage. */
const WARN_AFTER_DAYS = 3

/** What waits on this device, and how to take it elsewhere: in the way only when something waits. */
export function WaitingAnswers() {
  const { readOnly, ours } = useScan()
  const n = useUnsaved().length
  const [said, setSaid] = useState<readonly string[]>([])
  if (!ours) return null
  const files = (
    <div className="stack stack--small">
      <Files onSaid={setSaid} />
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
  if (n > 0 || said.length > 0) {
    return (
      <div id="niet-opgeslagen">
        <Alert tone="warning">
          <h2 className="card__title">{messages.title}</h2>
          <Waiting n={n} />
          <UnsavedList />
          {files}
        </Alert>
      </div>
    )
  }
  if (readOnly) return null
  return (
    <details>
      <summary>{messages.title}</summary>
      <div className="stack stack--small">
        <Waiting n={0} />
        {files}
      </div>
    </details>
  )
}

function Waiting({ n }: { n: number }) {
  const { storage, queue, readOnly } = useScan()
  const { coming } = useUnsavedKinds(queue, readOnly !== null)
  const [now] = useState(() => Date.now())
  const oldest = useSyncExternalStore(queue.subscribe, storage.oldest)
  const unreadable = storage.unreadable()
  if (n === 0 && unreadable === 0) return <p>{messages.nothing}</p>
  const old = oldest !== null && now - oldest > WARN_AFTER_DAYS * DAY
  return (
    <>
      {(readOnly ? n : coming) > 0 && (
        <p>
          {readOnly
            ? messages.stuck(n)
            : messages.waiting(coming, old ? dayOf(new Date(oldest)) : null)}
        </p>
      )}
      {unreadable > 0 && <p>{messages.unreadable(unreadable)}</p>}
      {n > 0 && (old || emptiesAfterSevenDays()) && <p>{messages.old}</p>}
    </>
  )
}

function Files({ onSaid }: { onSaid: (lines: readonly string[]) => void }) {
  const { scan, municipality, queue, definition, readOnly } = useScan()
  const chooser = useRef<HTMLInputElement>(null)
  const waiting = useUnsaved().length > 0
  const save = () => {
    const now = new Date()
    const text = answersFile(scan, municipality.name, queue.waiting(), now)
    const name = messages.fileName(municipality.slug, dayOf(now))
    download(name, text)
  }
  const take = async (file: File) => {
    const found = readAnswersFile(await file.text(), scan.id)
    if (!found.ok) return onSaid([messages.problem[found.error]])
    const known = found.value.filter(({ itemId }) =>
      definition.items.some(({ id }) => id === itemId),
    )
    const elsewhere = queue.takeUp(known).length
    const unknown = found.value.length - known.length
    onSaid([
      messages.taken(known.length - elsewhere),
      ...(elsewhere > 0 ? [messages.elsewhere(elsewhere)] : []),
      ...(unknown > 0 ? [messages.unknown(unknown)] : []),
    ])
  }
  return (
    <div className="cluster">
      {waiting && <Button onClick={save}>{messages.save}</Button>}
      {readOnly === null && (
        <Button onClick={() => chooser.current?.click()}>{messages.read}</Button>
      )}
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void take(file)
          target.value = ''
        }}
      />
    </div>
  )
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
