import { form } from './form.ts'

export type TileMapProps = {
  label: string
  chosen: string | null
  onChoose: (code: string) => void
}

/** Of so many tiles beside each other the names fit on a phone. */
const NAMED_COLUMNS = 5

/**
 * The region as a grid of tiles, north up; each tile is a button with the full name. Its place is in
 * tile-places.css: the headers of the site let no style in that stands in the page.
 */
export function TileMap({ label, chosen, onChoose }: TileMapProps) {
  const isNarrow = form.places.every(({ column }) => column < NAMED_COLUMNS)
  return (
    <div className={isNarrow ? 'tiles tiles--named' : 'tiles'} role="group" aria-label={label}>
      {form.places.map(({ code, name, shortName, row, column }) => (
        <button
          key={code}
          type="button"
          name="tile"
          value={code}
          className="tile"
          aria-pressed={chosen === code}
          aria-label={name}
          title={name}
          data-row={row + 1}
          data-column={column + 1}
          onClick={() => onChoose(code)}
        >
          <span className="tile__short">{shortName}</span>
          <span className="tile__name">{name}</span>
        </button>
      ))}
    </div>
  )
}
