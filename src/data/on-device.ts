import { queryOptions } from '@tanstack/react-query'
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'

/**
 * The only door to what the browser keeps for this site (tests/rules/code.test.ts). A browser may refuse
 * all of it, in a setting, when it is full or in a private window: nothing behind this door throws, and
 * what could not be kept is remembered as long as the page lives.
 */
export type Shelf = {
  read: (key: string) => string | null
  /** @returns whether it would survive that the page closes. */
  keep: (key: string, value: string) => boolean
  remove: (key: string) => void
  keys: () => string[]
}

/** @param storage asked for each time: a browser that keeps nothing throws at the word itself. */
export function shelf(storage: () => Storage): Shelf {
  const here = new Map<string, string>()
  const attempt = <Value>(act: (kept: Storage) => Value, otherwise: Value): Value => {
    try {
      return act(storage())
    } catch {
      return otherwise
    }
  }
  return {
    read: (key) => here.get(key) ?? attempt((kept) => kept.getItem(key), null),
    keep: (key, value) => {
      const kept = attempt((room) => (room.setItem(key, value), true), false)
      if (kept) here.delete(key)
      else here.set(key, value)
      return kept
    },
    remove: (key) => {
      here.delete(key)
      attempt((kept) => kept.removeItem(key), undefined)
    },
    keys: () => [...new Set([...here.keys(), ...attempt((kept) => Object.keys(kept), [])])],
  }
}

/** Kept until it is removed. */
export const onDevice = shelf(() => localStorage)

/** Kept as long as the tab is open. */
export const inTab = shelf(() => sessionStorage)

/** A database of the browser: asking it rejects where there is none, and never throws. */
export function deviceDatabase(name: string, store: string): UseStore {
  const open = createStore(name, store)
  return async (mode, run) => open(mode, run)
}

const trial = deviceDatabase('quickscan-trial', 'trial')

/** Whether this browser keeps what is put in its database, tried out. */
export async function keepsOnDevice(): Promise<boolean> {
  try {
    return await trial('readwrite', (store) => {
      store.put(true, 'trial')
      return promisifyRequest(store.transaction).then(() => true)
    })
  } catch {
    return false
  }
}

/** What screens read here, for the query cache. */
export const deviceQueries = {
  keeps: () => queryOptions({ queryKey: ['keeps'], queryFn: keepsOnDevice }),
}
