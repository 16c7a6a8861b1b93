import { useQuery } from '@tanstack/react-query'
import { publicResultQueries } from '#data/public-results.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { messages } from './public-results.messages.ts'
import { PublicActions } from './public-actions.tsx'
import { words, type Language, type ResultWords } from './results.messages.ts'

export type WhatIsDoneProps = {
  municipality: Municipality
  round: PublicRound | undefined
  language: Language
}

/** What the municipality does with it. */
export function WhatIsDone({ municipality, round, language }: WhatIsDoneProps) {
  return (
    <section className="stack stack--small" aria-labelledby="actions">
      <h2 id="actions">{words[language].actionsTitle}</h2>
      <PublicActions municipality={municipality} round={round} language={language} />
    </section>
  )
}

/** Which remarks of entrepreneurs were let out. */
export function WhatWasSaid({ municipality, round, language }: WhatIsDoneProps) {
  const text = words[language]
  return (
    <section className="stack stack--small" aria-labelledby="remarks">
      <h2 id="remarks">{text.remarksTitle}</h2>
      {round && <Remarks round={round} municipality={municipality} text={text} />}
    </section>
  )
}

type RemarksProps = { municipality: Municipality; round: PublicRound; text: ResultWords }

function Remarks({ round, municipality, text }: RemarksProps) {
  const { data, isError } = useQuery(publicResultQueries.remarks(round.id, municipality.code))
  if (isError) return <p role="alert">{messages.failed}</p>
  if (!data) return null
  if (data.length === 0) return <p>{text.noRemarks}</p>
  return (
    <ul>
      {data.map((remark, index) => (
        <li key={index}>{remark}</li>
      ))}
    </ul>
  )
}
