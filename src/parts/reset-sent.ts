import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { same } from '#ui/form/merged.ts'

/**
 * Begins a form anew once it is sent; where something was typed since, that stays.
 * @param sent what stood in it as it was sent, by `getValues`
 */
export function resetSent<Values extends FieldValues, Read>(
  { getValues, reset }: Pick<UseFormReturn<Values, unknown, Read>, 'getValues' | 'reset'>,
  sent: Values,
): void {
  if (same(getValues(), sent)) reset()
}
