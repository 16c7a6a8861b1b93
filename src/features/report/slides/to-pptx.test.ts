import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { chartTints } from '#domain/chart-colours.ts'
import { tintsOf } from '#domain/colour.ts'
import type { Deck } from './deck.ts'
import { toPptx } from './to-pptx.ts'

const DECK: Deck = {
  title: 'Rapport',
  subtitle: 'Najaar',
  footer: 'Najaar',
  slides: [
    {
      title: 'Inkoop en betalen',
      sentences: [],
      bars: {
        labels: ['Inkoop'],
        series: [
          { name: 'Beek', values: [40] },
          { name: 'Mediaan', values: [50] },
        ],
      },
      table: { head: ['Quick win'], widths: [3], rows: [['Bel terug']] },
      notes: '',
    },
  ],
}

/** The colours of the two series, and of the head of the table. */
async function worn(colour: string | null) {
  const files = unzipSync(new Uint8Array(await (await toPptx(DECK, colour)).arrayBuffer()))
  const colours = (name: RegExp, within: RegExp) => {
    const [path = ''] = Object.keys(files).filter((file) => name.test(file))
    const parts = strFromU8(files[path] ?? new Uint8Array()).match(within) ?? []
    return parts.map((part) => /srgbClr val="(\w+)"/.exec(part)?.[1])
  }
  return {
    series: colours(/charts\/chart\d+\.xml$/, /<c:ser>.*?<\/a:solidFill>/gs),
    head: colours(/slides\/slide2\.xml$/, /<\/a:ln[LRTB]>\s*<a:solidFill>.*?<\/a:solidFill>/gs)[0],
  }
}

const light = (pair: readonly [string, string] | undefined) => pair?.[0].slice(1).toUpperCase()

test.each(['#7a1f5c', '#a4451c', '#1f4e9c'])(
  'slides of a region are in its colour: %s',
  async (colour) => {
    const tints = chartTints(colour)
    expect(await worn(colour)).toEqual({
      series: [colour.slice(1).toUpperCase(), light(tints['--chart-reference'])],
      head: light(tintsOf(colour)['-soft']),
    })
  },
)

test('without a colour of its own a region has ours', async () => {
  expect((await worn(null)).series).toEqual(['0B5C63', 'A4451C'])
})
