import { useState, type PointerEvent } from 'react'
import { moveTile } from '#domain/territory/move-tile.ts'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { messages } from './set-up-region.messages.ts'
import './set-up-region.css'

type Place = RegionPlaces['municipalities'][number]
type Cell = { row: number; column: number }
/** A tile that is being dragged: how far, and over which cell. */
type Dragged = { code: string; from: { x: number; y: number }; over: Cell | null }

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

/** The map of tiles with a ring of empty cells around it, to change by mouse, finger and keyboard. */
export function TileEditor({ places, onChange }: TileEditorProps) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [told, setTold] = useState('')
  const rows = Math.max(...places.map(({ tileRow }) => tileRow)) + 3
  const columns = Math.max(...places.map(({ tileColumn }) => tileColumn)) + 3
  const move = (code: string, { row, column }: Cell) => {
    const moved = moveTile(places, code, { row, column })
    onChange(moved)
    const one = moved.find((place) => place.code === code)
    if (one) setTold(messages.moved(one.name, one.tileRow + 1, one.tileColumn + 1))
  }
  const drag = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    if (!dragged) return
    const { x, y } = dragged.from
    // At once, without drawing the whole map again.
    currentTarget.style.translate = `${clientX - x}px ${clientY - y}px`
    const over = cellAt(clientX, clientY)
    if (!isSame(over, dragged.over)) setDragged({ ...dragged, over })
  }
  const drop = ({ currentTarget, type }: PointerEvent<HTMLElement>) => {
    currentTarget.style.translate = ''
    const place = places.find(({ code }) => code === dragged?.code)
    const over = type === 'pointerup' ? dragged?.over : null
    setDragged(null)
    if (place && over && !isSame(over, { row: place.tileRow, column: place.tileColumn }))
      move(place.code, over)
  }
  const cells = Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns) - 1,
    column: (index % columns) - 1,
  }))
  return (
    <>
      <div
        className="tile-editor"
        role="group"
        aria-label={messages.mapTitle}
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      >
        {cells.map((cell) => (
          <div
            key={`${cell.row} ${cell.column}`}
            className="tile-editor__cell"
            data-row={cell.row}
            data-column={cell.column}
            data-over={isSame(cell, dragged?.over ?? null) || undefined}
            style={placeOf(cell)}
          />
        ))}
        {places.map(({ code, name, shortName, tileRow: row, tileColumn: column }) => (
          <button
            key={code}
            type="button"
            title={name}
            className="tile-editor__tile"
            data-row={row}
            data-column={column}
            data-dragged={dragged?.code === code || undefined}
            style={placeOf({ row, column })}
            aria-label={messages.tile(name, row + 1, column + 1)}
            onPointerDown={(event) => {
              if (event.button !== 0) return
              event.currentTarget.setPointerCapture(event.pointerId)
              setDragged({ code, from: { x: event.clientX, y: event.clientY }, over: null })
            }}
            onPointerMove={drag}
            onPointerUp={drop}
            onPointerCancel={drop}
            onKeyDown={(event) => {
              const step = ARROWS[event.key]
              if (!step) return
              event.preventDefault()
              move(code, { row: row + step[0], column: column + step[1] })
            }}
          >
            {shortName}
          </button>
        ))}
      </div>
      <p role="status" className="small subtle">
        {told}
      </p>
    </>
  )
}

/** Behind the tile that is dragged, which lets pointers through. */
function cellAt(x: number, y: number): Cell | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('.tile-editor [data-row]')
  const { row, column } = cell?.dataset ?? {}
  return row === undefined || column === undefined ? null : { row: +row, column: +column }
}

const isSame = (one: Cell | null, other: Cell | null) =>
  one?.row === other?.row && one?.column === other?.column

/** Grids count from 1, and the ring comes first. */
const placeOf = ({ row, column }: Cell) => ({ gridRow: row + 2, gridColumn: column + 2 })
