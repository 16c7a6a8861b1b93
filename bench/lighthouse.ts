/**
 * What Lighthouse says of the built product on its phone setting: the pages that everybody can open, each a few times,
 * and the median of what differs per time. Below a goal the command fails.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { z } from 'zod'
import { fromRegistry } from '#tests/from-registry.ts'
import { wholeBrowserOptions } from '../tests/browser.ts'
import { VISITS } from '../tests/e2e/visits.ts'
import { withProduct, type Options } from './product.ts'

const VERSION = '12.8.2'
const TIMES = 3
const MUNICIPALITY = VISITS['/resultaten/$slug']?.at ?? ''
const PAGES = [
  '/',
  '/resultaten',
  MUNICIPALITY,
  MUNICIPALITY.replace('/resultaten/', '/beoordeel/'),
]
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const MOST_SHIFT = 0.02

const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({ score: z.number(), auditRefs: z.array(z.object({ id: z.string() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      numericValue: z.number().optional(),
      displayValue: z.string().optional(),
    }),
  ),
})
type Report = z.infer<typeof reportSchema>

/**
 * Prints the four scores, the layout shift and when the largest part is there, and what keeps a page from its goals.
 * @param options.only words of the addresses to look at.
 */
export async function benchLighthouse({ only }: Options): Promise<void> {
  const lighthouse = fromRegistry(`lighthouse@${VERSION}`, 'node_modules/lighthouse/cli/index.js')
  const words = only?.split(',') ?? ['']
  await withProduct((address) => {
    console.log(
      `\nLighthouse ${VERSION}, phone (simulated slow 4G, processor 4x slower), median of ${TIMES}`,
    )
    console.log(
      `${'page'.padEnd(24)}${Object.keys(GOALS)
        .map((name) => name.padStart(15))
        .join('')}   shift  largest`,
    )
    for (const page of PAGES.filter((one) => words.some((word) => one.includes(word))))
      tell(page, look(lighthouse, new URL(page, address).href))
    return Promise.resolve()
  })
}

function look(lighthouse: string, url: string): Report[] {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-lighthouse-'))
  const report = join(folder, 'report.json')
  const once = (tries: number): Report => {
    const { stderr } = spawnSync(
      process.execPath,
      [
        ...[lighthouse, url, '--output=json', `--output-path=${report}`, '--quiet'],
        ...[`--only-categories=${Object.keys(GOALS).join(',')}`, '--no-enable-error-reporting'],
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ],
      {
        env: {
          ...process.env,
          CHROME_PATH: wholeBrowserOptions().executablePath ?? chromium.executablePath(),
        },
        encoding: 'utf8',
      },
    )
    try {
      return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
    } catch {
      // Now and then a browser begins to record too late, and Lighthouse asks to run it again.
      if (tries > 1) return once(tries - 1)
      throw new Error(`Lighthouse gave no report of ${url}: ${stderr}`)
    }
  }
  const said = Array.from({ length: TIMES }, () => once(3))
  rmSync(folder, { recursive: true })
  return said
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[TIMES >> 1] ?? 0

function tell(page: string, reports: readonly Report[]): void {
  const of = (audit: string) =>
    median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Infinity))
  const scores = Object.keys(GOALS).map((name) =>
    Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? 0))),
  )
  const shift = of('cumulative-layout-shift')
  console.log(
    page.padEnd(24) +
      scores.map((score) => String(score).padStart(15)).join('') +
      shift.toFixed(3).padStart(8) +
      `${(of('largest-contentful-paint') / 1000).toFixed(1)} s`.padStart(9),
  )
  const missed = Object.entries(GOALS).filter(([, goal], place) => (scores[place] ?? 0) < goal)
  if (missed.length > 0 || shift >= MOST_SHIFT) process.exitCode = 1
  for (const [name] of missed)
    for (const { id } of reports[0]?.categories[name]?.auditRefs ?? []) {
      const audit = reports[0]?.audits[id]
      if (audit && audit.score !== null && audit.score < 0.9)
        console.log(`  ${name}: ${audit.title} ${audit.displayValue ?? ''}`)
    }
}
