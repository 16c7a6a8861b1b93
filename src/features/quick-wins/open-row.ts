/** Opens the row of a measure and goes there; nothing when it is not on the page. */
export function openRow(id: string): void {
  const row = id === '' ? null : document.getElementById(id)
  const details = row?.querySelector('details')
  if (!row || !details) return
  for (let at: Element | null = details; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
  row.scrollIntoView({ block: 'start' })
  details.querySelector('summary')?.focus({ preventScroll: true })
}
