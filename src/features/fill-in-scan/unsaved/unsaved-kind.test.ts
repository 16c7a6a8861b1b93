import { expect, test } from 'vitest'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import type { SaveState } from '../saving/queue-rules.ts'
import { unsavedKind } from './unsaved-kind.ts'

const unsaved = (retrying: boolean): SaveState => ({
  kind: 'unsaved',
  error: retrying ? { kind: 'offline' } : { kind: 'refused', code: 'number_invalid' },
  retrying,
  refused: {},
  here: 'kept',
})
const clash: SaveState = {
  kind: 'clash',
  theirs: EMPTY_ANSWER,
  conflicts: ['state'],
  both: false,
  here: 'kept',
}

test.each<[string, SaveState, boolean, string]>([
  ['on its way', { kind: 'saving', here: 'kept' }, false, 'coming'],
  ['without a connection', unsaved(true), false, 'coming'],
  ['a number that cannot be', unsaved(false), false, 'wrong'],
  ['a colleague answered as well', clash, false, 'clash'],
  ['the scan was handed in', unsaved(true), true, 'stuck'],
  ['a clash in a scan that was handed in', clash, true, 'stuck'],
])('only what goes by itself is said to: %s', (_what, state, frozen, kind) => {
  expect(unsavedKind(state, frozen)).toBe(kind)
})
