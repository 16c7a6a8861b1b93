import { RoundBoard } from '#features/round-board/board.tsx'
import { StillWaiting } from '#features/run-round/still-waiting.tsx'
import { StaffStartPage } from '#features/start/staff-start-page.tsx'

/** Where staff begin, with what waits in any round and the board of one. */
export function StaffStart() {
  return <StaffStartPage StillWaiting={StillWaiting} Board={RoundBoard} />
}
