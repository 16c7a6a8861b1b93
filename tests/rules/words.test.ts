import { describe, expect, test } from 'vitest'
import { files, read } from './repository.ts'

const rows = read('docs/words.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| We say'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const twins = rows.flatMap(([, word = '', not = '']) =>
  not.split(', ').map((twin) => [twin.replaceAll('`', ''), word] as const),
)
const screens = files('src')
  .filter((path) => /([.]messages|i18n\/[^/]+)[.]ts$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: read(path) }))

describe('one word per thing', () => {
  test('the list has words and the screens are found', () => {
    expect(twins.length).toBeGreaterThan(15)
    expect(screens.length).toBeGreaterThan(80)
  })

  test.each(twins)('not "%s" but "%s"', (twin) => {
    const begins = /^\w/.test(twin) ? '(?<![\\p{L}\\p{N}])' : ''
    const found = new RegExp(`${begins}${twin}`, 'iu')
    expect(screens.filter(({ text }) => found.test(text)).map(({ path }) => path)).toEqual([])
  })
})
