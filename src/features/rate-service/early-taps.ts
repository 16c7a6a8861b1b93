import { KEY, LANGUAGES, type Draft } from './draft.ts'

type Early = { buttons: HTMLButtonElement[] }

declare global {
  interface Window {
    /** What was tapped while the program was still on its way. */
    rateEarly?: Early
  }
}

/**
 * Runs in the page itself, before the program has arrived: shows the prerendered language of this
 * person, tells who is already further so instead of the beginning, and remembers which buttons were
 * tapped.
 * Must not use anything outside itself: the page holds it as text.
 */
function beforeTheProgram(key: string, languages: readonly string[]): void {
  const page = document.getElementById('rate')
  if (!page) return
  let stored: Partial<Pick<Draft, 'language' | 'municipalityCode' | 'decides' | 'startedAt'>> = {}
  try {
    stored = (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as typeof stored
  } catch {
    // A browser that keeps nothing begins anew.
  }
  const asked = new URLSearchParams(location.search).get('taal')
  const wanted = [stored.language, asked, ...navigator.languages].map((tag) =>
    tag?.slice(0, 2).toLowerCase(),
  )
  const language = wanted.find((tag) => languages.includes(tag ?? '')) ?? 'nl'
  const other = document.querySelector<HTMLTemplateElement>(`template[lang="${language}"]`)
  if (other) {
    page.replaceChildren(other.content)
    document.documentElement.lang = page.lang = language
  }
  const elsewhere = page.dataset['municipality'] === '' && stored.municipalityCode != null
  page.hidden = elsewhere || stored.startedAt != null || stored.decides != null
  if (page.hidden)
    document.querySelector(`#rate-further [lang="${language}"]`)?.removeAttribute('hidden')
  const early: Early = (window.rateEarly = { buttons: [] })
  page.onclick = ({ target }) => {
    const button = (target as Element).closest('button')
    if (!button) return
    early.buttons.push(button)
    button.classList.add('waiting')
  }
  page.onsubmit = (event) => event.preventDefault()
}

/** The script that a prerendered page holds. */
export const EARLY_SCRIPT = `(${beforeTheProgram.toString()})(${JSON.stringify(KEY)},${JSON.stringify(LANGUAGES)})`

/** Whether the page that came from the server shows what this draft shows. */
export function isPrerendered({ dataset, lang, hidden }: HTMLElement, draft: Draft): boolean {
  return (
    !hidden &&
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
  page.onclick = page.onsubmit = null
  const chosen = [...page.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => {
    input.checked = false
    return `input[name="${input.name}"][value="${input.value}"]`
  })
  const selected = [...page.querySelectorAll('select')].flatMap((select) => {
    const { name, value } = select
    select.selectedIndex = 0
    return value === '' ? [] : [{ name, value }]
  })
  const buttons = (window.rateEarly?.buttons ?? []).map(({ name, value, classList }) => {
    classList.remove('waiting')
    return `button[name="${name}"]${value === '' ? '' : `[value="${value}"]`}`
  })
  return async () => {
    for (const { name, value } of selected) {
      const select = page.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
      if (!select) continue
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    for (const selector of [...chosen, ...buttons]) {
      page.querySelector<HTMLElement>(selector)?.click()
      // What this one changes has to be on the page before the next.
      await new Promise((shown) => setTimeout(shown))
    }
  }
}
