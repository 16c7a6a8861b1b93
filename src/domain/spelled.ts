/** "items.3.asked.text.nl" as a person counts: "items[4].asked.text.nl". */
export const spelled = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || '(alles)'

/** Where a parser of JSON stopped, as a line: `said` is what it said. */
export function lineOf(text: string, said: string): string {
  const at = /position (\d+)/.exec(said)?.[1]
  if (at === undefined) return `regel ${text.split('\n').length}`
  return `regel ${text.slice(0, Number(at)).split('\n').length}`
}
