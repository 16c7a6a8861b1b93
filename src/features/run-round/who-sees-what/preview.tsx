import { ROUTES, type PublishedTable } from '#domain/comparison/published.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { StageStep } from '#domain/visibility.ts'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { fewNames } from '#ui/layout/few.ts'
import type { StepPreview } from './use-step-preview.ts'
import { messages } from './who-sees-what.messages.ts'

export type PreviewProps = {
  stage: StageStep['stage']
  /** How many municipalities handed in. */
  handedIn: number
  preview: StepPreview
}

/** What a step makes visible, before it is taken. */
export function Preview({ stage, handedIn, preview }: PreviewProps) {
  const { named, leftOut, counted, tables } = preview
  if (stage === 'own') return <p>{messages.previewOwn(handedIn)}</p>
  const nameless = handedIn - named.length
  return (
    <>
      <ul>
        {stage === 'public' ? (
          <li>{messages.previewRegion}</li>
        ) : (
          ROUTES.filter((route) => route === 'full' || counted[route] > 0).map((route) => (
            <li key={route}>
              {messages.previewScores(route, counted[route], ENOUGH_FOR_A_MEDIAN)}
            </li>
          ))
        )}
        <li>
          {named.length > 0 ? messages.previewNamed(fewNames(named)) : messages.previewNobody}
        </li>
        {nameless > 0 && <li>{messages.previewUnnamed(nameless)}</li>}
      </ul>
      {leftOut > 0 && <p>{messages.previewLeftOut(leftOut)}</p>}
      {stage === 'participants' && <p>{messages.fixes}</p>}
      {stage === 'public' && tables.length === 0 && (
        <p>{messages.previewEmpty(ENOUGH_FOR_A_MEDIAN)}</p>
      )}
      {tables.map((table) => (
        <PublicLines key={table.route} table={table} />
      ))}
    </>
  )
}

/** The lines of the public page, as they will stand there. */
function PublicLines({ table }: { table: PublishedTable }) {
  const title = messages.previewTable[table.route]
  return (
    <TableScroll label={title}>
      <table className="data-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.theme}</th>
            <th scope="col">{messages.region}</th>
            {table.places.map(({ municipality }) => (
              <th scope="col" key={municipality.code}>
                {municipality.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.themes.map(({ theme, spread }) => (
            <tr key={theme.id}>
              <th scope="row">{theme.text.nl}</th>
              <td>
                {spread
                  ? messages.middle(spread.median, spread.lowerQuartile, spread.upperQuartile)
                  : messages.tooFew}
              </td>
              {table.places.map(({ municipality, scores }) => (
                <td key={municipality.code}>{scores.get(theme.id)?.score ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
