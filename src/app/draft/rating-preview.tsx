import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { editionOf, type Document } from '#domain/questionnaire/draft/document.ts'
import { emptyDraft } from '#features/rate-service/draft.ts'
import { takeForm } from '#features/rate-service/form.ts'
import { LANGUAGES, type Language } from '#features/rate-service/languages.ts'
import { ItemList } from '#features/rate-service/item-list.tsx'
import styles from '#features/rate-service/rate.css?inline'
import { Select } from '#ui/form/inputs.tsx'
import './rating-preview.css'
import { messages } from './draft.messages.ts'

export type RatingPreviewProps = { document: Document; indexes: readonly number[] }

/** Questions of the rating page, drawn by that page itself, in each of its languages; nothing is sent. */
export function RatingPreview({ document, indexes }: RatingPreviewProps) {
  const [language, setLanguage] = useState<Language>('nl')
  // The rating page has one form at a time; this page draws no other.
  takeForm({ ...formOf(document), office: { plain: '', french: '' }, places: [] })
  const [given, setGiven] = useState(() => emptyDraft('preview', 'nl'))
  const draft = { ...given, language }
  return (
    <div className="stack stack--small">
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
      <Frame language={language}>
        <ItemList
          indexes={indexes}
          draft={draft}
          update={(work) => setGiven((before) => work({ ...before, language }))}
        />
      </Frame>
    </div>
  )
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
