import { Suspense, type ReactNode } from 'react'
import { PageTitle } from '#ui/layout/page-title.tsx'

export type ResultsHeadProps = {
  title: string
  eyebrow?: ReactNode
  lead: string
  /** Of which round it is, and in which language: beside the title where there is room. */
  children: ReactNode
}

/** What a public page is about, and what can be chosen on it. */
export function ResultsHead({ title, eyebrow, lead, children }: ResultsHeadProps) {
  return (
    <div className="public-results__head">
      <div className="stack stack--small">
        <PageTitle eyebrow={eyebrow}>{title}</PageTitle>
        <p className="lead">{lead}</p>
      </div>
      <div className="stack stack--small">
        <Suspense>{children}</Suspense>
      </div>
    </div>
  )
}
