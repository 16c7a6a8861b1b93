import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { TextInput } from '#ui/form/inputs.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { useFormOver } from './use-form-over.ts'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

const schema = z.object({
  title: z.string(),
  days: z.string().transform((text, context) => {
    if (/^\d+$/.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: 'Geen getal.' })
    return z.NEVER
  }),
  parts: z
    .array(z.object({ euro: z.string() }))
    .refine((parts) => parts.every(({ euro }) => euro !== ''), 'Niet verdeeld.')
    .default([]),
})
type Draft = z.input<typeof schema>

/** A form over what is stored, with what was sent of it. */
function open(stored: Draft) {
  const sent = vi.fn()
  let draft!: Draft
  function Form({ now }: { now: Draft }) {
    const patched = usePatch('form', now)
    draft = patched.draft
    const { register, handleSubmit, formState } = useFormOver(schema, draft, patched.change)
    return (
      <form
        noValidate
        onSubmit={(event) => void handleSubmit((content) => void sent(content))(event)}
      >
        <TextInput label="Titel" {...register('title')} />
        <TextInput label="Dagen" error={formState.errors.days?.message} {...register('days')} />
        {draft.parts?.map((_, index) => (
          <TextInput key={index} label="Deel" {...register(`parts.${index}.euro`)} />
        ))}
        <output data-days={now.days}>{formState.errors.parts?.root?.message}</output>
      </form>
    )
  }
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const renderLater = (now: Draft) => root.render(<Form now={now} />)
  const render = (now: Draft) => act(() => renderLater(now))
  render(stored)
  const field = (name: string) => place.querySelector<HTMLInputElement>(`[name="${name}"]`)
  const typeAtOnce = (name: string, text: string) => {
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    own?.set?.call(field(name), text)
    field(name)?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return {
    sent,
    draft: () => draft,
    render,
    renderLater,
    field,
    typeAtOnce,
    type: (name: string, text: string) => act(() => typeAtOnce(name, text)),
    submit: () =>
      act(async () => {
        place.querySelector('form')?.requestSubmit()
        await new Promise((passed) => setTimeout(passed))
      }),
    saidOfParts: () => place.querySelector('output')?.textContent,
    said: () => place.querySelector('.field__error')?.textContent,
    close: () => act(() => root.unmount()),
  }
}

test('what is typed is kept, and sent as the schema reads it', async () => {
  const form = open({ title: 'Loket', days: '3' })
  form.type('days', '5')
  expect(form.draft()).toEqual({ title: 'Loket', days: '5' })
  await form.submit()
  expect(form.sent).toHaveBeenCalledExactlyOnceWith({ title: 'Loket', days: 5, parts: [] })
  form.close()
})

test('what a colleague saved comes into the field that was left alone', () => {
  const form = open({ title: 'Loket', days: '3' })
  form.type('days', '5')
  form.render({ title: 'Eén loket', days: '3' })
  expect(form.field('title')?.value).toBe('Eén loket')
  expect(form.field('days')?.value).toBe('5')
  form.close()
})

test('what is wrong is said with the focus on it, until it changes', async () => {
  const form = open({ title: 'Loket', days: '3' })
  form.type('days', 'drie')
  expect(form.said()).toBeUndefined()
  await form.submit()
  expect(form.sent).not.toHaveBeenCalled()
  expect(form.said()).toBe('Geen getal.')
  expect(document.activeElement).toBe(form.field('days'))
  form.type('days', 'vie')
  expect(form.said()).toBeUndefined()
  form.close()
})

test('what is wrong with parts together is said until one of them changes', async () => {
  const form = open({ title: 'Loket', days: '3', parts: [{ euro: '10' }, { euro: '' }] })
  await form.submit()
  expect(form.saidOfParts()).toBe('Niet verdeeld.')
  form.type('parts.1.euro', '5')
  expect(form.saidOfParts()).toBe('')
  expect(form.draft().parts).toEqual([{ euro: '10' }, { euro: '5' }])
  await form.submit()
  expect(form.sent).toHaveBeenCalledOnce()
  form.close()
})

test('a letter that is typed right after the page was drawn anew stays', async () => {
  const form = open({ title: 'Loket', days: '3' })
  form.type('title', 'Loket 1')
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const field = form.field('title')
  // As soon as something else on the page has changed, before anything that waits for it.
  const drawn = new MutationObserver(() => {
    drawn.disconnect()
    form.typeAtOnce('title', 'Loket 12')
  })
  drawn.observe(document.body, { subtree: true, attributes: true, childList: true })
  form.renderLater({ title: 'Loket', days: '4' })
  await vi.waitFor(() => expect(form.draft().title).toBe('Loket 12'))
  await new Promise((passed) => setTimeout(passed, 50))
  expect(field?.value).toBe('Loket 12')
  expect(form.draft()).toEqual({ title: 'Loket 12', days: '4' })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  form.close()
})
