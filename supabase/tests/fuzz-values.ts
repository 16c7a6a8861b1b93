import type { Random } from '../demo/random.ts'

/** Of every kind that has made a server fall over, or that somebody tries. */
export const ODD_VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    -0,
    1.5,
    1e300,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    '9'.repeat(400),
    '1e400',
  ],
  ...[
    '',
    ' ',
    '\n',
    '\u0000',
    '\ud800',
    '\u202e',
    '\ufeff',
    '👩‍👩‍👧‍👦',
    'ﷺ',
    'İ',
    'é'.normalize('NFD'),
    'x'.repeat(70_000),
  ],
  ...[
    "'; drop table public.scan; --",
    "' or '1'='1",
    '1; select pg_sleep(9)',
    '$$',
    '\\',
    '%',
    '%s',
    '{{7*7}}',
    '${7*7}',
  ],
  ...[
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '=cmd|calc',
    'javascript:alert(1)',
    "\\'; --",
    '*',
    '(select 1)',
  ],
  ...['2026-02-30', 'infinity', '-infinity', 'now', 'NaN', '99999-01-01', '0000-00-00', '24:60'],
  ...[
    '{}',
    '[]',
    'null',
    '{"__proto__":{}}',
    '[[[[[[]]]]]]',
    '{,}',
    '{1,2',
    '(1,2)',
    '[1,',
    '{{{{{{{1}}}}}}}',
  ],
  ...[
    '00000000-0000-4000-8000-000000000000',
    '00000000-0000-4000-8000-00000000000b',
    'GM9999',
    'gm0971',
  ],
  ...[
    'iemand@elders.example',
    'a@b',
    '@',
    'a@b.example\nbcc: c@d.example',
    'short',
    'full',
    'public',
    'staff',
    'own',
  ],
  ...[
    [],
    [[]],
    [null],
    [1, [2]],
    ['a', 1],
    Array(500).fill(1),
    Array(500).fill(null),
    {},
    { a: { b: [{}] } },
  ],
  ...[
    { constructor: { prototype: 1 } },
    { toString: null },
    { length: -1 },
    { a: '\u0000' },
    { '': '' },
  ],
  ...['['.repeat(20_000) + ']'.repeat(20_000), '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)],
]

/** One of these, by chance. */
export const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[random.between(0, values.length - 1)] as Value

/** What cannot be put in an address as it is. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')

/** What comes after the question mark of a table: filters, orders and choices that mean nothing, or something else. */
export function oddQuery(random: Random, columns: readonly string[], value: () => unknown): string {
  const text = () =>
    encodeURIComponent(
      asText(value())
        .slice(0, 300)
        .replace(/[\ud800-\udfff]/g, '?'),
    )
  const column = () => (random.between(1, 6) === 1 ? text() : oneOf(random, columns))
  const operator = () => oneOf(random, OPERATORS)
  const part = () =>
    oneOf(random, [
      () => `${column()}=${operator()}.${text()}`,
      () => `${column()}=not.${operator()}.${text()}`,
      () => `select=${oneOf(random, CHOICES)}`,
      () => `select=${column()}`,
      () => `order=${column()}.${oneOf(random, ['asc', 'desc', 'nullsfirst', text()])}`,
      () => `limit=${text()}`,
      () => `offset=${text()}`,
      () => `or=(${column()}.${operator()}.${text()},${column()}.is.null)`,
      () => `and=(${text()}`,
      () => `on_conflict=${column()}`,
      () => `columns=${column()}`,
    ])()
  return Array.from({ length: random.between(0, 4) }, part).join('&')
}

const OPERATORS = [
  'eq',
  'neq',
  'gt',
  'lt',
  'like',
  'ilike',
  'in',
  'is',
  'cs',
  'cd',
  'ov',
  'fts',
  'match',
  'sl',
  'x',
]
const CHOICES = ['*', '*,scan(*)', '*,member(*)', 'scan(answer(*))', 'count()', '*,action(*,action_comment(*))', 'a->b->>c', '(', '*::text', 'id:id', '..', '*,municipality!inner(*)'] // prettier-ignore
