import { getRouteApi, Link } from '@tanstack/react-router'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './catalogue.messages.ts'
import { MeasureForm } from './measure-form.tsx'
import { Preview } from './preview.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { useEditing } from './use-editing.ts'
import './edit-catalogue.css'

const route = getRouteApi('/eszl/maatregelen/nieuw')

/** Staff add a measure to the catalogue. */
export function NewMeasurePage() {
  const navigate = route.useNavigate()
  const { definition, measures, round, choice } = useCatalogue()
  const editing = useEditing(
    definition,
    null,
    (measureId) =>
      void navigate({
        to: '/eszl/maatregelen/$measureId',
        params: { measureId },
        ignoreBlocker: true,
      }),
  )
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <p className="no-print">
          <Link to="/eszl/maatregelen">{messages.back}</Link>
        </p>
        <PageTitle>{messages.newTitle}</PageTitle>
        <p className="lead">{messages.newLead}</p>
        <p className="subtle">{messages.estimates}</p>
      </div>
      <div className="split">
        <MeasureForm definition={definition} editing={editing} />
        {round && (
          <div className="catalogue__side">
            <Preview
              definition={definition}
              round={round}
              choice={choice}
              measures={measures}
              stored={null}
              draft={editing.draft}
            />
          </div>
        )}
      </div>
    </div>
  )
}
