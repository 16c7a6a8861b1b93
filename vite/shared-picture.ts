import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'

/** What those who show a link on another site ask for. */
export const PICTURE = { width: 1200, height: 630 }

const resolve = createRequire(import.meta.url).resolve
const font = (weight: 400 | 700) => ({
  name: 'Source Sans 3',
  weight,
  data: readFileSync(
    resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`),
  ),
})

export type Tile = { slug: string; row: number; column: number }

/** A picture of one municipality for a link to it: its name, and where it lies among the others; as PNG. */
export async function sharedPicture(
  name: string,
  slug: string,
  places: readonly Tile[],
  below: string,
): Promise<Buffer> {
  const TILE = 64
  const box = (style: object, ...children: unknown[]) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children },
  })
  const map = places.map((place) =>
    box({
      position: 'absolute',
      left: place.column * (TILE + 8),
      top: place.row * (TILE + 8),
      width: TILE,
      height: TILE,
      borderRadius: 14,
      backgroundColor: place.slug === slug ? '#e0a43a' : '#3f7072',
    }),
  )
  const picture = box(
    { width: '100%', height: '100%', padding: 72, backgroundColor: '#0b5c63', color: '#ffffff' },
    box(
      { flexDirection: 'column', justifyContent: 'space-between', width: 640 },
      box(
        { flexDirection: 'column' },
        box({ fontSize: 44 }, 'Wat ondernemers vinden van'),
        box({ fontSize: 88, fontWeight: 700, lineHeight: 1.05, marginTop: 16 }, name),
      ),
      box({ fontSize: 32, color: '#d0e4e2' }, below),
    ),
    box({ position: 'relative', width: 400, height: 480, marginLeft: 40 }, ...map),
  )
  const svg = await satori(picture as Parameters<typeof satori>[0], {
    ...PICTURE,
    fonts: [font(400), font(700)],
  })
  return Buffer.from(new Resvg(svg).render().asPng())
}
