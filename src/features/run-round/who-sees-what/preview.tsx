import { useQuery } from '@tanstack/react-query'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { StageStep } from '#domain/visibility.ts'
import { DataFailure } from '#data/errors.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert, Loading } from '#ui/feedback/feedback.tsx'
import { fewNames } from '#ui/layout/few.ts'
import { messages } from './who-sees-what.messages.ts'

export type PreviewProps = {
  roundId: string
  stage: StageStep['stage']
  municipalities: readonly Municipality[]
  handedIn: readonly string[]
}

/** What a step makes visible, before it is taken. */
export function Preview({ stage, ...props }: PreviewProps) {
  return (
    <div className="stack stack--small">
      <h3>{messages.previewTitle}</h3>
      {stage === 'own' ? (
        <p>{messages.previewOwn(props.handedIn.length)}</p>
      ) : (
        <Names stage={stage} {...props} />
      )}
    </div>
  )
}

type NamesProps = Omit<PreviewProps, 'stage'> & { stage: 'participants' | 'public' }

function Names({ roundId, stage, municipalities, handedIn }: NamesProps) {
  const named = useQuery(visibilityQueries.named(roundId, stage))
  const consents = useQuery(visibilityQueries.consents())
  const failed = named.error ?? consents.error
  if (failed) {
    return (
      <Alert tone="warning">
        <p>{failed instanceof DataFailure ? dataErrorWords(failed.error) : failed.message}</p>
      </Alert>
    )
  }
  if (!named.data || !consents.data) return <Loading label={messages.loading} />
  const names = municipalities
    .filter(({ code }) => named.data.includes(code))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'nl'))
  const willing = consents.data.filter(
    (consent) =>
      consent.roundId === roundId &&
      handedIn.includes(consent.municipalityCode) &&
      (consent.naming === 'public' || consent.naming === stage),
  ).length
  return (
    <>
      <ul>
        <li>
          {stage === 'public' ? messages.previewRegion : messages.previewScores(handedIn.length)}
        </li>
        <li>
          {names.length > 0 ? messages.previewNamed(fewNames(names)) : messages.previewNobody}
        </li>
        {names.length < handedIn.length && (
          <li>{messages.previewUnnamed(handedIn.length - names.length)}</li>
        )}
      </ul>
      {willing > names.length && <p>{messages.previewElimination(willing)}</p>}
      {stage === 'participants' && <p>{messages.fixes}</p>}
    </>
  )
}
