import type { Definition } from '#domain/questionnaire/definition.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { RadarProfile, type RadarLine } from '#ui/charts/radar-profile.tsx'
import { messages } from './compare.messages.ts'

const words = messages.profile

export type ProfileLine = RadarLine

export type ProfileRadarProps = {
  definition: Definition
  own: { name: string }
  /** The own one first. */
  lines: readonly ProfileLine[]
  /** How many of them are drawn; the table has all. */
  drawn: number
  /** The median of the group; null when the group is too small for one. */
  reference: ProfileLine | null
}

/** Profiles over the eight themes, as a radar and with equal numbers as a table. */
export function ProfileRadar({ definition, own, lines, drawn, reference }: ProfileRadarProps) {
  const { themes } = definition
  const first = lines.slice(0, drawn)
  const all = reference ? [reference, ...first] : first
  const columns = reference ? [...lines, reference] : lines
  return (
    <section className="stack" aria-labelledby="radar">
      <h2 id="radar">{words.heading(own.name)}</h2>
      <ChartFigure
        finding={finding(own, lines[0], reference, themes.length)}
        chart={
          <RadarProfile
            axes={themes.map(({ text }) => messages.shortTheme[text.nl] ?? text.nl)}
            lines={all}
            description={words.description(own.name)}
            format={formatScore}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          <table className="data-table">
            <caption>{words.description(own.name)}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.theme}</th>
                {columns.map(({ name }) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {themes.map(({ id, text }, index) => (
                <tr key={id}>
                  <th scope="row">{text.nl}</th>
                  {columns.map(({ name, values }) => (
                    <td key={name}>{words.value(values[index] ?? null, formatScore)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}

function finding(
  own: { name: string },
  line: ProfileLine | undefined,
  reference: ProfileLine | null,
  themes: number,
): string {
  const compared = Array.from({ length: themes }, (_, index) => {
    const [a, b] = [line?.values[index] ?? null, reference?.values[index] ?? null]
    return a === null || b === null ? null : a - b
  }).filter((difference) => difference !== null)
  if (compared.length === 0) return words.description(own.name)
  const above = compared.filter((difference) => difference > 0).length
  const below = compared.filter((difference) => difference < 0).length
  return words.finding(own.name, above, below, compared.length)
}
