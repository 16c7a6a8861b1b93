import type { CostClass } from '#domain/quick-wins/measure.ts'

/** Cost classes in words (dossier d). */
export const COSTS: Readonly<Record<CostClass, string>> = {
  K0: 'geen kosten, alleen uren',
  K1: 'tot € 2.500',
  K2: '€ 2.500 tot € 10.000',
  K3: '€ 10.000 tot € 25.000',
  K4: 'meer dan € 25.000',
}
