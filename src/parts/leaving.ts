import { createContext } from 'react'

/** How somebody leaves this device; the program knows what may be left on it. */
export type Leaving = {
  /**
   * Signs out, and asks first when something of this person waits here.
   * @param signOut one of the ways to do so; says whether the person is out.
   */
  leave: (signOut: () => Promise<boolean>) => Promise<void>
  /** Removes what waits here of this person. */
  leaveNothing: () => Promise<void>
}

export const LeavingContext = createContext<Leaving>({
  leave: async (signOut) => void (await signOut()),
  leaveNothing: () => Promise.resolve(),
})
