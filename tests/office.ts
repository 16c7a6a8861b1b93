import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { install } from './install.ts'

/** LibreOffice where Linux, macOS and Windows put it. */
const ON_THE_MACHINE = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:/Program Files/LibreOffice/program/soffice.exe',
]

const HOW_TO_GET_ONE =
  'apt-get update && apt-get install -y --no-install-recommends libreoffice-calc'

/** Where LibreOffice is; null without one, and then the stories that need it say that they are skipped. */
export function office(): string | null {
  return ON_THE_MACHINE.find((path) => existsSync(path)) ?? null
}

/** Installs LibreOffice when there is none. A machine on which that cannot be tests without it. */
export async function ensureOffice(): Promise<void> {
  if (office()) return
  console.log(`           no LibreOffice yet: ${HOW_TO_GET_ONE}`)
  await install(HOW_TO_GET_ONE)
  if (!office())
    console.log('           there is none: the stories that open files in it are skipped')
}

/**
 * What LibreOffice shows of the first sheet of a file, cell by cell, as text.
 * @throws when it cannot open the file.
 */
export function openedInOffice(program: string, file: string): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-office-'))
  try {
    // Fields between tabs (9) without quotes, in UTF-8 (76), as they are shown on the sheet.
    const filter = 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false'
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const options = ['--headless', profile, '--convert-to', filter, '--outdir', folder, file]
    execFileSync(program, options, { stdio: 'ignore', timeout: 90_000 })
    const name = `${basename(file).replace(/\.[^.]+$/, '')}.csv`
    const lines = readFileSync(join(folder, name), 'utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd()
    return lines.split('\n').map((line) => line.split('\t'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
