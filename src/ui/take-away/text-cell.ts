/**
 * A cell with text (`@`), so that nothing becomes a formula, now or when someone edits it.
 * write-excel-file 4.1.1 loses a text that is the name of something every object has ("valueOf"); with a
 * space behind it, which reading takes off, it does not.
 */
export function textCell(value: string) {
  const written = value in {} ? `${value} ` : value
  return { type: String, format: '@', ...(value !== '' && { value: written }) }
}
