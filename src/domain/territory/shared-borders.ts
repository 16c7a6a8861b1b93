import { z } from 'zod'

/** What a file of boundaries (GeoJSON) has to be for us: shapes, each with what it is called. */
const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.unknown()))
const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
])
const boundariesSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }),
  ),
})

/** Who lies beside whom, by code; and who has no shape in the file. */
export type SharedBorders = {
  pairs: readonly (readonly [string, string])[]
  missing: readonly string[]
}

/**
 * Reads from boundaries who share a border: two shapes that have a piece of line between two points in common. A file
 * of Statistics Netherlands draws a border once for both sides, so the points are the same. Touching in one point is
 * no border. Shapes of others are left out.
 * @param known the code that is meant by a code or a name; null when it is of no municipality here
 * @returns null when it is no GeoJSON
 */
export function sharedBorders(
  text: string,
  codes: readonly string[],
  known: (said: string) => string | null,
): SharedBorders | null {
  const file = parsed(text)
  if (!file) return null
  const owners = new Map<string, Set<string>>()
  const drawn = new Set<string>()
  for (const { properties, geometry } of file.features) {
    const code = Object.values(properties ?? {})
      .map((said) => (typeof said === 'string' ? known(said.trim()) : null))
      .find((found) => found !== null)
    const read = shape.safeParse(geometry)
    if (code === undefined || !read.success) continue
    drawn.add(code)
    for (const piece of piecesOf(read.data)) {
      const owning = owners.get(piece) ?? new Set()
      owners.set(piece, owning.add(code))
    }
  }
  const pairs = new Map<string, readonly [string, string]>()
  for (const owning of owners.values())
    for (const a of owning) for (const b of owning) if (a < b) pairs.set(`${a} ${b}`, [a, b])
  return {
    pairs: [...pairs.values()].sort(([a, b], [c, d]) => (`${a}${b}` < `${c}${d}` ? -1 : 1)),
    missing: codes.filter((code) => !drawn.has(code)),
  }
}

function parsed(text: string): z.output<typeof boundariesSchema> | null {
  try {
    return boundariesSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Every piece of line between two points, written the same from either side. */
function piecesOf({ type, coordinates }: z.output<typeof shape>): readonly string[] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat()
  return rings.flatMap((points) =>
    points.slice(1).flatMap((point, index) => {
      const [from, to] = [points[index], point].map((at) => `${at?.[0]},${at?.[1]}`)
      return from === to ? [] : [[from, to].sort().join(' ')]
    }),
  )
}
