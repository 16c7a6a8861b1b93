import { readsIn } from '../going-to.ts'
import { lazyPage } from '../lazy-page.ts'
import { pagesUnder, STAFF } from '../page.ts'
import { root } from '../root-route.tsx'
import * as searches from '../searches.ts'

const actionReads = readsIn(() => import('../reads/action-reads.ts'))
const officeReads = readsIn(() => import('../reads/office-reads.ts'))
const staffReads = readsIn(() => import('../reads/staff-reads.ts'))

const page = pagesUnder(root)

/** Of the programme office; those of the comparison stand apart. */
export const staffPages = [
  page(
    '/eszl/rapport/$gemeente',
    STAFF,
    staffReads.report,
    lazyPage(() => import('#features/report/municipality-report-page.tsx'), 'AnyReportPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/rapport',
    STAFF,
    staffReads.regionReport,
    lazyPage(() => import('#features/report/region-report-page.tsx'), 'RegionReportPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/rondes',
    STAFF,
    officeReads.rounds,
    lazyPage(() => import('#features/run-round/rounds-page.tsx'), 'RoundsPage'),
  ),
  page(
    '/eszl/rondes/nieuw',
    STAFF,
    officeReads.makeRound,
    lazyPage(() => import('#features/run-round/make-round/new-round-page.tsx'), 'NewRoundPage'),
  ),
  page(
    '/eszl/rondes/concept/$roundId',
    STAFF,
    officeReads.plannedRound,
    lazyPage(
      () => import('#features/run-round/make-round/planned-round-page.tsx'),
      'PlannedRoundPage',
    ),
  ),
  page(
    '/eszl/rondes/$roundId',
    STAFF,
    officeReads.round,
    lazyPage(() => import('#features/run-round/round-page.tsx'), 'RoundPage'),
    { search: searches.round },
  ),
  page(
    '/eszl/gemeenten',
    STAFF,
    officeReads.municipalities,
    lazyPage(
      () => import('#features/municipalities/municipalities-page.tsx'),
      'MunicipalitiesPage',
    ),
  ),
  page(
    '/eszl/regio',
    STAFF,
    officeReads.region,
    lazyPage(() => import('#features/set-up-region/region-page.tsx'), 'RegionPage'),
  ),
  page(
    '/eszl/logboek',
    STAFF,
    officeReads.log,
    lazyPage(() => import('#features/read-log/log-page.tsx'), 'LogPage'),
    { search: searches.log },
  ),
  page(
    '/eszl/mensen',
    STAFF,
    officeReads.people,
    lazyPage(() => import('#features/manage-people/people-page.tsx'), 'PeoplePage'),
    { search: searches.people },
  ),
  page(
    '/eszl/ondernemers',
    STAFF,
    staffReads.reach,
    lazyPage(() => import('#features/reach-entrepreneurs/reach-page.tsx'), 'AnyReachPage'),
    { search: searches.ofMunicipality },
  ),
  page(
    '/eszl/opmerkingen',
    STAFF,
    staffReads.remarks,
    lazyPage(() => import('#features/review-remarks/review-page.tsx'), 'ReviewPage'),
    { search: searches.remarks },
  ),
  page(
    '/eszl/overleg',
    STAFF,
    staffReads.discussions,
    lazyPage(() => import('#features/discuss/all-discussions-page.tsx'), 'AllDiscussionsPage'),
    { search: searches.discussions },
  ),
  page(
    '/eszl/tegenstrijdigheden',
    STAFF,
    staffReads.contradictions,
    lazyPage(
      () => import('#features/contradictions/contradictions-page.tsx'),
      'ContradictionsPage',
    ),
    { search: searches.contradictions },
  ),
  page(
    '/eszl',
    STAFF,
    staffReads.start,
    lazyPage(() => import('../staff-start.tsx'), 'StaffStart'),
    { search: searches.roundBoard },
  ),
  page(
    '/eszl/quick-wins',
    STAFF,
    staffReads.quickWins,
    lazyPage(() => import('#features/quick-wins/all-quick-wins-page.tsx'), 'AllQuickWinsPage'),
    { search: searches.anyQuickWins },
  ),
  page(
    '/eszl/quick-wins/nog-niemand',
    STAFF,
    staffReads.unshared,
    lazyPage(() => import('#features/quick-wins/share/unshared-page.tsx'), 'UnsharedPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/acties',
    STAFF,
    actionReads.ofRegion,
    lazyPage(() => import('#features/actions/region-page.tsx'), 'RegionPage'),
    { search: searches.regionActions },
  ),
  page(
    '/eszl/acties/nieuw',
    STAFF,
    actionReads.joint,
    lazyPage(() => import('#features/actions/joint-action-page.tsx'), 'JointActionPage'),
    { search: searches.jointAction },
  ),
  page(
    '/eszl/acties/$actionId',
    STAFF,
    actionReads.one,
    lazyPage(() => import('#features/actions/action-page.tsx'), 'AnyActionPage'),
  ),
  page(
    '/eszl/bewijs',
    STAFF,
    actionReads.anyProof,
    lazyPage(() => import('#features/proof/proof-page.tsx'), 'AnyProofPage'),
    { search: searches.anyProof },
  ),
  page(
    '/eszl/bijeenkomst',
    STAFF,
    staffReads.meeting,
    lazyPage(() => import('#features/meeting/meeting-page.tsx'), 'MeetingPage'),
    { search: searches.meeting },
  ),
  page(
    '/eszl/bijeenkomst/spreker',
    STAFF,
    staffReads.presenter,
    lazyPage(() => import('#features/meeting/presenter-page.tsx'), 'PresenterPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/bijeenkomst/samen',
    STAFF,
    staffReads.meetingRound,
    lazyPage(() => import('#features/meeting/two-page.tsx'), 'TwoPage'),
    { search: searches.twoMunicipalities },
  ),
  page(
    '/eszl/maatregelen',
    STAFF,
    staffReads.catalogue,
    lazyPage(() => import('#features/edit-catalogue/catalogue-page.tsx'), 'CataloguePage'),
    { search: searches.catalogue },
  ),
  page(
    '/eszl/maatregelen/nakijken',
    STAFF,
    staffReads.catalogue,
    lazyPage(() => import('#features/edit-catalogue/check-page.tsx'), 'CheckPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/maatregelen/nieuw',
    STAFF,
    staffReads.measure,
    lazyPage(() => import('#features/edit-catalogue/new-measure-page.tsx'), 'NewMeasurePage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/maatregelen/$measureId',
    STAFF,
    staffReads.measure,
    lazyPage(() => import('#features/edit-catalogue/measure-page.tsx'), 'MeasurePage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/mail',
    STAFF,
    officeReads.mail,
    lazyPage(() => import('#features/mail/mail-page.tsx'), 'MailPage'),
  ),
  page(
    '/eszl/mail/$kind',
    STAFF,
    officeReads.mailText,
    lazyPage(() => import('#features/mail/mail-text-page.tsx'), 'MailTextPage'),
  ),
  page(
    '/eszl/woorden',
    STAFF,
    staffReads.words,
    lazyPage(() => import('#features/edit-catalogue/correct-words/words-page.tsx'), 'WordsPage'),
    { search: searches.words },
  ),
  page(
    '/eszl/vragenlijst',
    STAFF,
    officeReads.questionnaires,
    lazyPage(() => import('#features/edit-questionnaire/versions-page.tsx'), 'VersionsPage'),
  ),
  page(
    '/eszl/vragenlijst/vergelijken',
    STAFF,
    officeReads.questionnaires,
    lazyPage(() => import('#features/edit-questionnaire/compare-page.tsx'), 'ComparePage'),
    { search: searches.versions },
  ),
  page(
    '/eszl/vragenlijst/$draftId',
    STAFF,
    officeReads.draft,
    lazyPage(() => import('../draft/pages.tsx'), 'DraftRoute'),
  ),
  page(
    '/eszl/vragenlijst/$draftId/$kind/$partId',
    STAFF,
    officeReads.draft,
    lazyPage(() => import('../draft/pages.tsx'), 'PartRoute'),
  ),
] as const
