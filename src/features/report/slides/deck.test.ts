import { expect, test } from 'vitest'
import { fitting } from './deck.ts'

test('a slide has two sentences that can be read; the others are for who presents', () => {
  const long = 'Dicht bij elkaar liggen: '.repeat(10)
  const slide = { title: 'Inkoop en betalen', sentences: [long, 'Een.', 'Twee.', 'Drie.'] }
  const shown = fitting({ ...slide, notes: 'Op naam.' })
  expect(shown.sentences).toEqual(['Een.', 'Twee.'])
  expect(shown.notes.split('\n')).toEqual([long, 'Drie.', 'Op naam.'])
})
