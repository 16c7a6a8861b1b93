import { createContext, useContext } from 'react'

const Context = createContext<(name: string) => void>(() => undefined)

/** Around the app: who wants to know that a file was made, by its name. */
export const TakenContext = Context.Provider

export const useTaken = () => useContext(Context)
