import type { Query, QueryClient, QueryPersister } from '@tanstack/react-query'
import { clear, del, entries, get, keys, set } from 'idb-keyval'
import type { Role } from '#domain/access/member.ts'
import { answerQueueKey } from '#data/answers.ts'
import { certificateQueries } from '#data/certificates.ts'
import { keeping, locked, unlocked } from '#data/device-lock.ts'
import { discussionQueries } from '#data/discussions.ts'
import { DataFailure, notReached } from '#data/errors.ts'
import { deviceDatabase } from '#data/on-device.ts'
import { installationQueries } from '#data/installation.ts'
import { memberQueries } from '#data/members.ts'
import { togetherQueries } from '#data/together.ts'
import { regionQueries } from '#data/region.ts'
import { onSessionChange, personOnDevice, type Session, sessionQueries } from '#data/session.ts'
import { answeredBy, connection } from './connection.ts'

/** Person and question asked: nobody finds what another person read. */
type Key = [person: string, queryHash: string]
/** Locked with the key of the person; what is not, was made before there were keys. */
type Copy = { shape: string; locked: string }

const store = deviceDatabase('quickscan-read', 'copies')

/** Who is here and where: kept for everyone, or the frame of the pages would be empty. */
const FRAME: readonly unknown[] = [
  sessionQueries.current().queryKey[0],
  installationQueries.isDemo().queryKey[0],
  regionQueries.ours().queryKey[0],
]

/** What these read is of all municipalities. */
const OF_THE_REGION: readonly Role[] = ['staff', 'viewer']

/** What others do is not needed without a connection; a queue keeps itself (keep-answers). */
const LEFT_OUT: readonly unknown[] = [
  memberQueries.invitations().queryKey[0],
  togetherQueries.presence('', null, () => ({ waiting: 0, clashes: 0 })).queryKey[0],
  togetherQueries.revision('').queryKey[0],
  togetherQueries.answerVersions('', '', null).queryKey[0],
  discussionQueries.all.queryKey[0],
  // Whether a certificate is right is of this moment.
  certificateQueries.of('').queryKey[0],
  answerQueueKey('', null)[0],
]

/** How long the server may take before the copy is shown, in milliseconds. */
const PATIENCE = { online: 5000, offline: 1000 }

export type DeviceCopiesOptions = {
  /** Of the data: a program whose data has another shape reads anew. */
  shape: string
  person?: () => string | null
}

export type DeviceCopies = {
  /**
   * Reads from the server and, when that cannot be reached, from what this person read on this device
   * before. With a connection nothing changes.
   */
  persister: QueryPersister
  /**
   * Keeps what the person reads, for as long as that person is signed in here. A device that cannot
   * keep anything goes on as before.
   * @returns how to stop.
   */
  keep: (queryClient: QueryClient) => () => void
}

/** See docs/decisions/0011-network-first-then-the-device.md and 0065-copies-outlive-a-version.md. */
export function deviceCopies({
  shape,
  person = personOnDevice,
}: DeviceCopiesOptions): DeviceCopies {
  /** Who asked; an answer that comes when someone else is here is not theirs. */
  const askedBy = new WeakMap<Query, string | null>()
  const kept = new WeakMap<Query, unknown>()
  const toReadAgain = new Set<string>()

  /** Once per question, however often it was answered from the copy. */
  function readAgainWhenOnline(queryClient: QueryClient, { queryHash, queryKey }: Query): void {
    if (toReadAgain.has(queryHash)) return
    toReadAgain.add(queryHash)
    const stop = connection.subscribe(() => {
      if (!connection.isThere()) return
      stop()
      toReadAgain.delete(queryHash)
      void queryClient.invalidateQueries({ queryKey, exact: true })
    })
  }

  return {
    persister: async (ask, context, query) => {
      const who = person()
      askedBy.set(query, who)
      const key = keyOf(who, query)
      const asked = Promise.resolve(ask(context))
      // Whoever is answered from the copy does not hear how the request ends.
      asked.then(
        () => answeredBy('server'),
        () => undefined,
      )
      if (!key) return asked
      const soon = navigator.onLine ? PATIENCE.online : PATIENCE.offline
      const outcome = await Promise.race([asked.then(answered, unanswered), late(soon)])
      if (outcome) return outcome.data
      const copy = await get<Copy>(key, store).catch(() => undefined)
      const text = copy?.shape === shape ? unlocked(key[0], copy.locked) : null
      if (text === null) return asked
      readAgainWhenOnline(context.client, query)
      answeredBy('device')
      return JSON.parse(text) as never
    },
    keep: (queryClient) => {
      void forgetOthers(person()).then(forgetUnlocked)
      const stopListening = onSessionChange((email) => void forgetOthers(email))
      const stopWatching = queryClient.getQueryCache().subscribe((event) => {
        const query = event.query as Query
        const { data, status } = query.state
        if (event.type !== 'updated' || status !== 'success' || kept.get(query) === data) return
        const who = person()
        const key = keyOf(who, query)
        if (!key || askedBy.get(query) !== who || !isKept(queryClient, query)) return
        if (keeping(key[0]) !== 'locked') return
        kept.set(query, data)
        const copy: Copy = { shape, locked: locked(key[0], JSON.stringify(data)) }
        void set(key, copy, store).catch(() => undefined)
      })
      return () => {
        stopListening()
        stopWatching()
      }
    },
  }
}

const answered = (data: unknown) => ({ data })

/** A refusal is an answer too; only what did not reach the server is none. */
function unanswered(error: unknown): null {
  if (error instanceof DataFailure && notReached(error.error)) return null
  throw error
}

function late(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds))
}

function keyOf(person: string | null, { queryKey, queryHash }: Query): Key | null {
  return person === null || LEFT_OUT.includes(queryKey[0]) ? null : [person, queryHash]
}

/** Officials fill in without a connection; what is read of a whole region stays on the server. */
function isKept(queryClient: QueryClient, { queryKey }: Query): boolean {
  const member = queryClient.getQueryData<Session>(sessionQueries.current().queryKey)?.member
  return FRAME.includes(queryKey[0]) || (!!member && !OF_THE_REGION.includes(member.role))
}

/** Removes what others read here; everything when nobody is signed in. */
async function forgetOthers(person: string | null): Promise<void> {
  try {
    if (person === null) return await clear(store)
    const others = (await keys<Key>(store)).filter(([whose]) => whose !== person)
    await Promise.all(others.map((key) => del(key, store)))
  } catch {
    // No database on this device, so nothing to remove.
  }
}

/** Removes the copies of before there were keys; the server has what they show. */
async function forgetUnlocked(): Promise<void> {
  const copies = await entries<Key, object>(store).catch(() => [])
  const open = copies.filter(([, copy]) => !('locked' in copy))
  await Promise.all(open.map(([key]) => del(key, store).catch(() => undefined)))
}
