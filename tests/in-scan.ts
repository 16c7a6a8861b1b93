import type { Member } from '#domain/access/member.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { AnswerQueue } from '#features/fill-in-scan/saving/answer-queue.ts'
import { memoryStorage } from './memory-storage.ts'
import type { ScanAtHand } from '#features/fill-in-scan/scan-context.tsx'
import { QUESTIONNAIRE } from '#tests/content.ts'

export const ROUND: Round = {
  id: 'r1',
  name: 'Najaar',
  questionnaireVersion: '2026-1',
  state: 'open',
  openedAt: '2026-11-01T10:00:00Z',
  closesOn: null,
  closedAt: null,
}

export const BEEK: Municipality = {
  code: 'GM0888',
  name: 'Beek',
  shortName: 'BEE',
  slug: 'beek',
  subregion: 'Westelijke Mijnstreek',
  sizeClass: 'small',
  inhabitants: 16_000,
  rural: true,
  borders: [],
  features: [],
  tileRow: 0,
  tileColumn: 0,
  takesPart: true,
}

export const COORDINATOR: Member = {
  userId: 'u1',
  email: 'bea@beek.example',
  role: 'coordinator',
  municipalityCode: 'GM0888',
}

const nothing = () => undefined

/** What the pages of a scan of Beek stand in, where nothing is typed and nothing leaves. */
export const inScan = (scan: Scan): ScanAtHand => ({
  scan,
  round: ROUND,
  definition: QUESTIONNAIRE,
  municipality: BEEK,
  queue: new AnswerQueue({
    stored: {},
    send: () => new Promise(nothing),
    fetchVersions: () => new Promise(nothing),
    check: () => null,
    fits: () => true,
    storage: memoryStorage(),
    after: () => nothing,
  }),
  storage: { ...memoryStorage(), oldest: () => null, unreadable: () => 0, onMore: nothing },
  ours: true,
  readOnly: scan.state === 'in_progress' ? null : 'submitted',
})
