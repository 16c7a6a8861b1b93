import type { MarkedForm } from './form.ts'

export const FORM_ID = 'rate-form'
const KEY = 'quickscan-rating-form'

/** The form that the page was built with; null in one that broke off before it. */
export function formOfPage(): MarkedForm | null {
  try {
    return JSON.parse(document.getElementById(FORM_ID)?.textContent ?? '') as MarkedForm
  } catch {
    return null
  }
}

/** What the server said after a page that was built with this form; null when it said nothing newer. */
export function keptForm(built: string): MarkedForm | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '') as MarkedForm & { built: string }
    return kept.built === built ? kept : null
  } catch {
    return null
  }
}

/** Keeps what the server says now, so that the next visit begins with it, also without a connection. */
export function keepForm(built: string, live: MarkedForm): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...live, built }))
  } catch {
    // The next visit begins with the form of the page.
  }
}
