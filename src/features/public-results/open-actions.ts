import type { RoundAction } from '#data/public-actions.ts'
import type { ActionStatus } from '#domain/action.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { itemsOf, LICENCE, ofRound, source } from './open-data.ts'
import { ACTION_COLUMN_MEANINGS } from './open-data.messages.ts'
import { words } from './results.messages.ts'

type Column = keyof typeof ACTION_COLUMN_MEANINGS
/** An action as it stands with one municipality; null where there is nothing to say. */
export type OpenAction = Record<Column, string | null>

export const ACTION_COLUMNS = Object.keys(ACTION_COLUMN_MEANINGS) as Column[]

export type PublishedActions = {
  round: PublicRound
  definition: Definition
  municipalities: readonly Municipality[]
  actions: readonly RoundAction[]
  demo: boolean
}

/** What municipalities do after a round, as their pages show it. */
export function openActions(published: PublishedActions): OpenAction[] {
  const { round, definition, municipalities, actions } = published
  const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
  const items = itemsOf(definition)
  return actions.map((action) => ({
    ...ofRound(round),
    gemeentecode: action.municipalityCode,
    gemeente: nameOf(action.municipalityCode),
    thema: definition.themes.find(({ id }) => id === action.theme)?.text.nl ?? action.theme,
    onderwerp: action.ratingItem,
    onderwerp_tekst:
      items.find(({ code }) => code === action.ratingItem)?.onderwerp ?? action.ratingItem,
    actie: action.title,
    toelichting: action.words,
    stand: STATUS[action.status],
    klaar_in: monthOf(action.dueMonth),
    klaar_sinds: monthOf(action.doneMonth),
    samen_met: action.together.map(nameOf).join(', ') || null,
  }))
}

const STATUS: Record<ActionStatus, string> = words.nl.statuses
/** Year and month of an ISO date. */
const monthOf = (isoDate: string | null) => isoDate && isoDate.slice(0, 'yyyy-mm'.length)

/** The actions as a table, in the order of the codebook. */
export function actionTable(rows: readonly OpenAction[]) {
  return {
    columns: ACTION_COLUMNS,
    rows: rows.map((row) => ACTION_COLUMNS.map((column) => row[column] ?? '')),
    remarks: [],
  }
}

/** The same actions with licence and codebook, for programs. */
export function actionsJson(published: PublishedActions): string {
  const { round, definition, demo } = published
  return JSON.stringify(
    {
      bron: source(),
      demo,
      licentie: LICENCE,
      ronde: {
        id: round.id,
        naam: round.name,
        afgesloten: round.closedAt,
        vragenlijst: definition.version,
      },
      kolommen: ACTION_COLUMN_MEANINGS,
      acties: openActions(published),
    },
    null,
    2,
  )
}
