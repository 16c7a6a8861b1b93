import { useState } from 'react'
import type { Document } from '#domain/questionnaire/draft/document.ts'
import { editsTowards } from '#domain/questionnaire/draft/edits.ts'
import { fromJson, jsonSchema, toJson, type Fault } from '#domain/questionnaire/draft/json-file.ts'
import type { Result } from '#domain/result.ts'
import { draftQueries, saveDraft } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Field } from '#ui/form/field.tsx'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { messages } from './editor.messages.ts'
import type { DraftNow } from './use-draft.ts'
import { fromWorkbook, toTranslations, toWorkbook } from './workbook.ts'

/** A draft out to a file, and in from one: a broken file changes nothing and says where it is broken. */
export function Files({ now: { draft, document } }: { now: DraftNow }) {
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [changed, setChanged] = useState(0)
  const taking = useSave(
    (wanted: Document) => {
      const edits = editsTowards(draft.parts, { ...wanted, version: draft.name })
      setChanged(edits.length)
      return saveDraft(draft.id, edits)
    },
    { fresh: [draftQueries.all()] },
  )
  const take = async (file: File) => {
    setFaults([])
    taking.clear()
    const read = await readFile(file, document)
    if (read.ok) taking.save(read.value)
    else setFaults(read.error)
  }
  return (
    <section className="stack stack--small no-print" aria-labelledby="files">
      <h2 id="files">{messages.filesTitle}</h2>
      <Downloads document={document} />
      {draft.state === 'open' && (
        <Field label={messages.fromFile} description={messages.fromFileHelp}>
          {(ids) => (
            <input
              type="file"
              accept=".json,.xlsx"
              {...ids}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? []
                if (file) void take(file)
                currentTarget.value = ''
              }}
            />
          )}
        </Field>
      )}
      {faults.length > 0 && (
        <Alert tone="negative" live title={messages.fileRefused(faults.length)}>
          <ul>
            {faults.map(({ place, code, detail }) => (
              <li key={`${place} ${detail}`}>
                {place}: {messages.fileFault[code]}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <SaveAlert saving={taking} done={messages.taken(changed)} />
    </section>
  )
}

/** A version as a file of each kind. */
export function Downloads({ document }: { document: Document }) {
  const name = `vragenlijst-${document.version}`
  const json = (value: string) => new Blob([value], { type: 'application/json' })
  const offer = async (file: Blob | Promise<Blob>, ending: string) =>
    offerFile(await file, `${name}${ending}`)
  return (
    <div className="cluster">
      <Button onClick={() => void offer(json(toJson(document)), '.json')}>{messages.toJson}</Button>
      <Button onClick={() => void offer(toWorkbook(document), '.xlsx')}>{messages.toXlsx}</Button>
      <Button onClick={() => void offer(toTranslations(document), '-vertalingen.xlsx')}>
        {messages.toTranslations}
      </Button>
      <Button
        purpose="subtle"
        onClick={() => void offer(json(JSON.stringify(jsonSchema(), null, 2)), '.schema.json')}
      >
        {messages.toSchema}
      </Button>
    </div>
  )
}

async function readFile(
  file: File,
  document: Document,
): Promise<Result<Document, readonly Fault[]>> {
  return file.name.endsWith('.xlsx') ? fromWorkbook(file, document) : fromJson(await file.text())
}
