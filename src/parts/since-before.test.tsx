import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { changeBetween, ratedBefore } from '#domain/rating/since-before.ts'
import { takeTable } from '#ui/take-away/taken-table.ts'
import { SinceBefore, sinceLine, SinceNote } from './since-before.tsx'

const risen = changeBetween({ value: 50, margin: 6 }, { value: 61, margin: 8 })
const perhaps = changeBetween({ value: 50, margin: 6 }, { value: 48, margin: 8 })
const what = { round: 'Najaar 2025', what: 'Tevredenheid' }

function words(node: React.ReactNode): string {
  const page = document.createElement('div')
  page.innerHTML = renderToStaticMarkup(node)
  return page.textContent
}

test('below a number stands what it was, the difference and whether that is more than chance', () => {
  expect(words(<SinceBefore change={risen} {...what} />)).toBe('was 50, +11: meer dan toeval')
  expect(words(<SinceBefore change={perhaps} {...what} />)).toBe('was 50, −2: kan toeval zijn')
  expect(sinceLine(risen, 'Najaar 2025')).toBe('+11 sinds Najaar 2025, meer dan toeval')
  expect(sinceLine(risen, 'Najaar 2025', 'en')).toBe('+11 since Najaar 2025, more than chance')
})

test('what cannot be compared says why, and without a round before there is nothing', () => {
  expect(words(<SinceBefore change="few_responses" {...what} />)).toBe('toen te weinig reacties')
  expect(words(<SinceBefore change="not_asked" {...what} language="de" />)).toBe(
    'damals nicht gefragt',
  )
  expect(words(<SinceBefore change={null} {...what} />)).toBe('')
  expect(words(<SinceNote before={null} changes={[]} />)).toBe('')
})

test('above the table stands how many moved, or that all was below the threshold', () => {
  const both = { importance: 7, importanceMargin: 5, satisfaction: 50, satisfactionMargin: 6 }
  const before = ratedBefore('Najaar 2025', ['a'], [['a', both]])
  const said = words(<SinceNote before={before} changes={[risen, perhaps]} />)
  expect(said).toContain(
    'Tevredenheid sinds Najaar 2025: 1 omhoog en 0 omlaag, meer dan toeval; bij 1 kan het verschil toeval zijn.',
  )
  const nothing = ratedBefore('Najaar 2025', ['a'], [])
  expect(words(<SinceNote before={nothing} changes={[]} />)).toBe(
    'Met Najaar 2025 is niet te vergelijken: toen waren er te weinig reacties.',
  )
})

test('when nothing can be compared it does not say that nothing changed', () => {
  const both = { importance: 7, importanceMargin: 5, satisfaction: 50, satisfactionMargin: 6 }
  const before = ratedBefore('Najaar 2025', ['a', 'b'], [['a', both]])
  const told = (...changes: ('few_responses' | 'not_asked' | null)[]) =>
    words(<SinceNote before={before} changes={changes} />)
  expect(told('few_responses', 'not_asked')).toBe(
    'Met Najaar 2025 is niet te vergelijken: geen onderwerp had toen en nu genoeg reacties.',
  )
  expect(told(null, null)).toBe('')
  expect(told()).toBe('')
})

test('in a file each of them is a column', () => {
  document.body.innerHTML = renderToStaticMarkup(
    <table>
      <thead>
        <tr>
          <th>Onderwerp</th>
          <th>Tevredenheid</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th>Reactie</th>
          <td>
            61
            <SinceBefore change={risen} {...what} />
          </td>
        </tr>
      </tbody>
    </table>,
  )
  const table = document.querySelector('table')
  const taken = table && takeTable(table)
  expect(taken?.columns).toEqual([
    'Onderwerp',
    'Tevredenheid',
    'Tevredenheid was in Najaar 2025',
    'Tevredenheid: verschil',
    'Tevredenheid: meer dan toeval of niet',
  ])
  expect(taken?.rows[0]).toEqual([
    'Reactie',
    61,
    50,
    { as: 'change', value: 11 },
    'meer dan toeval',
  ])
})

test('a report mark is written as its language writes it', () => {
  const mark = changeBetween({ value: 6.7, margin: 0.3 }, { value: 6.9, margin: 0.4 })
  const format = (value: number) => value.toFixed(1).replace('.', ',')
  expect(
    words(<SinceBefore change={mark} round="Najaar 2025" what="Cijfer" format={format} />),
  ).toBe('was 6,7, +0,2: kan toeval zijn')
})
