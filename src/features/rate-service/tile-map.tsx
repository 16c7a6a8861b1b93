import { form } from './form.ts'

export type TileMapProps = {
  label: string
  chosen: string | null
  onChoose: (code: string) => void
}

/**
 * The region as a grid of tiles, north up; each tile is a button with the full name. Its place is in
 * tile-places.css: the headers of the site let no style in that stands in the page.
 */
export function TileMap({ label, chosen, onChoose }: TileMapProps) {
  return (
    <div className="tiles" role="group" aria-label={label}>
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
          {shortName}
        </button>
      ))}
    </div>
  )
}
