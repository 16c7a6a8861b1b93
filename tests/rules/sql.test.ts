import { expect, test } from 'vitest'
import { files, read } from './repository.ts'

/**
 * Hosted Supabase refuses an update or delete that names no rows (`safeupdate`), inside functions too. The embedded
 * database and a server of one's own do not, so it is read here.
 */
const statements = files('supabase/schemas')
  .filter((path) => path.endsWith('.sql'))
  .flatMap((path) =>
    read(path)
      .replace(/--.*$/gm, '')
      .split(';')
      .flatMap((text) => {
        const begin =
          /(?:^|\n|\()\s*(update\s+(?:public|private|auth)\.\w+[\s\S]*?\sset\s|delete\s+from\s)/.exec(
            text,
          )
        return begin ? [{ path, text: text.slice(begin.index).trim() }] : []
      }),
  )

test('every update and delete says of which rows', () => {
  expect(statements.length).toBeGreaterThan(80)
  const all = statements.filter(({ text }) => !/\bwhere\b/.test(text))
  expect(all.map(({ path, text }) => `${path}: ${text.slice(0, 80)}`)).toEqual([])
})
