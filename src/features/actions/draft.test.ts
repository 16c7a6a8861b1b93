import { describe, expect, it } from 'vitest'
import { proposedAction } from '#domain/action-proposal.ts'
import { refusalWords } from '#i18n/errors.ts'
import { BARE_NUMBERS } from '#tests/dutch-numbers.ts'
import { messages } from './actions.messages.ts'
import { actionSchema, draftOf, amountOf, type Draft } from './draft.ts'

const TODAY = '2026-11-26'
const draft = {
  ...draftOf(proposedAction(null, 'anna@beek.nl', TODAY)),
  title: 'Bel terug',
}

/** What is sent, or the first thing that is wrong with each field. */
function contentOf(typed: Draft, today: string) {
  const read = actionSchema(today).safeParse(typed)
  if (read.success) return { content: read.data }
  const issues = read.error.issues.map(({ path, message }) => [path.join('.'), message] as const)
  return { errors: Object.fromEntries(issues.reverse()) }
}

describe('a draft', () => {
  it('is sent as it stands, with numbers as they are typed here', () => {
    const sent = contentOf({ ...draft, personDays: '2,5', cost: '' }, TODAY)
    expect(sent).toMatchObject({
      content: { title: 'Bel terug', owner: 'anna@beek.nl', personDays: 2.5, cost: null },
    })
  })

  it('names somebody new by address', () => {
    const other = { ...draft, owner: '' }
    expect(contentOf({ ...other, newOwner: ' Nora@Beek.nl ' }, TODAY)).toMatchObject({
      content: { owner: 'nora@beek.nl' },
    })
    expect(contentOf({ ...other, newOwner: 'nora' }, TODAY)).toEqual({
      errors: { newOwner: messages.emailInvalid },
    })
  })

  it('has a title of one line, sent without what stands around it', () => {
    expect(contentOf({ ...draft, title: ' Bel\u202Egpj ' }, TODAY)).toEqual({
      errors: { title: refusalWords.text_not_one_line },
    })
    expect(contentOf({ ...draft, title: '\tBel terug\u200F' }, TODAY)).toHaveProperty(
      'errors.title',
    )
    expect(contentOf({ ...draft, title: '\tBel terug ' }, TODAY)).toMatchObject({
      content: { title: 'Bel terug' },
    })
  })

  it('says everything that is wrong at once', () => {
    const wrong = { ...draft, title: ' ', dueOn: '2026-11-25', cost: '-1', public: true }
    expect(contentOf(wrong, TODAY)).toEqual({
      errors: {
        title: messages.titleMissing,
        dueOn: messages.dueInvalid,
        cost: messages.numberInvalid,
        publicText: messages.publicMissing,
      },
    })
  })
})

it.each([
  ['', null],
  ['3', 3],
  [' 3,25 ', 3.25],
  ['1e3', undefined],
  ['-1', undefined],
  ['3,255', undefined],
])('%j is read as %s', (text, value) => {
  expect(amountOf(text, 'cost')).toBe(value)
})

it.each(BARE_NUMBERS)('$text is read as at every door', ({ text, value }) => {
  expect(amountOf(text, 'personDays')).toBe(value != null && value < 0 ? undefined : value)
})

it('says how to write what it cannot read', () => {
  const read = contentOf({ ...draft, cost: '1,000' }, TODAY)
  expect(read.errors?.['cost']).toContain('Schrijf duizend als 1000')
})
