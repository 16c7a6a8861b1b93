import type { Picture } from './draw-picture.ts'

/** Longer than this nobody waits for letters. */
const WAIT_MS = 5_000

/**
 * The picture with the letters of the page in it: a drawing on its own may load nothing, and a machine
 * that does not have the font shows another. Only the weights that the picture uses come along, from
 * where the page has them. A weight that does not come is left out: other letters are better than no file.
 * @returns the picture, about 21 kB longer for each weight.
 */
export async function withLetters(picture: Picture): Promise<Picture> {
  const faces = await Promise.all(
    facesFor(picture.svg).map((face) => embedded(face).catch(() => '')),
  )
  const style = faces.join('')
  if (style === '') return picture
  return { ...picture, svg: picture.svg.replace('</desc>', () => `</desc><style>${style}</style>`) }
}

/** A weight of the font: where its file is, seen from where. */
type Face = { family: string; weight: number; src: string; base: string }

const NAMED: Readonly<Record<string, number>> = { normal: 400, bold: 700 }

/** As numbers, "bold" too. */
function weightsIn(svg: string): ReadonlySet<number> {
  const found = [...svg.matchAll(/ font-weight="([^"]+)"/g)].map(([, weight = '']) => weight)
  // Text that says nothing is normal.
  return new Set([400, ...found.map(asNumber)].filter((weight) => !Number.isNaN(weight)))
}

function asNumber(weight: string): number {
  return NAMED[weight] ?? Number(weight)
}

/** Of the font that the drawing names, for each weight the face that is nearest to it, once. */
function facesFor(svg: string): readonly Face[] {
  const all = [...document.styleSheets]
    .flatMap(facesIn)
    .filter(({ family }) => svg.includes(family))
  const nearest = [...weightsIn(svg)].map((weight) =>
    all.reduce<Face | undefined>(
      (best, face) =>
        best && Math.abs(best.weight - weight) <= Math.abs(face.weight - weight) ? best : face,
      undefined,
    ),
  )
  return [...new Set(nearest)].filter((face) => face !== undefined)
}

function facesIn(sheet: CSSStyleSheet): readonly Face[] {
  return rulesOf(sheet).flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return []
    const said = (name: string) => rule.style.getPropertyValue(name)
    return {
      family: said('font-family').replaceAll(/["']/g, ''),
      weight: asNumber(said('font-weight')) || 400,
      src: said('src'),
      base: sheet.href ?? document.baseURI,
    }
  })
}

/** A sheet of another origin, of an extension of the browser for example, may not be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

/** @throws when the file does not come. */
async function embedded({ family, weight, src, base }: Face): Promise<string> {
  const [, address] = /url\(["']?([^"')]+)/.exec(src) ?? []
  if (address === undefined) return ''
  const answer = await fetch(new URL(address, base), { signal: AbortSignal.timeout(WAIT_MS) })
  if (!answer.ok) throw new Error(`The letters did not come: ${answer.status}`)
  const data = asBase64(new Uint8Array(await answer.arrayBuffer()))
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data})}`
}

function asBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
