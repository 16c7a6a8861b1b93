import type { Member } from '#domain/access/member.ts'
import type { Round } from '#domain/round.ts'
import type { Split } from '#domain/rating/public-result.ts'
import { listActionComments, listActionEvents } from './action-talk.ts'
import { getAction, listActions } from './actions.ts'
import { DataFailure, mayPass } from './errors.ts'
import { isDemo } from './installation.ts'
import { currentMember, listInvitations, listMembers } from './members.ts'
import { getWeeklyMail } from './mail-choice.ts'
import { listMeasures, listMeasuresOfRound, listMeasureVersions } from './measures.ts'
import { listPublicActions, listPublicActionsOfRound } from './public-actions.ts'
import {
  listPublicParts,
  listPublicResponses,
  listPublicResults,
  listPublicRounds,
  listReleasedRemarks,
} from './public-results.ts'
import { getCurrentDefinition, getDefinition } from './questionnaires.ts'
import {
  listDonors,
  listDonorsByItem,
  listHeldRatings,
  listNeeds,
  listNeedsOfRound,
  listRatingResponse,
  findRatingSpread,
} from './ratings.ts'
import { listRatingProgress } from './rating-progress.ts'
import { areSendersKnown, listRatingCodes } from './rating-codes.ts'
import { valueOf } from './read.ts'
import { getRegion } from './region.ts'
import { listRegionNotes } from './region-notes.ts'
import { listRemarks } from './remarks.ts'
import { listRoundContents } from './round-contents.ts'
import { listRounds } from './rounds.ts'
import { getScan, listScansOfMunicipality, listScansOfRound } from './scans.ts'
import { listScoreSheets, listScoreSheetsOfRound } from './score-sheets.ts'
import { askServerMoment } from './server-moment.ts'
import { fetchKey, signedInAs } from './session.ts'
import { listSubmissions } from './submissions.ts'
import { listTasks } from './tasks.ts'
import { listMunicipalities, listNeighbours } from './territory.ts'
import { getTotalSpread, listThemeSpread } from './theme-spread.ts'
import { bePresent, getScanRevision, listAnswerVersions } from './together.ts'

/**
 * What screens read, as a key for the query cache and a function that fetches. Failures are thrown as
 * DataFailure. Reference data does not change while someone works, so it is fetched once.
 */
const REFERENCE = { staleTime: Infinity } as const

/** Who is at the screen: nobody, someone without access, or a member. */
export type Session = { email: string | null; member: Member | null }

async function currentSession(): Promise<Session> {
  const email = await valueOf(signedInAs())
  if (email === null) return { email, member: null }
  const [member] = await Promise.all([
    valueOf(currentMember()),
    askServerMoment(),
    // Before any page looks for what was left on this device.
    fetchKey(email).then((key) => {
      if (!key.ok && mayPass(key.error)) throw new DataFailure(key.error)
    }),
  ])
  return { email, member }
}

export const queries = {
  session: () => ({ queryKey: ['session'], queryFn: currentSession, ...REFERENCE }),
  weeklyMail: () => ({ queryKey: ['weekly-mail'], queryFn: () => valueOf(getWeeklyMail()) }),
  demo: () => ({ queryKey: ['demo'], queryFn: () => valueOf(isDemo()), ...REFERENCE }),
  region: () => ({ queryKey: ['region'], queryFn: () => valueOf(getRegion()), ...REFERENCE }),
  municipalities: () => ({
    queryKey: ['municipalities'],
    queryFn: () => valueOf(listMunicipalities()),
    ...REFERENCE,
  }),
  neighbours: () => ({
    queryKey: ['neighbours'],
    queryFn: () => valueOf(listNeighbours()),
    ...REFERENCE,
  }),
  definition: (version: string) => ({
    queryKey: ['definition', version],
    queryFn: () => valueOf(getDefinition(version)),
    ...REFERENCE,
  }),
  currentDefinition: () => ({
    queryKey: ['definition', 'current'],
    queryFn: () => valueOf(getCurrentDefinition()),
    ...REFERENCE,
  }),
  measures: () => ({
    queryKey: ['measures'],
    queryFn: () => valueOf(listMeasures()),
  }),
  measuresOfRound: (roundId: string) => ({
    queryKey: ['measures', 'round', roundId],
    queryFn: () => valueOf(listMeasuresOfRound(roundId)),
  }),
  measureVersions: (measureId: string) => ({
    queryKey: ['measures', 'versions', measureId],
    queryFn: () => valueOf(listMeasureVersions(measureId)),
  }),
  rounds: () => ({ queryKey: ['rounds'], queryFn: () => valueOf(listRounds()) }),
  roundContents: () => ({
    queryKey: ['round-contents'],
    queryFn: () => valueOf(listRoundContents()),
  }),
  members: () => ({ queryKey: ['members'], queryFn: () => valueOf(listMembers()) }),
  invitations: () => ({ queryKey: ['invitations'], queryFn: () => valueOf(listInvitations()) }),
  scansOfRound: (roundId: string) => ({
    queryKey: ['scans', 'round', roundId],
    queryFn: () => valueOf(listScansOfRound(roundId)),
  }),
  scansOfMunicipality: (code: string) => ({
    queryKey: ['scans', 'municipality', code],
    queryFn: () => valueOf(listScansOfMunicipality(code)),
  }),
  scan: (scanId: string) => ({
    queryKey: ['scan', scanId],
    queryFn: () => valueOf(getScan(scanId)),
  }),
  scanRevision: (scanId: string) => ({
    queryKey: ['scan-revision', scanId],
    queryFn: () => valueOf(getScanRevision(scanId)),
  }),
  presence: (scanId: string, themeId: string | null) => ({
    queryKey: ['presence', scanId, themeId],
    queryFn: () => valueOf(bePresent(scanId, themeId)),
  }),
  answerVersions: (scanId: string, itemId: string) => ({
    queryKey: ['answer-versions', scanId, itemId],
    queryFn: () => valueOf(listAnswerVersions(scanId, itemId)),
  }),
  themeSpread: (scanId: string) => ({
    queryKey: ['theme-spread', scanId],
    queryFn: () => valueOf(listThemeSpread(scanId)),
  }),
  totalSpread: (scanId: string) => ({
    queryKey: ['total-spread', scanId],
    queryFn: () => valueOf(getTotalSpread(scanId)),
  }),
  tasks: (scanId: string) => ({
    queryKey: ['tasks', scanId],
    queryFn: () => valueOf(listTasks(scanId)),
  }),
  scoreSheetsOfRound: (roundId: string) => ({
    queryKey: ['score-sheets', 'round', roundId],
    queryFn: () => valueOf(listScoreSheetsOfRound(roundId)),
  }),
  scoreSheets: (scanIds: readonly string[]) => ({
    queryKey: ['score-sheets', ...scanIds],
    queryFn: () => valueOf(listScoreSheets(scanIds)),
  }),
  submissions: (scanId: string) => ({
    queryKey: ['submissions', scanId],
    queryFn: () => valueOf(listSubmissions(scanId)),
  }),
  needs: (roundId: string, municipalityCode: string) => ({
    queryKey: ['needs', roundId, municipalityCode],
    queryFn: () => valueOf(listNeeds(roundId, municipalityCode)),
  }),
  ratingSpread: (roundId: string) => ({
    queryKey: ['rating-spread', roundId],
    queryFn: () => valueOf(findRatingSpread(roundId)),
  }),
  needsOfRound: (roundId: string) => ({
    queryKey: ['needs', roundId],
    queryFn: () => valueOf(listNeedsOfRound(roundId)),
  }),
  donorsByItem: () => ({
    queryKey: ['donors-by-item'],
    queryFn: () => valueOf(listDonorsByItem()),
  }),
  donors: (scanId: string) => ({
    queryKey: ['donors', scanId],
    queryFn: () => valueOf(listDonors(scanId)),
  }),
  regionNotes: (roundId: string) => ({
    queryKey: ['region-notes', roundId],
    queryFn: () => valueOf(listRegionNotes(roundId)),
  }),
  heldRatings: (roundId: string) => ({
    queryKey: ['held-ratings', roundId],
    queryFn: () => valueOf(listHeldRatings(roundId)),
  }),
  ratingResponse: (roundId: string) => ({
    queryKey: ['rating-response', roundId],
    queryFn: () => valueOf(listRatingResponse(roundId)),
  }),
  ratingProgress: (roundId: string) => ({
    queryKey: ['rating-progress', roundId],
    queryFn: () => valueOf(listRatingProgress(roundId)),
  }),
  remarks: (roundId: string) => ({
    queryKey: ['remarks', roundId],
    queryFn: () => valueOf(listRemarks(roundId)),
  }),
  ratingCodes: (roundId: string) => ({
    queryKey: ['rating-codes', roundId],
    queryFn: () => valueOf(listRatingCodes(roundId)),
  }),
  sendersAreKnown: () => ({
    queryKey: ['senders-are-known'],
    queryFn: () => valueOf(areSendersKnown()),
  }),
  releasedRemarks: (roundId: string, municipalityCode: string) => ({
    queryKey: ['released-remarks', roundId, municipalityCode],
    queryFn: () => valueOf(listReleasedRemarks(roundId, municipalityCode)),
  }),
  actions: () => ({ queryKey: ['actions'], queryFn: () => valueOf(listActions()) }),
  action: (actionId: string) => ({
    queryKey: ['actions', actionId],
    queryFn: () => valueOf(getAction(actionId)),
  }),
  actionComments: (actionId: string) => ({
    queryKey: ['actions', actionId, 'comments'],
    queryFn: () => valueOf(listActionComments(actionId)),
  }),
  actionEvents: (actionId: string) => ({
    queryKey: ['actions', actionId, 'events'],
    queryFn: () => valueOf(listActionEvents(actionId)),
  }),
  publicActions: (municipalityCode: string) => ({
    queryKey: ['public-actions', municipalityCode],
    queryFn: () => valueOf(listPublicActions(municipalityCode)),
  }),
  publicActionsOfRound: (roundId: string) => ({
    queryKey: ['public-actions', 'round', roundId],
    queryFn: () => valueOf(listPublicActionsOfRound(roundId)),
  }),
  publicRounds: () => ({
    queryKey: ['public-rounds'],
    queryFn: () => valueOf(listPublicRounds()),
  }),
  publicResponses: (roundId: string) => ({
    queryKey: ['public-responses', roundId],
    queryFn: () => valueOf(listPublicResponses(roundId)),
  }),
  publicResults: (roundId: string) => ({
    queryKey: ['public-results', roundId],
    queryFn: () => valueOf(listPublicResults(roundId)),
  }),
  publicParts: (roundId: string, municipalityCode: string, split: Split) => ({
    queryKey: ['public-parts', roundId, municipalityCode, split],
    queryFn: () => valueOf(listPublicParts(roundId, municipalityCode, split)),
  }),
}

/** The round that is open now, or else the newest one; null when there never was one. */
export function currentRound(rounds: readonly Round[]): Round | null {
  return rounds.find(({ state }) => state === 'open') ?? rounds[0] ?? null
}
