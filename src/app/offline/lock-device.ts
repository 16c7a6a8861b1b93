import { keyHolder, onKey } from '#data/device-lock.ts'
import { lockTexts } from '#data/kept-texts.ts'
import { lockWaiting } from '#features/fill-in-scan/keep-answers/device-storage.ts'

/**
 * Locks what its person left on this device before there were keys, as soon as their key is here. What is
 * of others waits for theirs.
 */
export function lockDevice(): void {
  onKey(lockAll)
  const person = keyHolder()
  if (person !== null) lockAll(person)
}

function lockAll(person: string): void {
  lockTexts(person)
  void lockWaiting(person)
}
