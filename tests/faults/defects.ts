import { failure, ok } from '#domain/result.ts'
import type { Rule } from './checker.ts'
import type { Defect } from './client.ts'

/** Something broken on purpose, and what the checker has to say of it. */
export type Broken = { what: string; found: Rule; defect: Defect }

/** The guards of queue and storage, each taken away. */
export const BROKEN: readonly Broken[] = [
  {
    what: 'the last write wins: every save names the newest version',
    found: 'silent overwrite',
    defect: (options) => ({
      ...options,
      send: async (itemId, answer, version) => {
        const found = await options.fetchVersions(itemId)
        if (!found.ok) return found
        return options.send(itemId, answer, found.value[0]?.version ?? version)
      },
    }),
  },
  {
    what: 'a clash is decided without asking, for the own answer',
    found: 'silent overwrite',
    defect: (options) => ({
      ...options,
      fetchVersions: async (itemId) => {
        const found = await options.fetchVersions(itemId)
        const bases = await options.storage.all()
        const base = bases.find((entry) => entry.itemId === itemId)?.base.answer
        if (!found.ok || !base) return found
        return ok(found.value.map((version) => ({ ...version, answer: base })))
      },
    }),
  },
  {
    what: 'a clash is decided without asking, for the colleague',
    found: 'typed answer vanished',
    defect: (options) => ({
      ...options,
      send: async (itemId, answer, version) => {
        const saved = await options.send(itemId, answer, version)
        if (saved.ok || saved.error.kind !== 'refused') return saved
        const found = await options.fetchVersions(itemId)
        const [newest] = found.ok ? found.value : []
        return newest ? ok(newest) : saved
      },
    }),
  },
  {
    what: 'called saved before the server said so',
    found: 'confirmed answer lost',
    defect: (options) => ({
      ...options,
      send: async (itemId, answer, version) => {
        const saved = await options.send(itemId, answer, version)
        return saved.ok || saved.error.kind !== 'offline'
          ? saved
          : ok({ answer, version: version + 1 })
      },
    }),
  },
  {
    what: 'a queue that forgets what it sent without hearing back',
    found: 'false clash',
    defect: (options) => ({
      ...options,
      storage: {
        ...options.storage,
        put: (entry) => options.storage.put(Object.assign(entry, { unheard: [] })),
      },
    }),
  },
  {
    what: 'a queue that looks at the newest version only',
    found: 'false clash',
    defect: (options) => ({
      ...options,
      fetchVersions: async (itemId) => {
        const found = await options.fetchVersions(itemId)
        return found.ok ? ok(found.value.slice(0, 1)) : failure(found.error)
      },
    }),
  },
  {
    what: 'a storage that loses what it said it had written',
    found: 'typed answer vanished',
    defect: (options) => ({
      ...options,
      storage: { ...options.storage, all: () => Promise.resolve([]) },
    }),
  },
]
