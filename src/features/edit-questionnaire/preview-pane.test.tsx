import { beforeEach, expect, test, vi } from 'vitest'
import { open } from '#tests/opened.tsx'
import { PreviewPane } from './preview-pane.tsx'

// Before the client of the database is made, which is around what is opened.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

test('another width brings the preview into view, and opening the page does not', async () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
  const page = await open(<PreviewPane>zo</PreviewPane>)
  expect(shown).not.toHaveBeenCalled()
  page.fill('desktop', 'select')
  expect(shown.mock.contexts).toEqual([page.place.querySelector('.preview--desktop')])
  page.fill('phone', 'select')
  expect(shown.mock.contexts[1]).toBe(page.place.querySelector('.preview--phone'))
  page.close()
})
