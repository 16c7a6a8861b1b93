/** What two ways of adding the same doubles may differ: a half stays a half. */
const SAME = 1e-9

/**
 * A number rounded to whole units, halves up (dossier e): 82.5 is 83, −0.5 is 0. The one rounding of the
 * product; `private.half_up` in SQL does the same, and both read tests/vectors/half-up.json.
 * @param value any finite number.
 */
export function halfUp(value: number): number {
  // `+ 0` takes the sign of a zero away.
  return Math.floor(value + 0.5 + SAME) + 0
}
