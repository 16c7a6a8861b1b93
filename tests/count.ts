import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/**
 * What a step of the tests came to. A skipped test is one that did not run: it is told, and never counted
 * as passed. Of every failed test its name and what was wrong, and so of every unsteady one: a story in the
 * browser that passed only at the second attempt.
 */
export type Count = {
  passed: number
  failed: number
  skipped: number
  failures: string[]
  unsteady: string[]
}

/** Of some two hundred stories; with more unsteady ones they have failed. */
const MOST_UNSTEADY = 2

/** Enough to see what was wrong; the whole stands above it. */
const LINES_OF_A_FAILURE = 25

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({ errors: z.array(z.object({ message: z.string().default('') })) }),
      ),
    }),
  ),
})
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  suites: z.array(playwrightSuite),
})
type Suite = z.infer<typeof playwrightSuite>

/** Tests in a JSON report of vitest. A run that failed without a failed test counts as one. */
export function countVitest(report: unknown, ok: boolean): Count {
  const { data } = vitestReport.safeParse(report)
  const files = data?.testResults ?? []
  return {
    ...atLeastOneFailed(data?.numPassedTests ?? 0, data?.numFailedTests ?? 0, ok),
    skipped: data?.numPendingTests ?? 0,
    unsteady: [],
    failures: files.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      return failed.length === 0 && message !== ''
        ? [failure(name, [message])]
        : failed.map((test) => failure(test.fullName, test.failureMessages ?? []))
    }),
  }
}

/** Tests in a JSON report of Playwright. */
export function countPlaywright(report: unknown, ok: boolean): Count {
  const { data } = playwrightReport.safeParse(report)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = data?.stats ?? {}
  const specs = (data?.suites ?? []).flatMap(specsOf)
  const failed = specs.filter((spec) => !spec.ok).map(failureOf)
  const unsteady = specs.filter((spec) => spec.ok && errorsOf(spec).length > 0).map(failureOf)
  const bearable = flaky <= MOST_UNSTEADY
  return {
    ...atLeastOneFailed(expected + (bearable ? flaky : 0), unexpected + (bearable ? 0 : flaky), ok),
    skipped,
    failures: bearable ? failed : [...failed, ...unsteady],
    unsteady: bearable ? unsteady : [],
  }
}

type Spec = Suite['specs'][number]

function errorsOf({ tests }: Spec): string[] {
  return tests.flatMap(({ results }) =>
    results.flatMap(({ errors }) => errors.map(({ message }) => message)),
  )
}

function failureOf(spec: Spec): string {
  return failure(`${spec.file} ${spec.title}`, errorsOf(spec))
}

function specsOf({ specs, suites = [] }: Suite): Suite['specs'] {
  return [...specs, ...suites.flatMap(specsOf)]
}

function failure(name: string, messages: readonly string[]): string {
  const told = stripVTControlCharacters(messages.join('\n')).split('\n')
  return [name, ...told.slice(0, LINES_OF_A_FAILURE).map((line) => `  ${line}`)].join('\n')
}

function atLeastOneFailed(passed: number, failed: number, ok: boolean) {
  return { passed, failed: ok ? failed : Math.max(1, failed) }
}
