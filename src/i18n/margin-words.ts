import type { Margin } from '#domain/rating/margins.ts'

/** "8" points up or down, or "hoogstens 24" while no more than that is known. */
export function marginWords({ points, exact }: Margin): string {
  return exact ? String(points) : `hoogstens ${points}`
}

export const marginNote =
  'De marge zegt hoeveel punten het cijfer hoger of lager kan zijn (met 95% zekerheid). Zolang de ronde open is, geven wij alleen de grootste marge die mogelijk is.'
