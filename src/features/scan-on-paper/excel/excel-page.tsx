import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { refusalWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { questionsWords } from '#i18n/size-words.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { sizeOf } from '#domain/questionnaire/size.ts'
import { messages as paper } from '../paper.messages.ts'
import { today } from '#i18n/today.ts'
import { storedScan, usePaperScan, type PaperScan } from '../use-paper-scan.ts'
import { DownloadButton } from './download-button.tsx'
import { messages } from './excel.messages.ts'
import './excel.css'
import { ImportSteps } from './import-steps.tsx'

const route = getRouteApi('/gemeente/scan/$scanId/excel')
const words = messages.page

/** The scan as a workbook: out, and filled in back again. */
export function ExcelPage() {
  const { scanId } = route.useParams()
  const data = usePaperScan(scanId)
  return (
    <div className="stack stack--large excel">
      <div className="stack">
        <PageTitle
          eyebrow={
            <Link to="/gemeente/scan/$scanId" params={{ scanId }} activeOptions={{ exact: true }}>
              {paper.bar.toScan(data.municipality.name)}
            </Link>
          }
        >
          {words.title}
        </PageTitle>
        <p className="lead">{data.fillIn.allowed ? words.intro : words.readOnlyIntro}</p>
      </div>
      <Download {...data} />
      {data.fillIn.allowed ? (
        <ImportSteps {...data} />
      ) : (
        <Alert>
          <p>
            {data.fillIn.reason === 'forbidden'
              ? words.notYours
              : words.whyNot(refusalWords[data.fillIn.reason])}
          </p>
        </Alert>
      )}
    </div>
  )
}

function Download({ scan, round, municipality, definition, fillIn }: PaperScan) {
  const queryClient = useQueryClient()
  const content = async () => {
    const fresh = await storedScan(queryClient, scan.id)
    const title = messages.workbook.title(municipality.name, round.name, formatDay(today()))
    return { definition, route: fresh.route, title, scan: fresh }
  }
  return (
    <Card as="section" labelledBy="download">
      <h2 id="download">{words.downloadTitle}</h2>
      <p>{words.download(questionsWords(sizeOf(definition, scan.route)))}</p>
      {fillIn.allowed && <p className="subtle small">{words.unsaved}</p>}
      <div className="cluster">
        <DownloadButton
          purpose="primary"
          content={content}
          nameParts={[municipality.slug, today()]}
        />
        <Link to="/gemeente/scan/$scanId/papier" params={{ scanId: scan.id }}>
          {paper.bar.print}
        </Link>
      </div>
    </Card>
  )
}
