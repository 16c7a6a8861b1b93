import { UnsavedOutside } from '#features/fill-in-scan/unsaved/unsaved-line.tsx'
import { OfficialStartPage } from '#features/start/official-start-page.tsx'

/** Where an official begins, with what is not stored of the scan. */
export function OfficialStart() {
  return <OfficialStartPage Unsaved={UnsavedOutside} />
}
