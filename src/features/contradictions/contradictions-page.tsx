import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import {
  contradictionsOfRound,
  type ContradictionInScan,
} from '#domain/questionnaire/contradictions-of-round.ts'
import { currentFirst, type Round } from '#domain/round.ts'
import { discussionQueries } from '#data/discussions.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { territoryQueries } from '#data/territory.ts'
import { dayOf, today } from '#i18n/today.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { Button } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { ContradictionTable } from './contradiction-table.tsx'
import { messages } from './contradictions.messages.ts'
import { RulesTable } from './rules-table.tsx'

const route = getRouteApi('/eszl/tegenstrijdigheden')

/** What does not go together in the answers of any scan of a round, and asking the municipality about it. */
export function ContradictionsPage() {
  const rounds = currentFirst(useSuspenseQuery(roundQueries.all()).data)
  const { round, choice } = useRoundChoice(rounds, rounds, ['gemeente', 'regel'])
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle eyebrow={round?.name}>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      {round ? (
        <OfRound key={round.id} round={round} choice={choice} />
      ) : (
        <EmptyState title={messages.noRoundTitle}>
          <p>{messages.noRound}</p>
        </EmptyState>
      )}
    </div>
  )
}

function useFound(round: Round) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useSuspenseInfiniteQuery(
    scanQueries.begunIn(round.id),
  )
  // The first are on the screen while the rest comes.
  const more = hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  const scans = data.pages.flat()
  return {
    definition,
    /** How many were looked at, as long as there are more. */
    looked: hasNextPage ? scans.length : null,
    /** Asks the rest again, where that failed. */
    again: isError ? () => void fetchNextPage() : null,
    found: contradictionsOfRound(definition, scans, (scan) => {
      const moment = scan.handedIn?.at ?? round.closedAt
      return moment ? dayOf(moment) : today()
    }),
  }
}

function OfRound({ round, choice }: { round: Round; choice: ReactNode }) {
  const { gemeente, regel } = route.useSearch()
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const discussions = useSuspenseQuery(discussionQueries.ofRound(round.id)).data
  const askedAbout = useSuspenseQuery(discussionQueries.asked()).data
  const [asking, setAsking] = useState<ContradictionInScan | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const { definition, found, looked, again } = useFound(round)
  const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
  const shown = found
    .filter(
      ({ scan, rule }) =>
        (!gemeente || scan.municipalityCode === gemeente) && (!regel || rule === regel),
    )
    .toSorted((a, b) =>
      nameOf(a.scan.municipalityCode).localeCompare(nameOf(b.scan.municipalityCode), 'nl'),
    )
  const rules = (
    <RulesTable
      {...{ questionnaire: definition, found }}
      roundId={round.id}
      reading={looked !== null}
    />
  )
  if (found.length === 0 && looked === null) {
    return (
      <>
        {choice}
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
        {rules}
      </>
    )
  }
  return (
    <>
      <div className="cluster cluster--fields no-print">
        {choice}
        <Filters {...{ found, nameOf }} rules={definition.wording.contradictions} />
      </div>
      {looked !== null && <p role="status">{messages.looking(looked)}</p>}
      {again && (
        <Alert tone="negative" live>
          <p>{messages.restFailed}</p>
          <Button onClick={again}>{messages.again}</Button>
        </Alert>
      )}
      {asked !== null && (
        <Alert tone="positive" live>
          <p>{messages.sent(asked)}</p>
        </Alert>
      )}
      {shown.length === 0 && looked !== null ? null : shown.length === 0 ? (
        <EmptyState title={messages.noMatch}>
          <Link to="/eszl/tegenstrijdigheden" search={{ ronde: round.id }}>
            {messages.showAll}
          </Link>
        </EmptyState>
      ) : (
        <>
          <p>
            {messages.count(
              shown.length,
              new Set(shown.map(({ scan }) => scan.municipalityCode)).size,
            )}
          </p>
          <TakeAwayFrame title={messages.caption}>
            <ContradictionTable
              {...{ shown, discussions, nameOf }}
              asked={askedAbout}
              roundId={round.id}
              onAsk={(one) => {
                setAsked(null)
                setAsking(one)
              }}
            />
          </TakeAwayFrame>
        </>
      )}
      {rules}
      {asking && (
        <AskDialog
          about={asking}
          closed={round.state === 'closed'}
          name={nameOf(asking.scan.municipalityCode)}
          onClose={() => setAsking(null)}
          onAsked={() => {
            setAsked(nameOf(asking.scan.municipalityCode))
            setAsking(null)
          }}
        />
      )}
    </>
  )
}

type FiltersProps = {
  found: readonly ContradictionInScan[]
  nameOf: (code: string) => string
  rules: readonly { id: string; says: string }[]
}

/** Which municipality and which rule, also one that nobody broke; it lives in the address. */
function Filters({ found, nameOf, rules }: FiltersProps) {
  const { gemeente, regel } = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (chosen: { gemeente?: string | undefined; regel?: string | undefined }) =>
    void navigate({
      search: (previous) => ({ ...previous, ...chosen }),
      replace: true,
      resetScroll: false,
    })
  const places = [...new Set(found.map(({ scan }) => scan.municipalityCode))].sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b), 'nl'),
  )
  return (
    <>
      <Select
        label={messages.filterMunicipality}
        value={gemeente ?? ''}
        onChange={({ target }) => choose({ gemeente: target.value || undefined })}
      >
        <option value="">{messages.all}</option>
        {places.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </Select>
      <Select
        label={messages.filterRule}
        value={regel ?? ''}
        onChange={({ target }) => choose({ regel: target.value || undefined })}
      >
        <option value="">{messages.all}</option>
        {rules.map(({ id, says }) => (
          <option key={id} value={id}>
            {messages.ruleOf(says, found.filter(({ rule }) => rule === id).length)}
          </option>
        ))}
      </Select>
    </>
  )
}
