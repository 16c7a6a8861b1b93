/** Where in the form something stands that is wrong in a part. */
export function formPath(path: readonly PropertyKey[], kind: unknown): PropertyKey[] {
  const [first, ...rest] = path
  const side = (step: PropertyKey | undefined) => (step === 1 ? 'second' : 'first')
  if (first === 'items') return [side(path[1])]
  if (first === 'clashes' && path.length > 2)
    return ['clashes', path[1] ?? 0, side(path[2]), partOfPredicate(path[3])]
  if (first === 'asked' && rest[0] === 'anchors' && rest.length > 2)
    return ['anchors', rest[1] ?? 0, rest[2] === 1 ? 'score' : 'at']
  if (first === 'asked' && rest[0] === 'follows')
    return ['follows', rest[1] === 'items' ? 'items' : 'how']
  if (first === 'asked' && rest[0] === 'showIf') return ['showIf', 'item']
  if (first === 'asked' && rest[0] === 'min' && kind === 'date') return ['from']
  if (first === 'asked' || first === 'content') return rest
  if (first !== 'words') return [...path]
  return rest[0] === 'options'
    ? ['options']
    : ['value', 'chosen', 'unknown'].includes(String(rest[0]))
      ? ['said', ...rest]
      : rest
}

function partOfPredicate(how: PropertyKey | undefined): string {
  if (how === 'oneOf') return 'options'
  return how === 'includes' || how === 'without' ? 'option' : how === undefined ? 'how' : 'value'
}
