import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { z } from 'zod'
import { LOOKED_AT, looked } from './looked-at.ts'
import { VISITS } from './visits.ts'

const FILE = 'src/features/about/accessibility-run.json'

/**
 * Writes what the sweeps found down for the accessibility statement: when, with which browser, how many pages in each way,
 * and how many problems. Only of a run that looked at every page; `npm run accessibility` makes one.
 */
export default class AccessibilityRun implements Reporter {
  private readonly notes = new Map<string, z.infer<typeof looked>>()

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations)
      if (type === LOOKED_AT) {
        const note = looked.parse(JSON.parse(description ?? ''))
        this.notes.set(`${note.way} ${note.route}`, note)
      }
  }

  onEnd(): void {
    const notes = [...this.notes.values()]
    const seen = new Set(notes.map(({ route }) => route))
    const missed = Object.keys(VISITS).filter((route) => !seen.has(route))
    if (missed.length > 0) {
      console.log(`${FILE} stays as it is: not looked at ${missed.join(', ')}`)
      return
    }
    const ways: Record<string, { pages: number; problems: number }> = {}
    for (const { way, problems } of notes) {
      const sum = (ways[way] ??= { pages: 0, problems: 0 })
      sum.pages += 1
      sum.problems += problems
    }
    const day = new Date().toISOString().slice(0, 10)
    const run = { day, browser: notes[0]?.browser, ways, pages: Object.keys(VISITS).sort() }
    writeFileSync(FILE, `${JSON.stringify(run, null, 2)}\n`)
    console.log(`${FILE} says what was found`)
  }
}
