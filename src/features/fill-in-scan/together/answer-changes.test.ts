import { describe, expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { DEFINITION } from '#tests/content.ts'
import { changesOf } from './answer-changes.ts'

const [item] = DEFINITION.items
if (item?.kind !== 'choice') throw new Error('the first item is a ladder')
const [low, high] = item.options
const answered = (value = '', more: Partial<Answer> = {}) =>
  ({ ...EMPTY_ANSWER, status: 'answered', value, ...more }) as Answer

describe('what a version changed', () => {
  test('the first one begins with nothing', () => {
    expect(changesOf(item, undefined, answered(low?.id))).toEqual([
      { field: 'Antwoord', from: 'Niet beantwoord', to: low?.text },
    ])
  })
  test('names every part that changed and no other', () => {
    const before = answered(low?.id, { note: 'Eerst', shareable: true })
    const after = answered(high?.id, {
      note: 'Later',
      evidenceUrl: 'https://example.org',
      shareable: true,
      internalNote: 'Navragen',
      deliberate: { reason: 'Te klein', until: '2027-01-01' },
    })
    expect(changesOf(item, before, after)).toEqual([
      { field: 'Antwoord', from: low?.text, to: high?.text },
      { field: 'Toelichting', from: 'Eerst', to: 'Later' },
      { field: 'Link', from: '', to: 'https://example.org' },
      { field: 'Bewuste keuze', from: '', to: 'Te klein (tot 1 januari 2027)' },
      { field: 'Notitie voor collega’s', from: '', to: 'Navragen' },
    ])
    expect(changesOf(item, after, after)).toEqual([])
  })
})
