/** 0-100 from a mean on a scale of 1 to 5 (dossier e2). */
export function toHundred(meanOfFive: number): number {
  return 25 * (meanOfFive - 1)
}

/** z of a two-sided 95 % interval. */
export const Z = 1.959963984540054
