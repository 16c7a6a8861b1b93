import { expect, test, type Locator, type Page } from '@playwright/test'
import { z } from 'zod'
import { DEFINITION } from '#tests/content.ts'
import { signIn } from './people.ts'
import { plainItem, plainMedian, plainTheme, plainTotal, type Stored } from './plain-scores.ts'

const scans = z.array(
  z.object({
    municipality_code: z.string(),
    round_id: z.string(),
    route: z.string(),
    state: z.string(),
    answers: z.record(z.string(), z.object({ status: z.string(), value: z.unknown() })),
  }),
)

/** The answers as they are stored, of the full scans that were handed in: by round, by municipality. */
async function storedAnswers(page: Page): Promise<Map<string, Map<string, Stored>>> {
  const session = z
    .object({ access_token: z.string() })
    .parse(JSON.parse(await page.evaluate(() => localStorage.getItem('quickscan-session') ?? '')))
  const { key } = z
    .object({ key: z.string() })
    .parse(await (await page.request.get('/demo/people')).json())
  const headers = { apikey: key, authorization: `Bearer ${session.access_token}` }
  const read = async (path: string): Promise<unknown> =>
    (await page.request.get(`/rest/v1/${path}`, { headers })).json()
  const names = new Map(
    z
      .array(z.object({ code: z.string(), name: z.string() }))
      .parse(await read('municipality?select=code,name'))
      .map(({ code, name }) => [code, name]),
  )
  const rounds = z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(await read('round?select=id,name'))
  const all = scans.parse(
    await read('scan_sheet?select=municipality_code,round_id,route,state,answers'),
  )
  return new Map(
    rounds.map(({ id, name }) => [
      name,
      new Map(
        all
          .filter((s) => s.round_id === id && s.route === 'full' && s.state === 'submitted')
          .map((s) => [names.get(s.municipality_code) ?? '', s.answers]),
      ),
    ]),
  )
}

const whole = (value: number) => Math.floor(value + 0.5)
const rounded = (value: number | null) => (value === null ? '–' : String(whole(value)))
const themes = DEFINITION.themes

/** The cells of the row with this heading, without what stands small under a number. */
async function row(table: Locator, name: string): Promise<string[]> {
  const cells = await table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .evaluateAll((found) =>
      found.map((cell) => (cell.querySelector('[aria-hidden]') ?? cell).textContent.trim()),
    )
  return cells
}
const openTables = async (page: Page) => {
  await expect(page.getByText('Bekijk de cijfers als tabel').first()).toBeVisible()
  // Beside the map there is room for it: that one stands open.
  const closed = page.locator('details:not([open]) > summary')
  for (const summary of (
    await closed.filter({ hasText: 'Bekijk de cijfers als tabel' }).all()
  ).reverse())
    await summary.click()
}

test('the tables of the comparison are what the stored answers say', async ({ page }) => {
  await signIn(page, 'staff')
  const stored = await storedAnswers(page)
  const now = stored.get('Najaar 2026') ?? new Map<string, Stored>()
  const before = stored.get('Voorjaar 2026') ?? new Map<string, Stored>()
  expect(now.size).toBeGreaterThanOrEqual(5)
  const themeScore = (answers: Stored | undefined, id: string) =>
    answers ? plainTheme(DEFINITION, answers, id) : null
  /** What lies between municipalities is made of the whole points that stand on the screen. */
  const wholeScores = (all: readonly Stored[], id: string) =>
    all.flatMap((answers) => themeScore(answers, id) ?? []).map(whole)
  const ofAll = (id: string) => wholeScores([...now.values()], id)

  await test.step('municipalities by themes, their spread and places', async () => {
    await page.goto('/eszl/vergelijken')
    const heatmap = page.locator('.heatmap')
    await expect(heatmap).toBeVisible()
    for (const [name, answers] of now) {
      const expected = themes.map(({ id }) => {
        const score = themeScore(answers, id)
        return score === null ? 'weinig' : rounded(score)
      })
      expect(await row(heatmap, name)).toEqual([
        ...expected,
        rounded(plainTotal(DEFINITION, answers)),
      ])
    }
    expect((await row(heatmap, 'Mediaan van de regio')).slice(0, 8)).toEqual(
      themes.map(({ id }) => rounded(plainMedian(ofAll(id)))),
    )
    await openTables(page)
    const spread = page.getByRole('table', { name: 'Spreiding per thema' })
    for (const { id, text } of themes) {
      const [n, low, , median, , high, ...oneByOne] = await row(spread, text.nl)
      const byName = [...now].sort(([a], [b]) => a.localeCompare(b, 'nl'))
      expect(oneByOne).toEqual(byName.map(([, answers]) => rounded(themeScore(answers, id))))
      const all = ofAll(id)
      expect([n, low, median, high]).toEqual([
        String(all.length),
        rounded(Math.min(...all)),
        rounded(plainMedian(all)),
        rounded(Math.max(...all)),
      ])
    }
    const map = page.getByRole('table', { name: 'Op de kaart: Totaal' })
    for (const [name, answers] of now)
      expect((await row(map, name))[1]).toBe(rounded(plainTotal(DEFINITION, answers)))
    const places = page.getByRole('table', { name: 'Gedeelde plaatsen op het totaal' })
    for (const [name, answers] of now)
      expect((await row(places, name))[1]).toBe(rounded(plainTotal(DEFINITION, answers)))
  })

  await test.step('the questions of a theme, and how many have it', async () => {
    await page.goto('/eszl/vergelijken?thema=inkoop')
    const heatmap = page.locator('.heatmap')
    await expect(heatmap.getByRole('columnheader', { name: /dertig dagen/ })).toBeVisible()
    const items = DEFINITION.items.filter((item) => item.theme === 'inkoop' && item.weight > 0)
    for (const [name, answers] of now) {
      const cells = await row(heatmap, name)
      for (const [index, item] of items.entries()) {
        const counts = plainItem(item, answers)
        if (typeof counts === 'number') expect(cells[index]).toBe(rounded(counts))
        else expect(cells[index]).not.toMatch(/\d/)
      }
    }
    const have = items.map((item) => {
      const scores = [...now.values()].flatMap((answers) => {
        const counts = plainItem(item, answers)
        return typeof counts === 'number' ? [counts] : []
      })
      return `${scores.filter((score) => score >= 75).length} van ${scores.length}`
    })
    expect(await row(heatmap, 'Hebben dit')).toEqual(have)
  })

  await test.step('a profile, as a radar and as dots', async () => {
    await page.goto('/eszl/vergelijken/profiel?gemeente=GM0917')
    await openTables(page)
    const radar = page.getByRole('table', { name: 'Score per thema van Heerlen' })
    const dots = page.getByRole('table', { name: 'Hetzelfde als stippen' })
    for (const { id, text } of themes) {
      const own = rounded(themeScore(now.get('Heerlen'), id))
      const others = wholeScores(
        [...now].flatMap(([name, answers]) => (name === 'Heerlen' ? [] : [answers])),
        id,
      )
      expect(await row(radar, text.nl)).toEqual([own, rounded(plainMedian(others))])
      const [first, low, , median, , high, ...oneByOne] = await row(dots, text.nl)
      expect([first, low, median, high]).toEqual([
        own,
        rounded(Math.min(...others)),
        rounded(plainMedian(others)),
        rounded(Math.max(...others)),
      ])
      expect(oneByOne.sort()).toEqual(
        [...now]
          .filter(([name]) => name !== 'Heerlen')
          .map(([, answers]) => rounded(themeScore(answers, id)))
          .sort(),
      )
    }
  })

  await test.step('two rounds, over the questions with a score in both', async () => {
    await page.goto('/eszl/vergelijken/rondes?gemeente=GM0917&thema=leren')
    await openTables(page)
    const table = page.getByRole('table').first()
    for (const item of DEFINITION.items.filter((i) => i.theme === 'leren' && i.weight > 0)) {
      const [then, later] = [before, now].map((round) => {
        const answers = round.get('Heerlen')
        return answers ? plainItem(item, answers) : 'open'
      })
      const cells = await row(table, item.text.nl)
      if (typeof then === 'number' && typeof later === 'number')
        expect(cells.slice(0, 2)).toEqual([rounded(then), rounded(later)])
      else expect(cells[2]).toBe('–')
    }
  })
})
