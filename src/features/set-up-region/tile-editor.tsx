import { useState } from 'react'
import { moveTile } from '#domain/territory/move-tile.ts'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { messages } from './set-up-region.messages.ts'
import './set-up-region.css'

type Place = RegionPlaces['municipalities'][number]

const ARROWS: Partial<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
}

export type TileEditorProps = {
  places: readonly Place[]
  onChange: (places: readonly Place[]) => void
}

/** The map of tiles, to change by dragging and by keyboard. */
export function TileEditor({ places, onChange }: TileEditorProps) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const rows = Math.max(...places.map(({ tileRow }) => tileRow)) + 1
  const columns = Math.max(...places.map(({ tileColumn }) => tileColumn)) + 1
  const move = (code: string, row: number, column: number) => {
    const moved = moveTile(places, code, { row, column })
    onChange(moved)
    const one = moved.find((place) => place.code === code)
    if (one) setTold(messages.moved(one.name, one.tileRow + 1, one.tileColumn + 1))
  }
  const cells = Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }))
  return (
    <>
      <div
        className="tile-editor"
        role="group"
        aria-label={messages.mapTitle}
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      >
        {cells.map(({ row, column }) => {
          const place = places.find((one) => one.tileRow === row && one.tileColumn === column)
          return (
            <div
              key={place?.code ?? `${row} ${column}`}
              className="tile-editor__cell"
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged !== null && move(dragged, row, column)}
            >
              {place && (
                <button
                  type="button"
                  draggable
                  title={place.name}
                  className="tile-editor__tile"
                  aria-label={messages.tile(place.name, row + 1, column + 1)}
                  onDragStart={() => setDragged(place.code)}
                  onDragEnd={() => setDragged(null)}
                  onKeyDown={(event) => {
                    const step = ARROWS[event.key]
                    if (!step) return
                    event.preventDefault()
                    move(place.code, row + step[0], column + step[1])
                  }}
                >
                  {place.shortName}
                </button>
              )}
            </div>
          )
        })}
      </div>
      <p role="status" className="small subtle">
        {told}
      </p>
    </>
  )
}
