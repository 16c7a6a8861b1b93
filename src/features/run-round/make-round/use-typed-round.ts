import { usePatch, type Patched } from '#ui/form/use-patch.ts'
import type { RoundValues } from './round-values.ts'

/**
 * What is typed over a draft, or in a new one. It is on the device until it is kept, so the page knows of it also
 * after it was left; what a colleague changed elsewhere comes in.
 */
export const useTypedRound = (id: string | null, stored: RoundValues): Patched<RoundValues> =>
  usePatch(`round:${id ?? 'new'}`, stored)
