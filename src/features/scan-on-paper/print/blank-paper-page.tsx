import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Route } from '#domain/questionnaire/definition.ts'
import { currentRound, type Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { sessionQueries } from '#data/session.ts'
import { formatDay } from '#i18n/formats.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { DownloadButton } from '../excel/download-button.tsx'
import { messages as excel } from '../excel/excel.messages.ts'
import { messages } from '../paper.messages.ts'
import { today } from '#i18n/today.ts'
import { PaperBar } from './paper-bar.tsx'
import { PaperDocument } from './paper-document.tsx'
import { ROUTE_WORDS } from './route-words.ts'

const route = getRouteApi('/gemeente/vragenlijst')
const words = messages.document

/** The questionnaire with room to write, of the round that is open or was last. */
export function BlankPaperPage() {
  const round = currentRound(useSuspenseQuery(roundQueries.all()).data)
  if (round) return <Questionnaire round={round} />
  return (
    <div className="stack">
      <PageTitle>{words.blankTitle}</PageTitle>
      <EmptyState title={messages.noRoundTitle}>
        <p>{messages.noRound}</p>
      </EmptyState>
    </div>
  )
}

function Questionnaire({ round }: { round: Round }) {
  const { versie = 'volledig' } = route.useSearch()
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const shown: Route = ROUTE_WORDS[versie]
  const title = excel.workbook.blankTitle(definition.version)
  return (
    <>
      <PaperBar
        back={<ToStart />}
        routes={(['volledig', 'snel'] as const).map((name) => (
          <Link
            key={name}
            to="/gemeente/vragenlijst"
            search={{ versie: name }}
            replace
            aria-current={name === versie ? 'page' : undefined}
          >
            {messages.route[ROUTE_WORDS[name]]}
          </Link>
        ))}
        download={
          <DownloadButton
            content={() => Promise.resolve({ definition, route: shown, title, scan: null })}
            nameParts={[excel.workbook.blankName, versie]}
          />
        }
      />
      <PaperDocument
        definition={definition}
        route={shown}
        title={words.blankTitle}
        subtitle={words.blankFor}
        footer={`${title} · ${messages.route[shown]} · ${formatDay(today())}`}
        facts={[
          { name: words.facts.municipality, value: null },
          { name: words.facts.filledInBy, value: null },
          { name: words.facts.filledInOn, value: null },
        ]}
        answers={null}
      />
    </>
  )
}

function ToStart() {
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  return (
    <Link to={member?.role === 'staff' ? '/eszl' : '/gemeente'} activeOptions={{ exact: true }}>
      {messages.bar.toStart}
    </Link>
  )
}
