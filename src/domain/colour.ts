/** Colours as `#rrggbb`, and how well they are told apart (WCAG 2.2, 1.4.3). */
export const COLOUR = /^#[0-9a-f]{6}$/

/** Text of this contrast can be read. */
export const READABLE = 4.5

const partsOf = (colour: string) => [1, 3, 5].map((at) => Number(`0x${colour.slice(at, at + 2)}`))

/** How light it is, 0 (black) to 1 (white): relative luminance of WCAG. */
export function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1, the same, to 21, black on white. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [lightness(a), lightness(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour with a share of another. */
export function mixed(colour: string, other: string, share: number): string {
  const others = partsOf(other)
  const parts = partsOf(colour).map((part, index) =>
    Math.floor(part + ((others[index] ?? 0) - part) * share + 0.5),
  )
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** What words in a colour stand on in the light scheme, beside white and a tint of their own (src/ui/theme). */
const PAPER = '#faf8f4'
/** A card in the dark scheme. */
const DARK_CARD = '#1b252c'

/** How well a colour can be read wherever it is: on white and white on it, on paper, and on its own tint. */
export const leastContrast = (colour: string): number =>
  Math.min(contrast(colour, PAPER), contrast(colour, mixed(colour, '#ffffff', 0.9)))

/** Whether it can be read wherever it is (`private.is_readable_colour` says the same). */
export const isReadable = (colour: string): boolean =>
  COLOUR.test(colour) && leastContrast(colour) >= READABLE

/** A colour in the strengths of a theme, by the end of the name of each: in the light scheme and in the dark. */
export function tintsOf(colour: string): Readonly<Record<string, readonly [string, string]>> {
  const light = mixed(colour, '#ffffff', 0.6)
  return {
    '': [colour, light],
    '-strong': [mixed(colour, '#000000', 0.27), mixed(colour, '#ffffff', 0.78)],
    '-soft': [mixed(colour, '#ffffff', 0.9), mixed(colour, DARK_CARD, 0.8)],
    '-faint': [mixed(colour, '#ffffff', 0.95), mixed(colour, DARK_CARD, 0.92)],
    '-line': [mixed(colour, '#ffffff', 0.62), mixed(light, DARK_CARD, 0.6)],
  }
}

/** What can be dressed: the style of a page. */
export type Style = {
  setProperty: (name: string, value: string) => void
  removeProperty: (name: string) => unknown
}

/** Gives a page these tokens, in the light scheme and in the dark; or, worn or not, takes them off. */
export function wear(
  style: Style,
  tokens: Readonly<Record<string, readonly [string, string]>>,
  worn: boolean,
): void {
  for (const [name, [light, dark]] of Object.entries(tokens))
    if (worn) style.setProperty(name, `light-dark(${light}, ${dark})`)
    else style.removeProperty(name)
}

/** Gives a page the colour of a region under these names, or its own again. */
export function dress(style: Style, names: string, colour: string | null): void {
  const tints = Object.entries(tintsOf(colour ?? '#000000'))
  wear(
    style,
    Object.fromEntries(tints.map(([strength, pair]) => [names + strength, pair])),
    colour !== null,
  )
}
