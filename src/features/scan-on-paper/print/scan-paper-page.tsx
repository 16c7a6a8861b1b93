import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { progress } from '#domain/questionnaire/completeness.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import { formatDay } from '#i18n/formats.ts'
import { DownloadButton } from '../excel/download-button.tsx'
import { messages as excel } from '../excel/excel.messages.ts'
import { messages } from '../paper.messages.ts'
import { today } from '#i18n/today.ts'
import { storedScan, usePaperScan } from '../use-paper-scan.ts'
import { PaperBar } from './paper-bar.tsx'
import { PaperDocument } from './paper-document.tsx'
import { ROUTE_WORDS } from './route-words.ts'

const route = getRouteApi('/gemeente/scan/$scanId/papier')
const words = messages.document

/** The filled-in scan, to print or to keep as PDF. */
export function ScanPaperPage() {
  const { scanId } = route.useParams()
  const { versie } = route.useSearch()
  const queryClient = useQueryClient()
  const { scan, round, municipality, definition, fillIn } = usePaperScan(scanId)
  const shown: Route = versie ? ROUTE_WORDS[versie] : scan.route
  const { done, asked } = progress(definition, scan.answers, shown)
  const title = words.filledTitle(municipality.name)
  const content = async () => {
    const fresh = await storedScan(queryClient, scanId)
    const day = formatDay(today())
    const name = excel.workbook.title(municipality.name, round.name, day)
    return { definition, route: shown, title: name, scan: fresh }
  }
  return (
    <>
      <PaperBar
        back={
          <Link to="/gemeente/scan/$scanId" params={{ scanId }} activeOptions={{ exact: true }}>
            {messages.bar.toScan(municipality.name)}
          </Link>
        }
        routes={(['volledig', 'snel'] as const).map((name) => (
          <Link
            key={name}
            to="/gemeente/scan/$scanId/papier"
            params={{ scanId }}
            search={{ versie: name }}
            replace
            aria-current={ROUTE_WORDS[name] === shown ? 'page' : undefined}
          >
            {messages.route[ROUTE_WORDS[name]]}
          </Link>
        ))}
        download={<DownloadButton content={content} nameParts={[municipality.slug, today()]} />}
      >
        {fillIn.allowed && (
          <Link to="/gemeente/scan/$scanId/excel" params={{ scanId }}>
            {messages.bar.toExcel}
          </Link>
        )}
      </PaperBar>
      <PaperDocument
        definition={definition}
        route={shown}
        title={title}
        subtitle={words.blankFor}
        footer={`${title} · ${round.name} · ${formatDay(today())}`}
        facts={[
          { name: words.facts.municipality, value: municipality.name },
          { name: words.facts.round, value: round.name },
          { name: words.facts.version, value: messages.route[shown] },
          {
            name: words.facts.state,
            value: scan.submittedAt
              ? words.state.submitted(formatDay(scan.submittedAt))
              : words.state.open(done, asked),
          },
          { name: words.facts.printedOn, value: formatDay(today()) },
        ]}
        answers={scan.answers}
      />
    </>
  )
}
