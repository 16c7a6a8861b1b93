import {
  documentOf,
  partsOf,
  type Document,
  type Part,
} from '#domain/questionnaire/draft/document.ts'
import { contentOf } from '#domain/quick-wins/measure.ts'
import { MEASURES } from './content.ts'
import { EXAMPLE } from './example-draft.ts'

/** A part of the example otherwise: values by their path, null to take one out; without a change it is taken out. */
export type PartChange = {
  kind: Part['kind']
  /** Empty is the first of its kind. */
  id: string
  change: Readonly<Record<string, unknown>> | null
}

/** The parts of the example, with the measures of the catalogue and a note for who changes one. */
const PARTS: readonly Part[] = [
  ...partsOf(EXAMPLE),
  ...MEASURES.map((measure): Part => ({
    ...{ kind: 'measure', id: measure.id, position: 0 },
    content: { version: measure.version, content: contentOf(measure) },
  })),
  { kind: 'legalNote', id: 'qw-proef', position: 0, content: { legalNote: 'Let op de wet.' } },
]

/** A part as a case of tests/vectors changes it. */
export function changedPart({ kind, id, change }: PartChange): Part {
  const part = PARTS.find((each) => each.kind === kind && (id === '' || each.id === id))
  if (!part) throw new Error(`no ${kind} ${id}`)
  const content = structuredClone(part.content) as Record<string, unknown>
  for (const [path, value] of Object.entries(change ?? {})) put(content, path.split('.'), value)
  return { ...part, content }
}

/** The example with some of its parts otherwise, and with the measures that a case changes. */
export function withChanges(changes: readonly PartChange[]): Document {
  const changed = changes.map(changedPart)
  const isSame = (a: Part) => (b: Part) => a.kind === b.kind && a.id === b.id
  const kept = partsOf(EXAMPLE).filter((part) => !changed.some(isSame(part)))
  return documentOf(EXAMPLE.version, [...kept, ...changed])
}

function put(value: Record<string, unknown>, [first = '', ...rest]: string[], to: unknown): void {
  if (rest.length > 0) {
    value[first] ??= {}
    put(value[first] as Record<string, unknown>, rest, to)
  } else if (to === null) delete value[first]
  else value[first] = to
}
