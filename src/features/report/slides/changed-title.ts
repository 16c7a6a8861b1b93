import { messages as report } from '../report.messages.ts'
import type { ThemeMoved } from '../themes-moved.ts'
import { messages } from './slides.messages.ts'

type MovedThemes = { movedSince: string | null; themes: readonly { moved: ThemeMoved }[] }

/** How many themes moved since the round before, as the title of a slide. */
export function changedTitle({ movedSince, themes }: MovedThemes): string {
  const compared = themes.filter(({ moved }) => moved !== null)
  if (movedSince === null || compared.length === 0) return messages.notCompared
  const count = (way: ThemeMoved) => compared.filter(({ moved }) => moved === way).length
  const [up, down] = [count('up'), count('down')]
  if (up + down === 0) return messages.nothingChanged(movedSince)
  return messages.changed(movedSince, report.themes(up), report.themes(down))
}
