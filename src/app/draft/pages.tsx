import { getRouteApi } from '@tanstack/react-router'
import { editionOf, type Document } from '#domain/questionnaire/draft/document.ts'
import { DraftPage } from '#features/edit-questionnaire/draft-page.tsx'
import { PartPage, type PreviewProps } from '#features/edit-questionnaire/part-page.tsx'
import { ReaderPage } from '#features/edit-questionnaire/reader-page.tsx'
import { TryOut } from '#features/fill-in-scan/answering/try-out.tsx'
import { messages } from './draft.messages.ts'
import { RatingPreview, stepOf } from './rating-preview.tsx'
import { ContradictionPreview, SaidPreview } from './said-preview.tsx'

const draftRoute = getRouteApi('/eszl/vragenlijst/$draftId')
const partRoute = getRouteApi('/eszl/vragenlijst/$draftId/$kind/$partId')
const readerRoute = getRouteApi('/concept/$readerKey')

/** A draft with the real form and rating page beside it. */
export function DraftRoute() {
  const { draftId } = draftRoute.useParams()
  return <DraftPage draftId={draftId} TryWhole={TryWhole} />
}

export function PartRoute() {
  const { draftId, kind, partId } = partRoute.useParams()
  return <PartPage key={`${kind} ${partId}`} {...{ draftId, kind, partId }} Preview={Preview} />
}

export function ReaderRoute() {
  const { readerKey } = readerRoute.useParams()
  return <ReaderPage readerKey={readerKey} TryWhole={TryWhole} />
}

function TryWhole({ document }: { document: Document }) {
  return (
    <>
      <TryOut definition={editionOf(document).definition} />
      <h3>{messages.rating}</h3>
      <RatingPreview document={document} />
    </>
  )
}

/** The part of the product that shows this part of the questionnaire. */
function Preview({ document, kind, id, field }: PreviewProps) {
  switch (kind) {
    case 'item':
      return (
        <div className="stack">
          <TryOut definition={editionOf(document).definition} itemId={id} />
          <SaidPreview
            document={document}
            item={document.items.find(({ asked }) => asked.id === id)?.asked}
          />
        </div>
      )
    case 'theme':
      return <TryOut definition={ofTheme(document, id)} />
    case 'ratingItem':
      return (
        <RatingPreview
          document={document}
          indexes={[document.ratingItems.findIndex(({ asked }) => asked.id === id)]}
        />
      )
    case 'ratingPage':
      return <RatingPreview document={document} step={stepOf(field)} />
    case 'contradiction':
      return <ContradictionPreview {...{ document, id }} />
    default:
      return <p className="subtle">{messages.noPreview}</p>
  }
}

function ofTheme(document: Document, theme: string) {
  const { definition } = editionOf(document)
  return { ...definition, themes: definition.themes.filter(({ id }) => id === theme) }
}
