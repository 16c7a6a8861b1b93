import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import { form, languagesOf } from './form.ts'
import { KEY } from './kept-drafts.ts'

declare global {
  interface Window {
    /** Tapped while the program was still on its way. */
    earlyTaps?: HTMLButtonElement[]
  }
}

/**
 * Runs in the page itself, in front of its content, so that no tap comes before it: remembers which
 * buttons are tapped while the program is on its way, and brings the page to this person's language once
 * all of it is there. The content arrives in pieces, Dutch first: who gets another language, or is already
 * further, does not see it and cannot answer what is about to go. Of a page that broke off the Dutch stays.
 * Must not use anything outside itself: the page holds it as text.
 */
function beforeTheProgram(key: string, languages: readonly string[], linked: boolean): void {
  let stored: Partial<Pick<Draft, 'language' | 'municipalityCode' | 'decides' | 'startedAt'>> = {}
  try {
    const last = localStorage.getItem(`${key}-${localStorage.getItem(key)}`)
    stored = JSON.parse(last ?? '{}') as typeof stored
  } catch {
    // A browser that keeps nothing begins anew.
  }
  const asked = new URLSearchParams(location.search).get('taal')
  const wanted = [stored.language, asked, ...navigator.languages].map((tag) =>
    tag?.slice(0, 2).toLowerCase(),
  )
  const language = wanted.find((tag) => languages.includes(tag ?? '')) ?? 'nl'
  const elsewhere = !linked && stored.municipalityCode != null
  const further = elsewhere || stored.startedAt != null || stored.decides != null
  const root = document.documentElement
  root.classList.toggle('unsettled', further || language !== 'nl')
  const buttons: HTMLButtonElement[] = []
  document.onclick = ({ target }) => {
    const button = (target as Element).closest('button')
    if (!button) return
    buttons.push(button)
    button.classList.add('waiting')
  }
  document.onsubmit = (event) => event.preventDefault()
  const settle = () => {
    const page = document.getElementById('rate')
    const other = document.querySelector<HTMLTemplateElement>(`template[lang="${language}"]`)
    if (!page) return
    if (other) {
      page.replaceChildren(other.content)
      page.lang = language
    }
    root.lang = page.lang
    page.hidden = further
    if (further)
      document.querySelector(`#rate-further [lang="${language}"]`)?.removeAttribute('hidden')
    root.classList.remove('unsettled')
  }
  document.addEventListener('readystatechange', settle, { once: true })
  window.earlyTaps = buttons
}

/** The script in front of the content of a prerendered page. */
export const earlyScript = (linked: boolean) =>
  `(${beforeTheProgram.toString()})(${JSON.stringify(KEY)},${JSON.stringify(languagesOf(form))},${linked})`

/** Lets the browser show what there is, and take a tap, before the program goes on. */
export const breath = () => new Promise<void>((done) => setTimeout(done))

/** Whether the page that came from the server shows what is on this desk. */
export function isPrerendered({ dataset, lang, hidden }: HTMLElement, desk: Desk): boolean {
  const { draft, others } = desk
  return (
    !hidden &&
    others.length === 0 &&
    // A code has a field of its own, which the page from the server has not.
    draft.code === '' &&
    dataset['municipality'] === (draft.municipalityCode ?? '') &&
    dataset['step'] === String(draft.step) &&
    lang === draft.language
  )
}

/**
 * Takes over from the page what was tapped and chosen in it, and brings its controls back to how they
 * were delivered.
 * @returns does it all again, once the program runs.
 */
export function takeEarlyTaps(page: HTMLElement): () => Promise<void> {
  document.onclick = document.onsubmit = null
  const chosen = [...page.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => {
    input.checked = false
    return `input[name="${input.name}"][value="${input.value}"]`
  })
  const selected = [...page.querySelectorAll('select')].flatMap((select) => {
    const { name, value } = select
    select.selectedIndex = 0
    return value === '' ? [] : [{ name, value }]
  })
  const tapped = window.earlyTaps ?? []
  for (const { classList } of tapped) classList.remove('waiting')
  // Of two languages or two municipalities the last one is meant.
  const buttons = [...new Map(tapped.map((button) => [button.name, button])).values()]
  const step = () => page.querySelector('progress')?.value
  return async () => {
    for (const { name, value } of selected) {
      const select = page.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
      if (!select) continue
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const begun = step()
    const tap = async (selector: string) => {
      page.querySelector<HTMLElement>(selector)?.click()
      // What this one changes has to be on the page before the next.
      await breath()
    }
    for (const selector of chosen) await tap(selector)
    await breath()
    for (const { name, value } of buttons) {
      // A tap on the map goes on by itself: who then tapped Next too does not skip a page.
      if (name === 'next' && step() !== begun) continue
      await tap(`button[name="${name}"]${value === '' ? '' : `[value="${value}"]`}`)
    }
  }
}
