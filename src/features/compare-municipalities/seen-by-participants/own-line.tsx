import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { valueOf } from '#domain/comparison/table.ts'
import type { Round } from '#domain/round.ts'
import type { Naming } from '#domain/visibility.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { territoryQueries } from '#data/territory.ts'
import { Heatmap } from '#ui/charts/heatmap.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { messages } from './see-comparison.messages.ts'
import { toCell } from './themes.tsx'

const words = messages.naming

export type OwnLineProps = { round: Round; municipalityCode: string; naming: Naming }

/** The line of the own municipality as others will see it, before its name is given. */
export function OwnLine({ round, municipalityCode, naming }: OwnLineProps) {
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(municipalityCode)).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const scan = scans.find(({ roundId }) => roundId === round.id)
  const sheets = useQuery(scoreSheetQueries.ofScans(scan ? [scan.id] : []))
  const sheet = sheets.data?.[0]?.sheet
  if (!sheet) return <p className="small subtle">{words.noPreview}</p>
  const name = municipalities.find(({ code }) => code === municipalityCode)?.name ?? ''
  return (
    <>
      <TableScroll label={words.preview[naming]}>
        <Heatmap
          caption={words.preview[naming]}
          rowHeading={messages.municipality}
          columns={definition.themes.map(({ id, text }) => ({ id, heading: text.nl }))}
          rows={[
            {
              id: 'own',
              heading: naming === 'none' ? words.nameless : name,
              cells: definition.themes.map(({ id }) => {
                const theme = sheet.themes[id]
                return toCell(valueOf(theme?.shown ? theme.score : null, theme?.provisional))
              }),
            },
          ]}
        />
      </TableScroll>
      {naming === 'public' && <p className="small subtle">{words.publicOpens}</p>}
    </>
  )
}
