import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Databases start in seconds, on a busy machine in many; slow is not wrong. */
const withDatabase = {
  globalSetup: 'supabase/tests/template.ts',
  testTimeout: 180_000,
  hookTimeout: 180_000,
}

/**
 * They calculate for a minute, mostly outside the database, so that once is enough; or need two people at
 * the same moment, or a database that another process reaches, which the embedded one does not have.
 */
const ON_A_SERVER_ONLY = ['at-once', 'mail-command', 'rating-proof'].map(
  (name) => `supabase/tests/${name}.test.ts`,
)

export default defineConfig({
  test: {
    // No test may depend on where or when it runs.
    env: { TZ: 'Europe/Amsterdam', DO_NOT_TRACK: '1', LITE_TELEMETRY: '0' },
    // On a busy machine everything is slow; what hangs is found as well after half a minute.
    testTimeout: 30_000,
    setupFiles: ['tests/known-beforehand.ts'],
    // What a test prints matters when it fails.
    silent: 'passed-only',
    // A library's advice about the version of Node, which is ours to choose.
    onConsoleLog: (log) => !log.includes('Node.js 20 and below are deprecated'),
    // A worker with a database takes half a gigabyte.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Starting afresh for every file takes more time than the tests; shuffled they pass as well.
          isolate: false,
          include: ['src/**/*.test.ts', 'vite/*.test.ts'],
          exclude: ['src/data/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'components',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
        },
      },
      {
        extends: true,
        test: { name: 'rules', include: ['tests/rules/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['supabase/tests/*.test.ts'],
          exclude: process.env['QUICKSCAN_TEST_DATABASE'] ? [] : ON_A_SERVER_ONLY,
          ...withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/*.test.ts'],
          // Three hundred runs, or as many as were asked for.
          testTimeout: 6 * 3_600_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: [
            'src/data/*.test.ts',
            'supabase/{demo,local,open-data}/*.test.ts',
            'tests/product/*.test.ts',
          ],
          ...withDatabase,
        },
      },
    ],
  },
})
