import {
  regionFileSchema,
  type RegionFault,
  type RegionFile,
} from '#domain/territory/region-file.ts'
import { lineOf, spelled } from '#domain/spelled.ts'
import { messages } from './set-up-region.messages.ts'

/** A whole region from a file, or every fault in it with its place. */
export function readRegionFile(text: string): { region: RegionFile } | { faults: string[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    return { faults: [messages.fileFault(lineOf(text, said), messages.fileFaults.unreadable)] }
  }
  const { data, error } = regionFileSchema.safeParse(value)
  if (data) return { region: data }
  return {
    faults: error.issues.map(({ path, ...issue }) =>
      messages.fileFault(spelled(path), wordsOf(issue)),
    ),
  }
}

/** What is wrong there: of what we say ourselves with what stands there. */
function wordsOf(issue: { code: string; params?: Record<string, unknown> | undefined }): string {
  if (issue.code === 'invalid_type') return messages.fileFaults.missing
  if (issue.code !== 'custom' || !issue.params) return messages.fileFaults.other
  const { fault, said } = issue.params as RegionFault
  return messages.fileFaults[fault](said)
}

/** A region as a file, from what is kept. */
export const regionFile = (region: RegionFile): Blob =>
  new Blob([`${JSON.stringify(region, null, 2)}\n`], { type: 'application/json' })
