import type { Spread } from '#domain/comparison/spread.ts'
import { formatDay, formatNumber, formatScore } from '#i18n/formats.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { gapWords, priorityWords } from '#i18n/priority-words.ts'
import { SinceNote } from '#parts/since-before.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import { Total } from './total.tsx'
import type { Details, QuickWinRow } from './details.ts'
import { messages } from './report.messages.ts'
import { DetailTable, points, Since } from './report-parts.tsx'

const { tables, state, none } = messages

/** The tables behind the report of one municipality. */
export function MunicipalityDetails({ details }: { details: Details }) {
  const { before } = details
  const besideBefore = (words: string | null) =>
    details.movedSince === null ? [] : [words ?? none]
  return (
    <>
      <DetailTable
        id="tabel-themas"
        title={tables.themes.title}
        columns={[
          ...tables.themes.columns,
          ...(details.movedSince === null ? [] : [tables.themes.since(details.movedSince)]),
        ]}
        rows={[
          ...details.themes.map((theme) => ({
            row: theme.row,
            cells: [
              theme.name,
              points(theme.score),
              points(theme.spread?.median),
              <MiddleHalf key="half" spread={theme.spread} />,
              theme.spread ? String(theme.spread.n) : none,
              state[theme.state],
              ...besideBefore(theme.moved && messages.moved[theme.moved]),
            ],
          })),
          {
            row: 'totaal',
            cells: [
              messages.total,
              <Total key="total" total={details.total} over={details.totalOver} />,
              none,
              none,
              none,
              state[details.totalState],
              ...besideBefore(null),
            ],
          },
        ]}
      />
      <DetailTable
        id="tabel-ervaringen"
        {...tables.ratings}
        rows={[
          {
            row: 'alle-reacties',
            cells: [
              messages.responseRow,
              details.responses === null ? messages.tooFew : String(details.responses),
              none,
              none,
              none,
              none,
              none,
              '',
            ],
          },
          ...details.ratings.map(
            ({ row, text, rated, since, priority, gap, asked, state: shown }) => ({
              row,
              cells: [
                text,
                rated ? String(rated.n) : messages.tooFew,
                <Since key="i" of="importance" {...{ rated, since, before }} />,
                <Since key="s" of="satisfaction" {...{ rated, since, before }} />,
                asked ? points(gap?.organised) : state.notAsked,
                priority ? priorityWords[priority] : none,
                gap?.finding ? gapWords[gap.finding] : none,
                state[shown],
              ],
            }),
          ),
        ]}
      >
        <SinceNote
          before={before}
          changes={details.ratings.map(({ since }) => since.satisfaction)}
        />
        <p className="subtle small">{marginNote.nl}</p>
      </DetailTable>
      <DetailTable
        id="tabel-quick-wins"
        {...tables.quickWins}
        rows={details.quickWins.map((quickWin) => ({
          row: quickWin.row,
          cells: [
            quickWin.title,
            String(quickWin.place),
            whyWords(quickWin),
            formatNumber(quickWin.days),
            formatNumber(quickWin.hours),
            formatNumber(quickWin.weeks),
          ],
        }))}
      />
      {details.chosen.length > 0 && (
        <DetailTable
          id="tabel-bewust"
          {...tables.chosen}
          rows={details.chosen.map(({ row, title, text, reason, until }) => ({
            row,
            cells: [title, text, reason, formatDay(until)],
          }))}
        />
      )}
      <DetailTable
        id="tabel-vragen"
        {...tables.items}
        rows={details.items.map((item) => ({
          row: item.row,
          cells: [item.text, item.theme, points(item.score), state[item.state]],
        }))}
      />
    </>
  )
}

/** From quarter to quarter: "39 tot 58". */
function MiddleHalf({ spread }: { spread: Spread | null }) {
  if (!spread) return none
  return (
    <>
      <OwnColumn name={messages.inFile.quarterBelow}>{points(spread.lowerQuartile)}</OwnColumn>
      <OwnColumn name={messages.inFile.quarterAbove} value={points(spread.upperQuartile)}>
        {messages.upTo(points(spread.upperQuartile))}
      </OwnColumn>
    </>
  )
}

/** Why a measure is proposed: the answers that leave room, and what entrepreneurs need. */
function whyWords({ triggers, need, basis }: QuickWinRow): string {
  const { reason } = messages
  const low = triggers.map(({ text, score }) =>
    score === null ? reason.unknown(text) : reason.low(text, formatScore(score)),
  )
  const wanted = need !== null && basis !== 'none' ? reason[basis](formatScore(need)) : reason.none
  return `${[...low, wanted].join('; ')}.`
}
