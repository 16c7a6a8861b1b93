import type { ReactNode } from 'react'
import './tile-map.css'

export type Tile = {
  id: string
  row: number
  column: number
  /** Three letters, for where the name does not fit. */
  short: string
  name: string
  /** A stronger colour is more; what the colour says must also be in words, here or beside the map. */
  tone?: TileTone
  /** Stands in the tile: the number behind the colour. */
  value?: string
  /** Said after the name: what the colour means. */
  note?: string
  /** A dashed edge: the value is not firm yet; say why in `note`. */
  provisional?: boolean
}

/** Steps are those of a heatmap: five of twenty points. */
export type TileTone = 'strong' | 'middle' | 'soft' | 'empty' | `step-${1 | 2 | 3 | 4 | 5}`

export type TileMapProps = {
  label: string
  tiles: readonly Tile[]
  /** Draws a tile as a link: put the class and the children on it. */
  link: (tile: Tile, className: string, children: ReactNode) => ReactNode
}

/** With more tiles than this, a tile is too narrow for more than its short name. */
const NAMED_UP_TO = 60

/** A region as equal tiles, each about where it lies; for a screen reader a list of links. */
export function TileMap({ label, tiles, link }: TileMapProps) {
  const inReadingOrder = [...tiles].sort((a, b) => a.row - b.row || a.column - b.column)
  return (
    <div
      className={
        tiles.length > NAMED_UP_TO ? 'tile-map tile-map--many' : 'tile-map tile-map--named'
      }
    >
      <ul aria-label={label}>
        {inReadingOrder.map((tile) => (
          <li key={tile.id} style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}>
            {link(
              tile,
              `tile tile--${tile.tone ?? 'soft'}${tile.provisional ? ' tile--provisional' : ''}`,
              <>
                <span className="tile__short" aria-hidden="true">
                  {tile.short}
                </span>
                <span className="tile__name">{tile.name}</span>
                {tile.value !== undefined && <span className="tile__value">{tile.value}</span>}
                {tile.note !== undefined && <span className="visually-hidden">, {tile.note}</span>}
              </>,
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
