import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One short text for what files hold, the same on every machine, however a checkout ends its lines.
 * @param root the folder of the repository.
 * @param paths files, or folders of which all files count.
 * @param counts which of them do, by name.
 */
export function hashOf(root: string, paths: readonly string[], counts = /./): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((path) => filesIn(root, path)))
    if (counts.test(path)) hash.update(path).update(source(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(root: string, path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((name) => statSync(join(root, name)).isFile())
    .sort()
}

const source = (path: string) => readFileSync(path, 'latin1').replaceAll('\r\n', '\n')
