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
  type Published,
} from './open-data.ts'
import {
  ACTION_COLUMN_MEANINGS,
  COLUMN_MEANINGS,
  openData as messages,
} from './public-results.messages.ts'

/** Where the files of one round come from; each is read when it is asked for. */
export type Source = {
  definition: () => Promise<Definition>
  figures: () => Promise<Published>
  actions: () => Promise<PublishedActions>
}

/** A file; `ending` closes its name. */
type Made = { text: string; type: string; ending: string }
/** A file that can be made of a round; nothing comes of it when there is nothing to put in. */
type File = { label: string; make: (source: Source) => Promise<Made | undefined> }

/** The files of a round, in the order of the buttons. */
export const FILES: readonly File[] = [
  {
    label: messages.csv,
    make: async (source) => ({
      text: toCsv(openTable(openRows(await source.figures())), []),
      type: 'text/csv',
      ending: '.csv',
    }),
  },
  {
    label: messages.json,
    make: async (source) => ({
      text: openJson(await source.figures()),
      type: 'application/json',
      ending: '.json',
    }),
  },
  {
    label: messages.actionsCsv,
    make: async (source) => {
      const rows = openActions(await source.actions())
      if (rows.length === 0) return undefined
      return { text: toCsv(actionTable(rows), []), type: 'text/csv', ending: '-acties.csv' }
    },
  },
  {
    label: messages.actionsJson,
    make: async (source) => {
      const published = await source.actions()
      if (published.actions.length === 0) return undefined
      return { text: actionsJson(published), type: 'application/json', ending: '-acties.json' }
    },
  },
  {
    label: messages.codebookCsv,
    make: async (source) => ({
      text: codebook(await source.definition()),
      type: 'text/csv',
      ending: '.codeboek.csv',
    }),
  },
]

/** The columns of both files and the subjects, of which the codes stand in both. */
function codebook(definition: Definition): string {
  const { figures, actions, items } = messages.codebookParts
  const rows = [
    ...COLUMNS.map((column) => [figures, column, COLUMN_MEANINGS[column]]),
    ...ACTION_COLUMNS.map((column) => [actions, column, ACTION_COLUMN_MEANINGS[column]]),
    ...itemsOf(definition).map(({ code, onderwerp }) => [items, code, onderwerp]),
    ['', 'licentie', LICENCE],
  ]
  return toCsv({ columns: messages.codebookFileColumns, rows, remarks: [] }, [])
}
