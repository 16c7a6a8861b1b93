import { describe, expect, test } from 'vitest'
import type { RoundAction } from '#data/public-actions.ts'
import { DEFINITION as definition } from '#tests/content.ts'
import { toCsv } from '#ui/take-away/csv.ts'
import {
  ACTION_COLUMNS,
  actionsJson,
  actionTable,
  openActions,
  type PublishedActions,
} from './open-actions.ts'

const DONE: RoundAction = {
  municipalityCode: 'GM0917',
  theme: definition.themes[0]?.id ?? '',
  ratingItem: 'e-informatie',
  title: '=HYPERLINK("x")',
  words: 'Eén ingang voor ondernemers; ook in het Duits.',
  status: 'done',
  dueMonth: null,
  doneMonth: '2026-09-01',
  together: ['GM0882', 'GM9999'],
}
const OWN_IDEA: RoundAction = {
  ...DONE,
  theme: null,
  ratingItem: null,
  status: 'busy',
  dueMonth: '2027-03-01',
  doneMonth: null,
  together: [],
}
const place = (code: string, name: string) =>
  ({ code, name }) as PublishedActions['municipalities'][number]
const PUBLISHED: PublishedActions = {
  round: {
    id: 'r',
    name: 'Voorjaar 2026',
    questionnaireVersion: '2026-1',
    closedAt: '2026-04-24T00:00:00Z',
  },
  definition,
  municipalities: [place('GM0917', 'Heerlen'), place('GM0882', 'Landgraaf')],
  actions: [DONE, OWN_IDEA],
  demo: true,
}

describe('open actions', () => {
  const rows = openActions(PUBLISHED)

  test('name municipality, theme and subject, the state in words and months without days', () => {
    expect(rows[0]).toMatchObject({
      ronde: 'Voorjaar 2026',
      afgesloten_op: '2026-04-24',
      gemeente: 'Heerlen',
      thema: definition.themes[0]?.text.nl,
      onderwerp_tekst: definition.ratingItems.find(({ id }) => id === 'e-informatie')?.text.nl,
      stand: 'klaar',
      klaar_in: null,
      klaar_sinds: '2026-09',
      samen_met: 'Landgraaf, GM9999',
    })
    expect(rows[1]).toMatchObject({
      thema: null,
      onderwerp: null,
      onderwerp_tekst: null,
      stand: 'bezig',
      klaar_in: '2027-03',
      klaar_sinds: null,
      samen_met: null,
    })
  })

  test('hold no formula, and keep a semicolon in its cell', () => {
    const [head, line] = toCsv(actionTable(rows), []).split('\r\n')
    expect(head?.split(';')).toHaveLength(ACTION_COLUMNS.length)
    expect(line).toContain(
      `;"'=HYPERLINK(""x"")";"Eén ingang voor ondernemers; ook in het Duits.";`,
    )
  })

  test('are the same for programs, with the meaning of every column', () => {
    const parsed = JSON.parse(actionsJson(PUBLISHED)) as Record<string, unknown>
    expect(parsed['acties']).toEqual(rows)
    expect(parsed['demo']).toBe(true)
    expect(Object.keys(parsed['kolommen'] as object)).toEqual(Object.keys(rows[0] ?? {}))
  })
})
