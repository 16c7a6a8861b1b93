import { useQueryClient } from '@tanstack/react-query'
import { documentOf, type Document } from '#domain/questionnaire/draft/document.ts'
import { editsTowards } from '#domain/questionnaire/draft/edits.ts'
import { fromJson, SCHEMA_PATH, toJson, type Fault } from '#domain/questionnaire/draft/json-file.ts'
import { ok, type Result } from '#domain/result.ts'
import type { DataError } from '#data/errors.ts'
import { draftQueries, saveDraft } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert, Loading } from '#ui/feedback/feedback.tsx'
import { Field } from '#ui/form/field.tsx'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { messages } from './editor.messages.ts'
import type { DraftNow } from './use-draft.ts'
import { fromWorkbook, toTranslations, toWorkbook } from './workbook.ts'
import { fileFaults } from './workbook.messages.ts'

type Taken = { changed: number; faults: readonly Fault[] }

/** A draft out to a file, and in from one: a broken file changes nothing and says where it is broken. */
export function Files({ now: { draft: shown } }: { now: DraftNow }) {
  const queryClient = useQueryClient()
  // The screen may still show what this device kept; a file is of what is stored.
  const readStored = async () => {
    const stored = { ...draftQueries.one(shown.id), staleTime: 0, networkMode: 'always' } as const
    const draft = await queryClient.fetchQuery(stored)
    return { draft, document: documentOf(draft.name, draft.parts) }
  }
  const taking = useSave(
    async (file: File): Promise<Result<Taken, DataError>> => {
      const { draft, document } = await readStored()
      const read = await readFile(file, document)
      if (!read.ok) return ok({ changed: 0, faults: read.error })
      const edits = editsTowards(draft.parts, { ...read.value, version: draft.name })
      const saved = await saveDraft(draft.id, edits)
      return saved.ok ? ok({ changed: edits.length, faults: [] }) : saved
    },
    { fresh: [draftQueries.all()] },
  )
  const { faults, changed } = taking.saved?.value ?? { faults: [], changed: 0 }
  return (
    <section className="stack stack--small no-print" aria-labelledby="files">
      <h2 id="files">{messages.filesTitle}</h2>
      <Downloads read={async () => (await readStored()).document} />
      {shown.state === 'open' && (
        <Field label={messages.fromFile} description={messages.fromFileHelp}>
          {(ids) => (
            <input
              type="file"
              accept=".json,.xlsx"
              {...ids}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? []
                if (file) taking.save(file)
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
                {place}: {fileFaults[code]}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {taking.busy && <Loading label={messages.takingFile} />}
      {faults.length === 0 && <SaveAlert saving={taking} done={messages.taken(changed)} />}
    </section>
  )
}

const json = (value: string) => Promise.resolve(new Blob([value], { type: 'application/json' }))

const FILES = [
  {
    label: messages.toJson,
    ending: '.json',
    make: (document: Document) => json(toJson(document, window.location.origin)),
  },
  { label: messages.toXlsx, ending: '.xlsx', make: toWorkbook },
  { label: messages.toTranslations, ending: '-vertalingen.xlsx', make: toTranslations },
] as const

/** A version as a file of each kind, of what `read` gives. */
export function Downloads({ read }: { read: () => Promise<Document> }) {
  // Making a workbook asks for a part of the program first, which can fail.
  const offering = useSave(async ({ ending, make }: (typeof FILES)[number]) => {
    const document = await read()
    return ok(offerFile(await make(document), `vragenlijst-${document.version}${ending}`))
  })
  return (
    <>
      <div className="cluster">
        {FILES.map((file) => (
          <Button
            key={file.ending}
            busy={offering.busy && offering.input?.ending === file.ending}
            onClick={() => offering.save(file)}
          >
            {file.label}
          </Button>
        ))}
      </div>
      <p>
        <a href={SCHEMA_PATH}>{messages.toSchema}</a>
      </p>
      <SaveAlert saving={offering} />
    </>
  )
}

async function readFile(
  file: File,
  document: Document,
): Promise<Result<Document, readonly Fault[]>> {
  return file.name.endsWith('.xlsx') ? fromWorkbook(file, document) : fromJson(await file.text())
}
