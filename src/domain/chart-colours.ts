import { lightness, mixed, tintsOf, wear, type Style } from './colour.ts'

type Pair = readonly [light: string, dark: string]

/** How light each step of twenty points is: in the light scheme more is darker, in the dark scheme lighter. */
const STEPS: readonly (readonly [number, number])[] = [
  [0.91, 0.034],
  [0.74, 0.06],
  [0.55, 0.127],
  [0.32, 0.3],
  [0, 0.67],
]

/** What tells lines and marks apart (src/ui/theme/charts.css): the first is our own, the others in order of use. */
const APART: readonly Pair[] = [
  ['#a4451c', '#f0a37c'],
  ['#5b3f8c', '#bba6e6'],
  ['#7a5c00', '#dcbf5f'],
  ['#0b5c63', '#74c7c5'],
]

/** The same hue, so light: mixed with white or with black. */
function toned(colour: string, wanted: number): string {
  const other = lightness(colour) < wanted ? '#ffffff' : '#000000'
  let [low, high] = [0, 1]
  for (let half = 0; half < 12; half += 1) {
    const share = (low + high) / 2
    const there = Math.abs(lightness(mixed(colour, other, share)) - lightness(colour))
    if (there < Math.abs(wanted - lightness(colour))) low = share
    else high = share
  }
  return mixed(colour, other, high)
}

/** On a dark ground a full colour shouts: so dark it is mixed with grey first. */
const dim = (colour: string, wanted: number) => toned(mixed(colour, '#1b252c', 0.4), wanted)

/** How different two colours are: the way between them in red, green and blue. */
export function difference(one: string, other: string): number {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number(`0x${colour.slice(at, at + 2)}`))
  const others = parts(other)
  return Math.hypot(...parts(one).map((part, index) => part - (others[index] ?? 0)))
}

/**
 * The colours of charts of a region with a colour of its own, by token, light and dark: one hue for heatmaps and maps,
 * and of what tells lines apart everything but what is most like it.
 */
export function chartTints(colour: string): Readonly<Record<string, Pair>> {
  const own = tintsOf(colour)[''] ?? [colour, colour]
  const nearest = [...APART].sort((a, b) => difference(a[0], colour) - difference(b[0], colour))[0]
  const [reference, second, third] = APART.filter((pair) => pair !== nearest) as [Pair, Pair, Pair]
  const steps = STEPS.map(([light, dark], index): [string, Pair] => [
    `--step-${index + 1}`,
    [
      light === 0 ? colour : toned(colour, light),
      index < 3 ? dim(colour, dark) : toned(colour, dark),
    ],
  ])
  const texts = STEPS.map(([light], index): [string, Pair] => [
    `--step-${index + 1}-text`,
    [light === 0 ? '#ffffff' : toned(colour, 0.02), index < 3 ? '#ffffff' : toned(colour, 0.01)],
  ])
  return {
    '--chart-own': own,
    '--chart-box': [toned(colour, 0.76), dim(colour, 0.05)],
    '--chart-reference': reference,
    '--chart-second': second,
    '--chart-third': third,
    ...Object.fromEntries([...steps, ...texts]),
  }
}

/** Gives the charts of a page the colour of a region, or their own again. */
export function dressCharts(style: Style, colour: string | null): void {
  wear(style, chartTints(colour ?? '#000000'), colour !== null)
}
