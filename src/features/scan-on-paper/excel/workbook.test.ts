import { strFromU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answers } from '#domain/questionnaire/answers.ts'
import { anyAnswers, RUNS } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import { answerCells } from './answer-cells.ts'
import { differenceWith } from './difference.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const TODAY = '2026-11-23'
const SCAN_ID = '6f1c0f5e-8a57-4a55-9d0c-1f0f5e8a574a'

function scanWith(answers: Answers, version = 1) {
  const versions = Object.fromEntries(Object.keys(answers).map((id) => [id, version]))
  return { id: SCAN_ID, answers, versions }
}

function write(answers: Answers, route: 'full' | 'short' = 'full') {
  return writeWorkbook({ definition: DEFINITION, route, title: 'Scan', scan: scanWith(answers) })
}

async function read(file: Blob) {
  const workbook = await readWorkbook(file)
  if (!workbook.ok) throw new Error(workbook.error)
  return workbook.value
}

async function differenceOf(file: Blob, answers: Answers) {
  const difference = differenceWith(DEFINITION, scanWith(answers), await read(file), TODAY)
  if (!difference.ok) throw new Error(difference.error)
  return difference.value
}

const text = fc.string({ unit: 'binary', maxLength: 80 })
const address = fc.webUrl({ withQueryParameters: true })

/** Any scan, with anything people may write beside their answers. */
const withTexts = fc
  .tuple(
    anyAnswers,
    fc.array(text, { minLength: 48, maxLength: 48 }),
    fc.array(address, { minLength: 48, maxLength: 48 }),
  )
  .map(([answers, notes, links]): Answers =>
    Object.fromEntries(
      Object.entries(answers).map(([id, answer], index) => [
        id,
        { ...answer, note: notes[index] ?? '', evidenceUrl: links[index] ?? '' },
      ]),
    ),
  )

/** Dozens of workbooks, on a machine that may be busy. */
const MANY = { timeout: 60_000 }

describe('a workbook that was written and read', MANY, () => {
  test('changes nothing, whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(withTexts, async (answers) => {
        const { proposals, problems, unchanged } = await differenceOf(await write(answers), answers)
        expect(problems).toEqual([])
        expect(proposals).toEqual([])
        expect(unchanged).toBe(DEFINITION.items.length)
      }),
      { ...RUNS, numRuns: 25 },
    )
  })

  test('keeps the line breaks of Word as line breaks', async () => {
    const given = { ...EMPTY_ANSWER, note: 'een\u000Btwee\r\ndrie' }
    const lines = 'een\ntwee\ndrie'
    expect(answerCells(itemCalled('vast-aanspreekpunt'), given).note).toBe(lines)
    const { rows } = await read(await write({ 'vast-aanspreekpunt': given }))
    expect(rows[0]?.cells.note).toBe(lines)
  })

  test('says the same to a scan that is empty: every answer comes back', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        const { scan, ...workbook } = { scan: null, ...(await read(await write(answers))) }
        expect(scan).toBeNull()
        // Without the marks every row is judged by its cells.
        const rows = workbook.rows.map(({ row, cells }) => ({
          row,
          cells: { ...cells, base: null },
        }))
        const difference = differenceWith(DEFINITION, scanWith({}), { ...workbook, rows }, TODAY)
        if (!difference.ok) throw new Error(difference.error)
        expect(difference.value.problems).toEqual([])
        const found = Object.fromEntries(
          difference.value.proposals.map(({ item, kept }) => [item.id, kept]),
        )
        const given = Object.entries(answers).filter(([, { status }]) => status !== 'empty')
        expect(found).toEqual(Object.fromEntries(given))
      }),
      { ...RUNS, numRuns: 25 },
    )
  })

  test('asks the core items only in the short version', async () => {
    const { rows } = await read(await write({}, 'short'))
    expect(rows.map(({ cells }) => cells.id)).toEqual(
      DEFINITION.items.filter(({ core }) => core).map(({ id }) => id),
    )
  })
})

describe('text of people', () => {
  const dangerous = ['=1+1', '+31 43 350', '-2', '@SUM(A1)', '=HYPERLINK("https://x.example")']

  test.each(dangerous)('%s stays text', async (note) => {
    const answers = { 'vast-aanspreekpunt': { ...EMPTY_ANSWER, note } }
    const files = unzipSync(new Uint8Array(await (await write(answers)).arrayBuffer()))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<sheetData>')
    expect(sheet).not.toContain('<f>')
    // Also when someone edits the cell: its format is that of text.
    const style = Number(/<c r="I4" s="(\d+)" t="s">/.exec(sheet)?.[1])
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array())
    const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1]
    const ofCells = styles.slice(styles.indexOf('<cellXfs')).split('<xf ').slice(1)
    expect(ofCells[style]).toContain(`numFmtId="${textFormat}"`)
    const { rows } = await read(await write(answers))
    expect(rows[0]?.cells.note).toBe(note)
  })

  test('internal notes are not in the file', async () => {
    const secret = { ...EMPTY_ANSWER, note: 'Zichtbaar', internalNote: 'Alleen intern' }
    const files = unzipSync(
      new Uint8Array(await (await write({ 'vast-aanspreekpunt': secret })).arrayBuffer()),
    )
    const everything = Object.values(files)
      .map((file) => strFromU8(file))
      .join()
    expect(everything).toContain('Zichtbaar')
    expect(everything).not.toContain('Alleen intern')
  })
})

describe('the sheet to fill in', () => {
  test('offers the options, hides what is for the program and locks what is not to be filled in', async () => {
    const files = unzipSync(new Uint8Array(await (await write({})).arrayBuffer()))
    const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const sheet = xml('xl/worksheets/sheet1.xml')
    const ladder = DEFINITION.items.indexOf(itemCalled('vast-aanspreekpunt')) + 4
    expect(sheet).toContain(`type="list" allowBlank="1" sqref="F${ladder}"`)
    expect(sheet).toContain('<formula1>Keuzes!$C$2:$C$6</formula1>')
    expect(sheet.match(/hidden="1"/g)).toHaveLength(3)
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(xml('xl/styles.xml').match(/<protection locked="0"\/>/g)?.length).toBeGreaterThan(1)
    expect(xml('xl/workbook.xml')).toContain('state="hidden"')
  })
})

describe('a file that cannot be read', () => {
  const bytes = (...start: number[]) => new Blob([Uint8Array.from(start)])

  test('is refused with its reason', async () => {
    const answerOf = async (file: Blob) => {
      const result = await readWorkbook(file)
      return result.ok ? 'read' : result.error
    }
    expect(await answerOf(new Blob(['nr;antwoord\n1;4']))).toBe('notExcel')
    expect(await answerOf(new Blob([]))).toBe('notExcel')
    expect(await answerOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('oldExcel')
    expect(await answerOf(bytes(0x50, 0x4b, 0x03, 0x04, 1, 2, 3))).toBe('damaged')
    expect(await answerOf(new Blob([new Uint8Array(2_000_001)]))).toBe('tooLarge')
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(31_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await answerOf(new Blob([Uint8Array.from(bomb)]))).toBe('tooLarge')
    expect(
      await answerOf(new Blob([Uint8Array.from(zipSync({ 'a.txt': new Uint8Array(3) }))])),
    ).toBe('notExcel')
    const file = await write({})
    expect(await answerOf(file.slice(0, Math.floor(file.size / 2)))).toBe('damaged')
    expect(await answerOf(file)).toBe('read')
  })

  test('of another scan or questionnaire is refused, the blank questionnaire is not', async () => {
    const other = { ...scanWith({}), id: 'another' }
    const workbook = await read(await write({}))
    expect(differenceWith(DEFINITION, other, workbook, TODAY)).toEqual({
      ok: false,
      error: 'otherScan',
    })
    const newer = { ...DEFINITION, version: '2099-1' }
    expect(differenceWith(newer, scanWith({}), workbook, TODAY)).toEqual({
      ok: false,
      error: 'otherQuestionnaire',
    })
    const blank = await writeWorkbook({
      definition: DEFINITION,
      route: 'full',
      title: '',
      scan: null,
    })
    expect(differenceWith(DEFINITION, other, await read(blank), TODAY).ok).toBe(true)
  })
})
