import type { Definition } from '#domain/questionnaire/definition.ts'
import { toCsv } from '#ui/take-away/csv.ts'
import {
  ACTION_COLUMNS,
  actionsJson,
  actionTable,
  openActions,
  type PublishedActions,
} from './open-actions.ts'
import {
  COLUMNS,
  itemsOf,
  LICENCE,
  openJson,
  openRows,
  openTable,
  placeRows,
  placeTable,
  PLACE_COLUMNS,
  type Published,
} from './open-data.ts'
import {
  ACTION_COLUMN_MEANINGS,
  COLUMN_MEANINGS,
  openData as messages,
  PLACE_COLUMN_MEANINGS,
} from './open-data.messages.ts'

/** Where the files of one round come from; each is read when it is asked for. */
export type Source = {
  definition: () => Promise<Definition>
  figures: () => Promise<Published>
  actions: () => Promise<PublishedActions>
}

/**
 * A file that can be made of a round; nothing comes of it when there is nothing to put in. Its name is the last part
 * of its address too, so it does not change (docs/decisions/0212).
 */
export type OpenFile = {
  name: string
  type: 'text/csv' | 'application/json'
  label: string
  /** The file that says what stands in it, beside the folders of the rounds. */
  schema?: string
  /** Whether there is one of a round; without it there always is. */
  isThere?: (source: Source) => Promise<boolean>
  make: (source: Source) => Promise<string | undefined>
}

/** The files of a round, in the order of the buttons. */
export const FILES: readonly OpenFile[] = [
  {
    name: 'cijfers.csv',
    type: 'text/csv',
    label: messages.csv,
    make: async (source) => toCsv(openTable(openRows(await source.figures())), []),
  },
  {
    name: 'gemeenten.csv',
    type: 'text/csv',
    label: messages.places,
    make: async (source) => toCsv(placeTable(placeRows(await source.figures())), []),
  },
  {
    name: 'cijfers.json',
    type: 'application/json',
    label: messages.json,
    schema: 'cijfers.schema.json',
    make: async (source) => openJson(await source.figures()),
  },
  {
    name: 'acties.csv',
    type: 'text/csv',
    label: messages.actionsCsv,
    isThere: hasActions,
    make: async (source) => {
      const rows = openActions(await source.actions())
      return rows.length === 0 ? undefined : toCsv(actionTable(rows), [])
    },
  },
  {
    name: 'acties.json',
    type: 'application/json',
    label: messages.actionsJson,
    schema: 'acties.schema.json',
    isThere: hasActions,
    make: async (source) => {
      const published = await source.actions()
      return published.actions.length === 0 ? undefined : actionsJson(published)
    },
  },
  {
    name: 'codeboek.csv',
    type: 'text/csv',
    label: messages.codebookCsv,
    make: async (source) => codebook(await source.definition()),
  },
]

async function hasActions(source: Source): Promise<boolean> {
  return (await source.actions()).actions.length > 0
}

/** The files that there are of a round. */
export async function filesOf(source: Source): Promise<readonly OpenFile[]> {
  const there = await Promise.all(FILES.map(async (file) => (await file.isThere?.(source)) ?? true))
  return FILES.filter((_, place) => there[place])
}

/** Where a file of a round is, on every site. */
export const openFileAt = (roundId: string, name: string) => `/data/${roundId}/${name}`

/** The columns of both files and the subjects, of which the codes stand in both. */
function codebook(definition: Definition): string {
  const { figures, places, actions, items } = messages.codebookParts
  const rows = [
    ...COLUMNS.map((column) => [figures, column, COLUMN_MEANINGS[column]]),
    ...PLACE_COLUMNS.map((column) => [places, column, PLACE_COLUMN_MEANINGS[column]]),
    ...ACTION_COLUMNS.map((column) => [actions, column, ACTION_COLUMN_MEANINGS[column]]),
    ...itemsOf(definition).map(({ code, onderwerp }) => [items, code, onderwerp]),
    ['', 'licentie', LICENCE],
  ]
  return toCsv({ columns: messages.codebookFileColumns, rows, remarks: [] }, [])
}
