import territory from '#content/region.json'

export type TileMapProps = {
  label: string
  chosen: string | null
  onChoose: (code: string) => void
}

/** South Limburg as a grid of tiles, north up; each tile is a button with the full name. */
export function TileMap({ label, chosen, onChoose }: TileMapProps) {
  return (
    <div className="tiles" role="group" aria-label={label}>
      {territory.municipalities.map(({ code, name, shortName, tileRow, tileColumn }) => (
        <button
          key={code}
          type="button"
          name="tile"
          value={code}
          className="tile"
          aria-pressed={chosen === code}
          aria-label={name}
          title={name}
          style={{ gridRow: tileRow + 1, gridColumn: tileColumn + 1 }}
          onClick={() => onChoose(code)}
        >
          {shortName}
        </button>
      ))}
    </div>
  )
}
