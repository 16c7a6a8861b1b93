import { createContext, useContext } from 'react'

/** Where the numbers on a page come from; every file made there says it. */
export type Origin = {
  /** The theme or the municipality that the page is about, where it is about one. */
  subject?: string
  round?: string
  /** How many the numbers are about, in words: "14 gemeenten". */
  n?: string
}

const Context = createContext<Origin>({})

/** Around a page: `<TakeAwayOrigin value={{ subject: theme.name, round: round.name, n: '14 gemeenten' }}>`. */
export const TakeAwayOrigin = Context.Provider

export function useOrigin(): Origin {
  return useContext(Context)
}
