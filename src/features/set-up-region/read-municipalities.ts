import { parse } from 'csv-parse/browser/esm/sync'
import type { Counted } from '#domain/territory/make-places.ts'
import { findColumns, isCount, type Columns, type NoColumns } from './find-columns.ts'

/** What is wrong in which line; line 0 is the file as a whole. */
export type LineFault = {
  line: number
  fault: 'unreadable' | 'empty' | NoColumns | 'code' | 'name' | 'inhabitants' | 'double'
  /** What stood there. */
  said: string
}

export type ReadMunicipalities =
  { ok: true; municipalities: readonly Counted[] } | { ok: false; faults: readonly LineFault[] }

type Line = { line: number; cells: readonly string[] }

const CODE = /^(?:GM)?(\d{1,4})$/i
/** Codes of what is no municipality: the country and its parts, which an export may have beside them. */
const OF_MORE = /^(NL|LD|PV|CR)\d{2}$/i
/** What stands below a table of Statistics Netherlands. */
const FOOTER = /^(bron\b|©|\(c\))|centraal bureau/i

/**
 * Reads municipalities from a CSV, such as an export of StatLine: by semicolon, comma or tab, with or without quotes, a
 * byte order mark, titles, headings, other figures, a source below it and Windows line ends. Codes are of the form
 * GM0014, 0014 or 14.
 * @returns all of them, or every fault with its line: half a file is none.
 */
export function readMunicipalities(text: string): ReadMunicipalities {
  const lines = linesOf(text)
  if (!lines) return wholly('unreadable')
  if (lines.every(({ cells }) => isWords(cells))) return wholly('empty')
  const columns = findColumns(lines.map(({ cells }) => cells))
  if (typeof columns === 'string') return wholly(columns)
  const rows = withoutFrame(lines, columns)
  const seen = new Set<string>()
  const faults: LineFault[] = []
  const width = commonest(rows.map(({ cells }) => cells.length))
  const municipalities = rows.map(({ cells, line }): Counted => {
    const wrong = (fault: LineFault['fault'], said: string) => faults.push({ line, fault, said })
    const [code = '', name = '', people = ''] = [
      cells[columns.code],
      cells[columns.name]?.replace(/ \(gemeente\)$/, ''),
      cells[columns.inhabitants],
    ]
    const whole = `GM${(CODE.exec(code)?.[1] ?? '').padStart(4, '0')}`
    if (cells.length !== width) wrong('columns', cells.join(' | '))
    else {
      if (!CODE.test(code)) wrong('code', code)
      if (!/^[\p{L}’'][^\n\r]{0,59}$/u.test(name)) wrong('name', name)
      if (!isCount(people)) wrong('inhabitants', people)
      for (const [key, said] of [
        [whole, code],
        [name.toLowerCase(), name],
      ] as const) {
        // prettier-ignore
        if (seen.has(key)) wrong('double', said)
        seen.add(key)
      }
    }
    return { code: whole, name, inhabitants: Number(people.replaceAll('.', '')) }
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, municipalities }
}

const wholly = (fault: LineFault['fault']): ReadMunicipalities => ({
  ok: false,
  faults: [{ line: 0, fault, said: '' }],
})

/** No figure in any cell: a title, or headings. */
const isWords = (cells: readonly string[]) => !/\d/.test(cells.join(''))

/** The lines of municipalities: without what stands above and below them, and without lines of larger areas. */
function withoutFrame(lines: readonly Line[], { code, inhabitants }: Columns): readonly Line[] {
  const isKnown = ({ cells }: Line) => CODE.test(cells[code] ?? '') && isCode(cells[code] ?? '')
  const whole = lines.some(({ cells }) => /^GM\d/i.test(cells[code] ?? ''))
  // Where codes have letters, a number above them is a year.
  const isCode = (cell: string) => !whole || /^GM/i.test(cell)
  const first = lines.findIndex(isKnown)
  const last = lines.findLastIndex(isKnown)
  return lines.filter(({ cells }, index) => {
    const said = cells[code] ?? ''
    if (OF_MORE.test(said)) return false
    if (index < first) return /^\p{L}{1,3}\d+$/u.test(said) || isNoYear(cells[inhabitants] ?? '')
    return index <= last || !FOOTER.test(cells.join(''))
  })
}

const isNoYear = (cell: string) => isCount(cell) && !/^(19|20)\d\d$/.test(cell)

const commonest = (numbers: readonly number[]): number | undefined => {
  const times = (wanted: number) => numbers.filter((one) => one === wanted).length
  return [...numbers].sort((one, other) => times(other) - times(one))[0]
}

function linesOf(text: string): readonly Line[] | null {
  const delimiter = [';', '\t'].find((one) => text.includes(one)) ?? ','
  try {
    const read = parse(text, {
      ...{ bom: true, delimiter, info: true, relaxColumnCount: true, skipEmptyLines: true },
    }) as unknown as readonly { record: string[]; info: { lines: number } }[]
    return read.map(({ record, info }) => ({
      line: info.lines,
      cells: record.map((cell) => cell.trim()),
    }))
  } catch {
    return null
  }
}
