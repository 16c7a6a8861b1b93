import type { CostClass } from '#domain/quick-wins/measure.ts'

/** Cost classes in words (dossier d). */
export const COSTS: Readonly<Record<CostClass, string>> = {
  K0: 'geen kosten, alleen uren',
  K1: 'tot €\u00a02.500',
  K2: '€\u00a02.500 tot €\u00a010.000',
  K3: '€\u00a010.000 tot €\u00a025.000',
  K4: 'meer dan €\u00a025.000',
}
