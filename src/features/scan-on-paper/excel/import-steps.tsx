import { useEffect, useRef } from 'react'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert, Loading, ProgressBar } from '#ui/feedback/feedback.tsx'
import { Field } from '#ui/form/field.tsx'
import { Card } from '#ui/layout/card.tsx'
import type { PaperScan } from '../use-paper-scan.ts'
import { DifferenceView } from './difference-view.tsx'
import { messages } from './excel.messages.ts'
import { ImportOutcome } from './import-outcome.tsx'
import { useImport, type ImportStep } from './use-import.ts'

const words = messages.page

/** Offering a file, looking at what it changes, saving it. */
export function ImportSteps({ scan, definition }: PaperScan) {
  const { step, read, confirm, undo } = useImport(scan.id, definition)
  const busy = step.kind === 'reading' || step.kind === 'saving'
  const next = useRef<HTMLDivElement>(null)
  const arrived = step.kind === 'waiting' || busy ? null : step.kind
  useEffect(() => {
    if (arrived !== null) next.current?.focus()
  }, [arrived])
  return (
    <>
      <Card as="section" labelledBy="upload">
        <h2 id="upload">{words.uploadTitle}</h2>
        <Field label={words.file} description={words.upload}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              disabled={busy}
              // Choosing the same file again is choosing too.
              onClick={({ currentTarget }) => (currentTarget.value = '')}
              onChange={({ target }) => {
                const file = target.files?.[0]
                if (file) void read(file)
              }}
            />
          )}
        </Field>
        {step.kind === 'reading' && <Loading label={words.reading} />}
      </Card>
      <div ref={next} tabIndex={-1} className="excel__next">
        <Arrived step={step} {...{ definition, confirm, undo }} scanId={scan.id} />
      </div>
    </>
  )
}

type ArrivedProps = Pick<ReturnType<typeof useImport>, 'confirm' | 'undo'> &
  Pick<PaperScan, 'definition'> & { step: ImportStep; scanId: string }

function Arrived({ step, definition, confirm, undo, scanId }: ArrivedProps) {
  switch (step.kind) {
    case 'waiting':
    case 'reading':
      return null
    case 'unreadable':
      return (
        <Alert tone="negative" title={messages.file.title} live>
          <p>{messages.file.problem[step.problem]}</p>
        </Alert>
      )
    case 'failed':
      return (
        <Alert tone="negative" title={messages.file.title} live>
          <p>{dataErrorWords(step.error)}</p>
        </Alert>
      )
    case 'shown':
      return <DifferenceView {...{ definition, confirm }} difference={step.difference} />
    case 'saving': {
      const say = step.undo ? messages.result.undoing : messages.difference.saving
      return (
        <ProgressBar
          name={words.uploadTitle}
          label={say(step.done, step.of)}
          done={step.done}
          total={step.of}
        />
      )
    }
    case 'saved':
      return <ImportOutcome {...{ definition, scanId, undo }} result={step.result} />
    case 'undone':
      return <ImportOutcome {...{ definition, scanId }} result={step.result} undo={null} />
  }
}
