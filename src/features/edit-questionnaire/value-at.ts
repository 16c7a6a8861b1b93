type At = { [name: string]: unknown }

/** What stands in values at a path such as 'options.2.text'. */
export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, step) => (at as At | undefined)?.[step], values)

/** Puts a value there, with what is around it. */
export function putAt(values: At, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? path
  const place = steps.reduce<At>((found, step) => (found[step] ??= {}) as At, values)
  place[last] = value
}
