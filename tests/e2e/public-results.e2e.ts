import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import rating from '#content/2026-1/rating.json' with { type: 'json' }
import { expectAccessible } from './axe.ts'
import { seenTable, type SeenCell } from './seen-table.ts'

/** The figures of the open data in the order in which a municipality's page shows them. */
const FIGURES = [
  ...(['belangrijk', 'belangrijk_marge', 'tevreden', 'tevreden_marge'] as const),
  ...(['tevreden_pct', 'tevreden_pct_marge', 'antwoorden'] as const),
]

/** What everyone reads of what entrepreneurs said, without an account. */
async function downloaded(page: Page, button: RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

/** A value of the open data as it stands in its CSV. */
function asField(value: string | number | null): string {
  const text = String(value ?? '')
  return /[;,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Groups of thirty: the nine branches are too small for that, even in the largest municipality.
const groupWords = rating.scales.contact.map(({ text }) => text)
const GROUP = new RegExp(groupWords.map(({ nl }) => nl).join('|'))

function wordsOf(shown: string): { nl: string; de: string } {
  const words = groupWords.find(({ nl }) => nl === shown.trim())
  if (!words) throw new Error(`No such group: ${shown}`)
  return words
}

test(
  'an entrepreneur reads what others said of the municipality, in the own language',
  { tag: '@phone' },
  async ({ page, baseURL }) => {
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(String(baseURL))) elsewhere.push(request.url())
    })
    await page.goto('/')
    await page.getByRole('link', { name: 'Bekijk de uitkomsten per gemeente' }).click()
    await page.getByRole('table').first().getByRole('link', { name: 'Maastricht' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Wat ondernemers vinden van Maastricht',
    )
    await expect(page.getByRole('heading', { name: 'In het kort' })).toBeVisible()
    await expect(page.getByText('ondernemers gaven antwoord')).toBeVisible()

    await page.getByLabel('Toon tevredenheid per').selectOption('contact')
    // Which groups are large enough to be shown is not what this is about.
    const groups = page.getByRole('columnheader').filter({ hasText: GROUP })
    await expect(groups.first()).toBeVisible()
    const shown = await groups.first().innerText()
    const german = wordsOf(shown).de
    await expectAccessible(page)

    await page.getByLabel('Taal').selectOption('de')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Was Unternehmen von Maastricht halten',
    )
    await expect(page.getByRole('columnheader', { name: german })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('columnheader', { name: german })).toBeVisible()

    await page.goto('/resultaten/vaals?taal=en')
    await expect(page.getByRole('heading', { name: 'Not enough responses' })).toBeVisible()
    await expect(page.getByText('average mark')).toHaveCount(0)
    await expectAccessible(page)

    // All municipalities and the region, in the same language.
    await page.goto('/resultaten/voerendaal?taal=de')
    await page.getByRole('link', { name: 'Alle Gemeinden' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ergebnisse je Gemeinde')
    await expect(page.getByText(/In Südlimburg ist .* am wichtigsten/)).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Sprache').selectOption('English')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results by municipality')
    await page.getByRole('link', { name: 'Voerendaal' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'What businesses think of Voerendaal',
    )
    expect(elsewhere).toEqual([])
  },
)

test(
  'anyone takes the open data along: what the pages show, and nothing else',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/resultaten/open-data')
    const csv = await downloaded(page, /^Cijfers per onderwerp \(CSV\) van Voorjaar 2026/)
    const [head, ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n')
    expect(head).toMatch(
      /^ronde_id;ronde;afgesloten_op;gemeentecode;gemeente;verdeling;groep;onderwerp;/,
    )
    await expect(page.getByRole('status').filter({ hasText: 'is opgeslagen' })).toBeVisible()
    expect(lines.filter((line) => line.includes(';Vaals;'))).toEqual([])

    const json = JSON.parse(await downloaded(page, /^Alle cijfers \(JSON\) van Voorjaar 2026/)) as {
      licentie: string
      demo: boolean
      cijfers: ({ gemeente: string; verdeling: string | null; onderwerp_tekst: string } & Record<
        (typeof FIGURES)[number],
        number
      >)[]
    }
    expect(json.licentie).toContain('publicdomain/zero')
    expect(json.demo).toBe(true)
    expect(json.cijfers).toHaveLength(lines.length)
    expect(Math.min(...json.cijfers.map(({ antwoorden }) => antwoorden))).toBeGreaterThanOrEqual(10)
    expect(
      json.cijfers.some(({ verdeling }) => verdeling === 'aantal contacten met de gemeente'),
    ).toBe(true)

    const actionLines = (await downloaded(page, /^Acties \(CSV\) van Voorjaar 2026/))
      .trim()
      .split('\r\n')
    const { acties } = JSON.parse(await downloaded(page, /^Acties \(JSON\) van Voorjaar 2026/)) as {
      acties: Record<string, string | null>[]
    }
    expect(actionLines.filter((line) => line.includes(';Voorjaar 2026;'))).toHaveLength(
      acties.length,
    )
    const ofThemselves = acties.map(({ afgesloten_op: _round, ...own }) => own)
    expect(JSON.stringify(ofThemselves)).not.toMatch(/@|\d{4}-\d\d-\d\d/)
    const codebook = await downloaded(page, /^Codeboek \(CSV\) van Voorjaar 2026/)
    for (const column of Object.keys(acties[0] ?? {}))
      expect(codebook).toContain(`\nacties;${column};`)
    await expectAccessible(page)

    await page.goto('/resultaten/landgraaf')
    const done = page.getByRole('table', { name: 'U zei, wij deden' })
    await expect(done).toBeVisible()
    const ofLandgraaf = acties.filter(({ gemeente }) => gemeente === 'Landgraaf')
    expect(await done.getByRole('row').count()).toBe(ofLandgraaf.length + 1)
    for (const { actie, toelichting, samen_met } of ofLandgraaf) {
      const row = done.getByRole('row').filter({ hasText: String(actie) })
      await expect(row).toContainText(String(toelichting))
      for (const other of samen_met?.split(', ') ?? []) await expect(row).toContainText(other)
    }

    await page.goto('/resultaten/heerlen')
    const scores = page.getByRole('table', { name: /Heerlen/ })
    await expect(scores).toBeVisible()
    const [, ...rows] = await seenTable(scores)
    const inFile = json.cijfers.filter(
      ({ gemeente, verdeling }) => gemeente === 'Heerlen' && verdeling === null,
    )
    // What it was in the round before is of that file.
    const numbersIn = (cells: readonly SeenCell[]) =>
      cells
        .flatMap(
          ({ seen }) =>
            seen
              .join(' ')
              .replace(/ was .*$/, '')
              .match(/\d+/g) ?? [],
        )
        .map(Number)
    const shown = rows.map(([item, ...cells]) => [item?.seen.join(''), ...numbersIn(cells)])
    const held = inFile.map((row) => [
      row.onderwerp_tekst,
      ...FIGURES.flatMap((of) => row[of] ?? []),
    ])
    expect(held.sort()).toEqual(shown.sort())
    // The file of figures says the same as the other.
    const columns = (head?.split(';') ?? []) as (keyof (typeof inFile)[number])[]
    for (const row of inFile)
      expect(lines).toContain(columns.map((column) => asField(row[column])).join(';'))
    await expectAccessible(page)
  },
)
