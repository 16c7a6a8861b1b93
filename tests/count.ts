import { z } from 'zod'

/** A skipped test is one that did not run: it is told, and never counted as passed. */
export type Count = { passed: number; failed: number; skipped: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
})
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/** Tests in a JSON report of vitest. A run that failed without a failed test counts as one. */
export function countVitest(report: unknown, ok: boolean): Count {
  const { data } = vitestReport.safeParse(report)
  return {
    ...atLeastOneFailed(data?.numPassedTests ?? 0, data?.numFailedTests ?? 0, ok),
    skipped: data?.numPendingTests ?? 0,
  }
}

/** Tests in a JSON report of Playwright; one that passed at the second attempt has failed. */
export function countPlaywright(report: unknown, ok: boolean): Count {
  const stats = playwrightReport.safeParse(report).data?.stats
  return {
    ...atLeastOneFailed(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), ok),
    skipped: stats?.skipped ?? 0,
  }
}

function atLeastOneFailed(passed: number, failed: number, ok: boolean) {
  return { passed, failed: ok ? failed : Math.max(1, failed) }
}
