import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { findingsOf } from '#domain/quick-wins/catalogue-check.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import { buttonLink } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './catalogue.messages.ts'
import { findingWords } from './content-words.ts'
import { History } from './history.tsx'
import { MeasureForm } from './measure-form.tsx'
import { effectOf } from './places.ts'
import { Preview } from './preview.tsx'
import { Retire } from './retire.tsx'
import { useCatalogue, useSubmittedScans, type Catalogue } from './use-catalogue.ts'
import { useEditing } from './use-editing.ts'
import './edit-catalogue.css'

const route = getRouteApi('/eszl/maatregelen/$measureId')

/** Staff edit one measure of the catalogue. */
export function MeasurePage() {
  const { measureId } = route.useParams()
  const catalogue = useCatalogue()
  const measure = catalogue.measures.find(({ id }) => id === measureId)
  if (measure) return <OneMeasure key={measure.id} catalogue={catalogue} measure={measure} />
  return (
    <div className="stack stack--large">
      <PageTitle>{messages.title}</PageTitle>
      <EmptyState title={messages.absentTitle}>
        <p>{messages.absent}</p>
        <Link to="/eszl/maatregelen" className={buttonLink.primary}>
          {messages.back}
        </Link>
      </EmptyState>
    </div>
  )
}

type OneMeasureProps = { catalogue: Catalogue; measure: Measure }

function OneMeasure({ catalogue, measure }: OneMeasureProps) {
  const { definition, measures, round, choice } = catalogue
  const editing = useEditing(definition, measure)
  const { draft } = editing
  const [restored, setRestored] = useState<number | null>(null)
  const findings = findingsOf(definition, { ...measure, ...draft })
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <p className="no-print">
          <Link to="/eszl/maatregelen">{messages.back}</Link>
        </p>
        <PageTitle eyebrow={messages.version(measure.version)}>{measure.title}</PageTitle>
        <p className="subtle">{messages.estimates}</p>
        {measure.retired && (
          <Alert tone="warning">
            <p>{messages.retiredNote}</p>
          </Alert>
        )}
        {findings.length > 0 && (
          <Alert tone="warning">
            {findings.map((finding) => (
              <p key={JSON.stringify(finding)}>{findingWords(definition, finding)}</p>
            ))}
          </Alert>
        )}
        <Outcome went={restored === null ? null : 'well'}>
          {restored !== null && editing.dirty && messages.restored(restored)}
        </Outcome>
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
              stored={measure}
              draft={draft}
            />
          </div>
        )}
      </div>
      <RetireHere catalogue={catalogue} measure={measure} editing={editing} />
      <History
        definition={definition}
        measureId={measure.id}
        onRestore={(version, content) => {
          setRestored(version)
          editing.change(content)
          window.scrollTo({ top: 0 })
        }}
      />
    </div>
  )
}

type RetireHereProps = OneMeasureProps & { editing: ReturnType<typeof useEditing> }

function RetireHere(props: RetireHereProps) {
  const { round } = props.catalogue
  return round ? <RetireInRound {...props} round={round} /> : <RetireNow {...props} lists={0} />
}

function RetireInRound({
  round,
  ...props
}: RetireHereProps & { round: NonNullable<Catalogue['round']> }) {
  const { definition, measures } = props.catalogue
  const scans = useSubmittedScans(round)
  const { places } = effectOf(definition, scans, measures, props.measure)
  return <RetireNow {...props} lists={places.filter((place) => place !== null).length} />
}

function RetireNow({ measure, editing, lists }: RetireHereProps & { lists: number }) {
  return (
    <Retire
      title={measure.title}
      retired={measure.retired}
      lists={lists}
      dirty={editing.dirty}
      onChange={editing.retire}
    />
  )
}
