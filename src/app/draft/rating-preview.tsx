import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { editionOf, type Document } from '#domain/questionnaire/draft/document.ts'
import { territoryQueries } from '#data/territory.ts'
import { emptyDraft, type Draft } from '#features/rate-service/draft.ts'
import { takeForm } from '#features/rate-service/form.ts'
import { LANGUAGES, type Language } from '#features/rate-service/languages.ts'
import { ItemList } from '#features/rate-service/item-list.tsx'
import { Page } from '#features/rate-service/pages.tsx'
import { STEPS, type Step } from '#features/rate-service/steps.ts'
import styles from '#features/rate-service/rate.css?inline'
import { Select } from '#ui/form/inputs.tsx'
import './rating-preview.css'
import { messages } from './draft.messages.ts'

export type RatingPreviewProps = {
  document: Document
  /** Of which experiences; without it the whole page, step by step. */
  indexes?: readonly number[]
  /** Which step is looked at; another can be chosen. */
  step?: Step
}

/** The rating page, drawn by that page itself, in each of its languages; nothing is sent. */
export function RatingPreview({ document, indexes, step: asked = 'items' }: RatingPreviewProps) {
  const [language, setLanguage] = useState<Language>('nl')
  const [chosen, setChosen] = useState<{ asked: Step; step: Step }>({ asked, step: asked })
  // Who goes on to a field of another step looks at that one.
  const step = chosen.asked === asked ? chosen.step : asked
  const show = (next: Step) => setChosen({ asked, step: next })
  const known = useSuspenseQuery(territoryQueries.municipalities()).data
  const places = known.map(({ tileRow: row, tileColumn: column, ...place }) => ({
    ...{ ...place, row, column },
  }))
  // The rating page has one form at a time; this page draws no other.
  takeForm({ ...formOf(document), office: { plain: '', french: '' }, places })
  const [given, setGiven] = useState(() => emptyDraft('preview', 'nl'))
  const draft = { ...given, language }
  const props = {
    draft,
    change: (change: Partial<Draft>) => setGiven((before) => ({ ...before, ...change, language })),
    update: (work: (now: Draft) => Draft) => setGiven((before) => work({ ...before, language })),
  }
  return (
    <div className="stack stack--small">
      <div className="cluster cluster--fields">
        <Select
          label={messages.language}
          value={language}
          onChange={({ target }) => setLanguage(target.value as Language)}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {messages.languages[each]}
            </option>
          ))}
        </Select>
        {!indexes && (
          <Select
            label={messages.page}
            value={step}
            onChange={({ target }) => show(target.value as Step)}
          >
            {STEPS.map((each) => (
              <option key={each} value={each}>
                {messages.pages[each]}
              </option>
            ))}
          </Select>
        )}
      </div>
      <Frame language={language}>
        {indexes ? (
          <ItemList indexes={indexes} {...props} />
        ) : (
          // Its page keeps distances within a form; this one goes nowhere.
          <form noValidate onSubmit={(event) => event.preventDefault()}>
            <Page {...{ step, ...props }} goOn={() => show('role')} />
          </form>
        )}
      </Frame>
    </div>
  )
}

/** On which step of the rating page stands what a field of its form says; 'texts.mark.nl' is asked at the end. */
export function stepOf(field: string | undefined): Step {
  const [, name] = (field ?? '').split('.')
  if (name === 'municipality' || name === 'role') return name
  return name === undefined || name === 'importance' || name === 'satisfaction' ? 'items' : 'end'
}

const formOf = (document: Document) =>
  editionOf(document).ratingQuestions as never as object & Parameters<typeof takeForm>[0]

/** A page of its own, so that the look of the rating page stays in it. */
function Frame({ language, children }: { language: Language; children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  return (
    <iframe
      className="rating-preview"
      title={messages.frame}
      ref={(frame) => {
        const inside = frame?.contentDocument
        if (!inside || !frame.contentWindow || body === inside.body) return
        const sheet = new (frame.contentWindow as Window & typeof globalThis).CSSStyleSheet()
        sheet.replaceSync(styles)
        inside.adoptedStyleSheets = [sheet]
        inside.documentElement.lang = language
        inside.title = messages.frame
        setBody(inside.body)
      }}
    >
      {body &&
        createPortal(
          // Not the main part of anything: that is around the frame.
          <div className="by-itself" lang={language}>
            {children}
          </div>,
          body,
        )}
    </iframe>
  )
}
