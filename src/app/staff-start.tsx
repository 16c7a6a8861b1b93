import { StillWaiting } from '#features/run-round/still-waiting.tsx'
import { StaffStartPage } from '#features/start/staff-start-page.tsx'

/** Where staff begin, with what waits in any round. */
export function StaffStart() {
  return <StaffStartPage StillWaiting={StillWaiting} />
}
