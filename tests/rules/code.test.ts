import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NOT_ON_HOSTED, ON_EMBEDDED } from '../../supabase/tests/played-on.ts'
import { files, lines, read } from './repository.ts'

const all = files()
const code = all.filter((path) => /[.](ts|tsx)$/.test(path))
const source = code.filter(
  (path) =>
    path.startsWith('src/') && !/[.](test|messages|gen)[.]tsx?$|database[.]types/.test(path),
)

describe('names', () => {
  test('files are in kebab-case', () => {
    const named = all.filter((path) => /^(src|supabase|tests|vite)\//.test(path))
    const kebab = /^([a-z0-9_]+([-.][a-z0-9]+)*|README[.]md)$/
    const others = named.filter((path) => !kebab.test(basename(path)))
    expect(others).toEqual([])
  })

  test('there is no index file, and no file passes on all of another', () => {
    expect(code.filter((path) => /(^|\/)index[.]tsx?$/.test(path))).toEqual([])
    expect(source.filter((path) => /^export \* from/m.test(read(path)))).toEqual([])
  })

  test('what is exported has a name', () => {
    expect(source.filter((path) => /^export default/m.test(read(path)))).toEqual([])
  })
})

describe('size', () => {
  test('half of the source files are short, nine in ten fit on a few screens', () => {
    const sizes = source.map(lines).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(100)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(200)
  })

  test('a concern of the database is at most 200 lines', () => {
    const schemas = all.filter((path) => /^supabase\/schemas\/.*[.]sql$/.test(path))
    expect(schemas.filter((path) => lines(path) > 200)).toEqual([])
  })
})

describe('a number is rounded by one function, halves up', () => {
  // Pixels of a drawing are no numbers of ours.
  const ours = source.filter((path) => !/^src\/(ui|domain\/half-up[.]ts)/.test(path))
  const rounding = /\bMath[.]round\(|[.]toFixed\(/
  test('in TypeScript by halfUp', () => {
    expect(ours.filter((path) => rounding.test(read(path)))).toEqual([])
  })
  test('in SQL by private.half_up: round() of a double takes halves to the even number', () => {
    const schemas = all.filter((path) => /^supabase\/schemas\/.*[.]sql$/.test(path))
    const bare = schemas.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => /^(?!\s*--).*(?<![\w.])round\s*\(/.test(line)),
    )
    expect(bare).toEqual([])
  })
})

describe('tests', () => {
  const tests = code.filter((path) => /[.](test|e2e)[.]tsx?$/.test(path))

  test('none is switched off or runs alone', () => {
    // Skipping on a condition, with a reason, is for stories that make sense on one screen only.
    const marked = /\b(test|it|describe)[.](only|todo|fixme|fails|skip[(]['"`])/
    expect(
      tests.filter((path) => path !== 'tests/rules/code.test.ts' && marked.test(read(path))),
    ).toEqual([])
  })

  test('stories in the browser go through the backend, not past it', () => {
    const faking = /[.](fulfill|abort)\(|routeFromHAR/
    expect(tests.filter((path) => /e2e[.]ts$/.test(path) && faking.test(read(path)))).toEqual([])
  })
})

test('how something went is told by Alert or Outcome: only what tells how something stands has a status of its own', () => {
  // These tell how something stands or what is under way, and go on with it.
  const states = [
    ...['choose-names', 'theme-page', 'unavailable', 'answer-history', 'present-colleagues'],
    ...['save-status', 'waiting-answers', 'contradictions', 'walk', 'split-fields', 'split-table'],
    ...[
      'meeting',
      'not-sent',
      'rate-app',
      'item-list',
      'export-log',
      'what-worked-page',
      'what-if',
      'round-page',
      'preview',
    ],
    'search-box',
    // What is the matter with what is typed, how a colour reads, how many scans were looked at.
    ...['part-page', 'look-fields', 'contradictions-page', 'presenter-page'],
    // Says that somebody comes in.
    'sign-in-page',
    // Has something to press in it, and empties itself.
    ...['catalogue-page', 'review-page', 'log-page'],
    // Says where a tile stands now, what a mark of a drawing says, and how many questions were found.
    ...['tile-editor', 'pointed', 'question-map'],
  ].map((name) => `${name}.tsx`)
  const own = source.filter(
    (path) => !path.startsWith('src/ui/feedback/') && read(path).includes('role="status"'),
  )
  expect(own.map((path) => basename(path)).sort()).toEqual(states.sort())
})

test('there is one way to save: useSave, which knows when it is under way', () => {
  const own = /\buseMutation\b|\bset(Busy|Saving|Sending|Pending)\b/
  const saving = source.filter((path) => own.test(read(path)))
  expect(saving).toEqual(['src/parts/use-save.ts'])
})

test('numbers are typed as text, and read by one reader', () => {
  // A number field of the browser changes with the wheel and reads a comma as its own language does.
  const other = /type="number"|parseFloat\(|parseInt\(/
  const reading = source.filter((path) => !/^src\/ui\/(charts|take-away)\//.test(path))
  expect(reading.filter((path) => other.test(read(path)))).toEqual([])
})

test('every day is that of Amsterdam, said in one place', () => {
  const day = /toISOString\(\)\.slice\(0, 10\)|toLocaleDateString|get(FullYear|Month|Date)\(/
  const saying = source.filter((path) => path !== 'src/domain/day.ts' && day.test(read(path)))
  expect(saying).toEqual([])
  const sqlDay = /current_date|localtimestamp|now\(\)::date/i
  const schemas = all.filter((path) => /^supabase\/schemas\/.*[.]sql$/.test(path))
  expect(schemas.filter((path) => sqlDay.test(read(path)))).toEqual([])
})

test('no format is made before it is asked for: the first one of a kind takes a slow phone 50 ms', () => {
  const made = /^(export )?const \w+ = new Intl[.]/m
  const program = code.filter((path) => path.startsWith('src/') && !path.includes('.test.'))
  expect(program.filter((path) => made.test(read(path)))).toEqual([])
})

test('only start-up code and tests know the embedded server', () => {
  const knowing = code.filter((path) => /from '@supabase\/lite/.test(read(path)))
  expect(
    knowing.filter(
      (path) => !/^(supabase\/(local|tests|demo)|tests\/faults)\/|[.]test[.]ts$/.test(path),
    ),
  ).toEqual([])
})

test('what a browser keeps for the site has one door', () => {
  // The rating page has a build of its own; the three others hold the queue, the lock of a page, and two screens together.
  const mayKnow =
    /^src\/(data\/on-device|features\/rate-service\/|features\/fill-in-scan\/keep-answers\/browser-tab|features\/meeting\/channel)/
  const storage = /\b(localStorage|sessionStorage|indexedDB|createStore|BroadcastChannel)\b/
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(source.filter((path) => !mayKnow.test(path) && storage.test(code(read(path))))).toEqual([])
})

test('a variable of a stylesheet is defined where it is always loaded, or in the room that uses it', () => {
  const room = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const styles = all.filter(
    (path) => /^src\/.*[.](css|tsx)$/.test(path) && !/[.]test[.]/.test(path),
  )
  const defining = (path: string) =>
    [...read(path).matchAll(/['"\s](--[a-z0-9-]+)['"]?\]?:/g)].map(([, name = '']) => name)
  const theme = read('src/ui/theme/theme.ts')
  const loaded = styles.filter(
    (path) => room(path) === 'src/ui/theme' && theme.includes(`'./${basename(path)}'`),
  )
  const always = new Set(loaded.flatMap(defining))
  const unknown = styles.flatMap((path) => {
    const near = new Set(styles.filter((other) => room(other) === room(path)).flatMap(defining))
    const used = [...read(path).matchAll(/var\((--(?!basis-|utrecht-)[a-z0-9-]+)/g)]
    return used.flatMap(([, name = '']) =>
      always.has(name) || near.has(name) ? [] : [`${path}: ${name}`],
    )
  })
  expect(unknown).toEqual([])
})

test('stories that are named for where they are played exist', () => {
  const named = [...ON_EMBEDDED, ...Object.keys(NOT_ON_HOSTED)]
  expect(named.filter((path) => !all.includes(path))).toEqual([])
})

describe('what screens read', () => {
  const keyed = /queryKey(:| =) \[|Quer(y|ies)(Data|State)(<[^(]*>)?\(\s*\[/
  const keys = source
    .filter((path) => path.startsWith('src/data/'))
    .flatMap((path) => [...read(path).matchAll(/queryKey: (\[[^\]]*\])/g)].map(([, key]) => key))

  test('a key of the query cache is written beside what is asked, and nowhere else', () => {
    const elsewhere = source.filter((path) => !path.startsWith('src/data/'))
    expect(elsewhere.filter((path) => keyed.test(read(path)))).toEqual([])
  })

  test('no two questions have the same key', () => {
    expect(keys.length).toBeGreaterThan(50)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })
})
