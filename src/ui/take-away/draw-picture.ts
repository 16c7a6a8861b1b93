/** A drawing that stands on its own: no style sheet, no font and no HTML needed to show it. */
export type Picture = { svg: string; width: number; height: number }

const MARGIN = 24
const TITLE = 18
const SMALL = 12
const INK = '#1d2429'
const NARROWEST = 560

/** What stands above the drawing: the title, and in small letters over it where it comes from. */
export type Heading = { title: string; above: string }

/**
 * Draws what an element shows on the screen, with its title above and where it comes from below. Boxes,
 * words and drawings are set out where the browser has put them; programs that do not know HTML can
 * read the result too, which they cannot when the element itself is put into an SVG.
 */
export function drawPicture(
  element: Element,
  heading: Heading,
  about: readonly (readonly [string, string])[],
): Picture {
  const scrolled = scrollers(element).map((scroller) => ({ scroller, left: scroller.scrollLeft }))
  // What sticks while a table scrolls would stand on top of the rest.
  scrolled.forEach(({ scroller }) => (scroller.scrollLeft = 0))
  // A picture is dark words on white, also when it is taken from a dark screen (our-theme.css).
  document.documentElement.toggleAttribute('data-drawing', true)
  const picture = drawUnscrolled(element, heading, about)
  document.documentElement.toggleAttribute('data-drawing', false)
  scrolled.forEach(({ scroller, left }) => (scroller.scrollLeft = left))
  return picture
}

function scrollers(element: Element): Element[] {
  const all = [...element.querySelectorAll('*')]
  for (let around: Element | null = element; around; around = around.parentElement) all.push(around)
  return all.filter(({ scrollLeft }) => scrollLeft > 0)
}

function drawUnscrolled(
  element: Element,
  { title, above }: Heading,
  about: readonly (readonly [string, string])[],
): Picture {
  const box = extent(element)
  const width = Math.ceil(Math.max(NARROWEST, box.width + 2 * MARGIN))
  const fitting = (text: string, size: number) =>
    wrapped(text, (width - 2 * MARGIN) / (size * 0.55)).filter(Boolean)
  const aboveLines = fitting(above, SMALL)
  const titleLines = fitting(title, TITLE)
  const titleTop = MARGIN + aboveLines.length * SMALL * 1.5
  const top = titleTop + titleLines.length * TITLE * 1.4 + 8
  const below = about.slice(1).flatMap(([name, value]) => fitting(`${name}: ${value}`, SMALL))
  const footer = top + box.height + 12
  const height = Math.ceil(footer + below.length * SMALL * 1.5 + MARGIN)
  const parts = [
    `<title>${escaped([above, title].filter(Boolean).join(': '))}</title>`,
    `<desc>${escaped(about.map((pair) => pair.join(': ')).join('. '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...aboveLines.map((line, index) =>
      textAt(MARGIN, MARGIN + SMALL * (1 + index * 1.5), line, SMALL),
    ),
    ...titleLines.map((line, index) =>
      textAt(MARGIN, titleTop + TITLE * (1 + index * 1.4), line, TITLE, 'bold'),
    ),
    `<g transform="translate(${MARGIN - box.left} ${top - box.top})">${drawn(element)}</g>`,
    ...below.map((line, index) => textAt(MARGIN, footer + SMALL * 1.5 * (index + 1), line, SMALL)),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3', Arial, sans-serif">${parts.join('')}</svg>`
  return { svg, width, height }
}

/** The box of an element with what is wider than it and scrolls in it; of a table without its caption. */
function extent(element: Element) {
  const { left, right, bottom, top: whole } = element.getBoundingClientRect()
  const parts = element instanceof HTMLTableElement ? [element.tHead, ...element.tBodies] : []
  // On a small screen the head of a table may not be shown.
  const first = parts.find((part) => part !== null && part.getClientRects().length > 0)
  const top = first?.getBoundingClientRect().top ?? whole
  const wide = [...element.querySelectorAll('table')].map(
    (table) => table.getBoundingClientRect().right,
  )
  return { left, top, height: bottom - top, width: Math.max(right, ...wide) - left }
}

function drawn(element: Element): string {
  if (element instanceof SVGSVGElement) return drawing(element)
  // The title says it already; what is for the hand only is not drawn.
  if (element.matches('caption, .no-print')) return ''
  const style = getComputedStyle(element)
  if (isFoldedAway(element)) return ''
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none')
    return ''
  const inside = [...element.childNodes].map((node) => {
    if (node instanceof Element) return drawn(node)
    const seen = node instanceof Text && !(element instanceof HTMLDetailsElement && !element.open)
    return seen ? words(node, style) : ''
  })
  return box(element, style) + bullet(element, style) + inside.join('')
}

/** The mark before a part of a list, which is no word on the page. */
function bullet(element: Element, style: CSSStyleDeclaration): string {
  if (style.display !== 'list-item' || style.listStyleType !== 'disc') return ''
  const { left, top } = element.getBoundingClientRect()
  const size = parseFloat(style.fontSize)
  const middle = top + (parseFloat(style.lineHeight) || size * 1.5) / 2
  return `<circle cx="${n(left - size * 0.65)}" cy="${n(middle)}" r="${n(size * 0.18)}" fill="${style.color}"/>`
}

/** What a closed part holds has a place on the page, though nobody sees it. */
function isFoldedAway(element: Element): boolean {
  return element.matches('details:not([open]) > :not(summary)')
}

/** The background and the borders of an element. */
function box(element: Element, style: CSSStyleDeclaration): string {
  const { left, top, bottom, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return ''
  const dashed = style.outlineStyle === 'dashed'
  const above = parseFloat(style.borderTopWidth) > 0
  const below = parseFloat(style.borderBottomWidth) > 0
  const stroke = dashed ? style.outlineColor : above && below ? style.borderTopColor : 'none'
  const fill = isClear(style.backgroundColor) ? 'none' : style.backgroundColor
  const radius = parseFloat(style.borderTopLeftRadius) || 0
  const line = (y: number, colour: string) =>
    `<path d="M${n(left)} ${n(y)}h${n(width)}" stroke="${colour}"/>`
  return [
    (fill !== 'none' || stroke !== 'none') &&
      `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${fill}" stroke="${stroke}"${dashed ? ' stroke-dasharray="3 2"' : ''}/>`,
    above && !below && line(top, style.borderTopColor),
    below && !above && line(bottom, style.borderBottomColor),
  ]
    .filter((part) => part !== false)
    .join('')
}

function isClear(color: string): boolean {
  return color === '' || color === 'transparent' || /,\s*0\)$/.test(color)
}

/** Every word where the browser has put it, so that lines break as on the screen. */
function words(node: Text, style: CSSStyleDeclaration): string {
  return [...node.data.matchAll(/\S+/g)]
    .flatMap((found) => onOneLine(node, found.index, found[0]))
    .map(({ text, rect: { left, top, width, height } }) => {
      if (width === 0) return ''
      const size = parseFloat(style.fontSize)
      const baseline = top + height / 2 + size * 0.35
      return `<text x="${n(left)}" y="${n(baseline)}" font-size="${n(size)}" font-weight="${style.fontWeight}" fill="${style.color}" textLength="${n(width)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`
    })
    .join('')
}

type Piece = { text: string; rect: DOMRect }

/** A word with its place; one that goes on on the next line, after a hyphen for example, in pieces. */
function onOneLine(node: Text, start: number, word: string): Piece[] {
  const range = document.createRange()
  const placed = (from: number, to: number): Piece => {
    range.setStart(node, start + from)
    range.setEnd(node, start + to)
    return { text: word.slice(from, to), rect: range.getBoundingClientRect() }
  }
  const whole = placed(0, word.length)
  if (range.getClientRects().length < 2) return [whole]
  const breaks = Array.from({ length: word.length - 1 }, (_, index) => index + 1).filter(
    (at) => placed(at, at + 1).rect.top >= placed(at - 1, at).rect.bottom - 1,
  )
  return [0, ...breaks].map((from, index) => placed(from, breaks[index] ?? word.length))
}

/** What a style sheet says about a drawing, which it has to say itself when it stands alone. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'display',
  'visibility',
] as const

function drawing(element: SVGSVGElement): string {
  const copy = element.cloneNode(true) as SVGSVGElement
  const originals = [...element.querySelectorAll('*')]
  copy.querySelectorAll('*').forEach((part, index) => {
    const original = originals[index]
    if (!original) return
    const style = getComputedStyle(original)
    for (const name of STYLES) part.setAttribute(name, style.getPropertyValue(name))
    for (const name of ['class', 'style', 'tabindex', 'role', 'aria-label'])
      part.removeAttribute(name)
  })
  const { left, top, width, height } = element.getBoundingClientRect()
  for (const { name } of [...copy.attributes]) if (name !== 'viewBox') copy.removeAttribute(name)
  const { overflow } = getComputedStyle(element)
  const place = { x: n(left), y: n(top), width: n(width), height: n(height), overflow }
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value)
  return new XMLSerializer().serializeToString(copy)
}

function textAt(x: number, y: number, text: string, size: number, weight = 'normal'): string {
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" font-weight="${weight}" fill="${INK}">${escaped(text)}</text>`
}

/** Lines of at most so many characters, broken between words. */
function wrapped(text: string, longest: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < longest
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
