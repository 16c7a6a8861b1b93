import { parse } from 'csv-parse/browser/esm/sync'
import type { Counted } from '#domain/territory/make-places.ts'

/** What is wrong in which line; line 0 is the file as a whole. */
export type LineFault = {
  line: number
  fault: 'unreadable' | 'empty' | 'columns' | 'code' | 'name' | 'inhabitants' | 'double'
  /** What stood there. */
  said: string
}

export type ReadMunicipalities =
  { ok: true; municipalities: readonly Counted[] } | { ok: false; faults: readonly LineFault[] }

type Line = { record: string[]; info: { lines: number } }

const CODE = /^(?:GM)?(\d{1,4})$/i

/**
 * Reads municipalities from a CSV: code, name, inhabitants, by semicolon or comma, with or without quotes, a byte
 * order mark, a line of headings and Windows line ends. Codes are of the form GM0014, 0014 or 14.
 * @returns all of them, or every fault with its line: half a file is none.
 */
export function readMunicipalities(text: string): ReadMunicipalities {
  const lines = linesOf(text)
  if (!lines) return { ok: false, faults: [{ line: 0, fault: 'unreadable', said: '' }] }
  const rows = isHeading(lines[0]) ? lines.slice(1) : lines
  if (rows.length === 0) return { ok: false, faults: [{ line: 0, fault: 'empty', said: '' }] }
  const seen = new Set<string>()
  const faults: LineFault[] = []
  const municipalities = rows.map(({ record, info }): Counted => {
    const wrong = (fault: LineFault['fault'], said: string) =>
      faults.push({ line: info.lines, fault, said })
    const [code = '', name = '', people = ''] = record.map((cell) => cell.trim())
    if (record.length !== 3) wrong('columns', record.join(' | '))
    else {
      if (!CODE.test(code)) wrong('code', code)
      if (!/^\p{L}[^\n\r]{0,59}$/u.test(name) && !/^[’']/.test(name)) wrong('name', name)
      if (!isCount(people)) wrong('inhabitants', people)
    }
    const whole = `GM${(CODE.exec(code)?.[1] ?? '').padStart(4, '0')}`
    for (const key of [whole, name.toLowerCase()]) {
      if (record.length === 3 && seen.has(key)) wrong('double', key === whole ? code : name)
      seen.add(key)
    }
    return { code: whole, name, inhabitants: Number(people.replace(/[.\s]/g, '')) }
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, municipalities }
}

function linesOf(text: string): readonly Line[] | null {
  const first = text.split('\n', 1)[0] ?? ''
  try {
    return parse(text, {
      bom: true,
      delimiter: first.includes(';') ? ';' : ',',
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as Line[]
  } catch {
    return null
  }
}

const isHeading = (line: Line | undefined) =>
  line !== undefined && !CODE.test(line.record[0]?.trim() ?? '') && !/\d/.test(line.record.join(''))

/** A whole number, also with points between thousands. */
const isCount = (text: string) => /^[1-9](\d{0,7}|\d{0,2}(\.\d{3}){1,2})$/.test(text)
