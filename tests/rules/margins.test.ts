import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, read } from './repository.ts'

const WORDS = 'src/i18n/margin-words.ts'
const shown = files('src').filter(
  (path) => /[.]tsx?$/.test(path) && !/[.]test[.]tsx?$|database[.]types/.test(path),
)
/** What asks for ratings, and what explains how they are counted, shows none. */
const NO_RATINGS = /^src\/features\/(rate-service|about\/method)\//
const features = shown.filter((path) => path.startsWith('src/features/') && !NO_RATINGS.test(path))
const without = (path: string) => read(path).replace(/^\s*(\/\/|\/?\*).*$/gm, '')

describe('a margin is one thing, said in one place', () => {
  test('what it is, 95 % and that it is no sample, stands in one file', () => {
    // The method page says how sure something else is.
    const said = shown.filter(
      (path) =>
        path !== WORDS &&
        !path.startsWith('src/features/about/method/') &&
        /95\s?%|steekproef|Stichprobe|not a sample|±/.test(without(path)),
    )
    expect(said).toEqual([])
  })

  test('and beside every mean of entrepreneurs on a page that shows one', () => {
    const mean = /(?:[.]|\bformat\w+\()(?:importance|satisfaction|shareSatisfied)\b/
    const pages = features.filter((path) => path.endsWith('.tsx') && mean.test(without(path)))
    expect(pages.length).toBeGreaterThan(5)
    const bare = pages.filter((path) => !/[mM]argin/.test(without(path)))
    expect(bare).toEqual([])
  })

  test('every part that shows margins has the words in its room', () => {
    const rooms = new Set(
      features
        .filter((path) =>
          /withMargin\(|marginAlone\(|(mark|share|satisf\w+|importance)Margin\b/.test(
            without(path),
          ),
        )
        .map(dirname),
    )
    const wordless = [...rooms].filter(
      (room) => !shown.some((path) => dirname(path) === room && /marginNote/.test(read(path))),
    )
    expect(wordless).toEqual([])
  })
})
