import { useState } from 'react'
import type { RegionFile as Region } from '#domain/territory/region-file.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Field } from '#ui/form/field.tsx'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { readRegionFile, regionFile } from './read-region-file.ts'
import { messages } from './set-up-region.messages.ts'
import { textOf } from './text-of-file.ts'

export type RegionFileProps = {
  /** What is kept; null while there are no municipalities. */
  stored: Region | null
  /** Puts what a file says in the fields. */
  onTake: (region: Region) => void
}

/** A whole region out to a file, and in from one: a broken file changes nothing and says where it is broken. */
export function RegionFile({ stored, onTake }: RegionFileProps) {
  const [taken, setTaken] = useState<readonly string[] | null>(null)
  const take = async (file: File) => {
    const read = readRegionFile(await textOf(file))
    setTaken('faults' in read ? read.faults : [])
    if ('region' in read) onTake(read.region)
  }
  return (
    <section className="stack" aria-labelledby="region-file">
      <h2 id="region-file">{messages.fileTitle}</h2>
      <p>{messages.fileIntro}</p>
      {stored && (
        <div>
          <Button onClick={() => offerFile(regionFile(stored), 'regio.json')}>
            {messages.toFile}
          </Button>
        </div>
      )}
      <Field label={messages.fromFile} description={messages.fromFileHelp}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file) void take(file)
              currentTarget.value = ''
            }}
          />
        )}
      </Field>
      {taken && taken.length > 0 && (
        <Alert tone="negative" live title={messages.fileRefused(taken.length)}>
          <ul>
            {taken.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Alert>
      )}
      {taken?.length === 0 && (
        <Alert tone="positive" live>
          {messages.fileTaken}
        </Alert>
      )}
    </section>
  )
}
