/** From so many valid responses in the region on, entrepreneurs weigh in (dossier e1). */
export const RESPONSES_NEEDED = 100

/**
 * Theme weights of which half follows what entrepreneurs find important; the same for all
 * municipalities, once per round (dossier e1, "Theme weights from entrepreneurs"):
 * W' = 0.5·W + 0.5·100·I/ΣI. With too few responses or an unrated theme the weights stay.
 * @param weights by theme, adding up to 100.
 * @param importance by theme, mean importance of its entrepreneur items, 0-100.
 */
export function themeWeights(
  weights: Readonly<Record<string, number>>,
  importance: Readonly<Record<string, number>>,
  responses: number,
): Readonly<Record<string, number>> {
  const themes = Object.keys(weights)
  const sum = themes.reduce((total, theme) => total + (importance[theme] ?? NaN), 0)
  if (responses < RESPONSES_NEEDED || !(sum > 0)) return weights
  return Object.fromEntries(
    Object.entries(weights).map(([theme, weight]) => [
      theme,
      0.5 * weight + (50 * (importance[theme] ?? 0)) / sum,
    ]),
  )
}
