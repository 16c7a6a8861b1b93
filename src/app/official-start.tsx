import { UnsavedOutside } from '#features/fill-in-scan/unsaved/unsaved-line.tsx'
import { FirstQuickWins } from '#features/quick-wins/first-quick-wins.tsx'
import { OfficialStartPage } from '#features/start/official-start-page.tsx'

/** Where an official begins, with what other features tell of the scan: what is not stored, what to improve first. */
export function OfficialStart() {
  return <OfficialStartPage Unsaved={UnsavedOutside} FirstQuickWins={FirstQuickWins} />
}
