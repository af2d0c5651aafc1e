import { periodOf } from '@shared/contact/turns'
import { rowVerdicts } from '@shared/imports/schema'
import { dayOf, instant } from '@shared/time'
import { tripCodeOf } from '@shared/trip/trip-code'
import { newId } from '../../functions/testing/people'
import { newCode } from '../../functions/testing/codes'
import type { Stage } from './stage'

/** What is sent, by the endpoint's own names. */
export interface Ask {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: object
}

/** How an endpoint is asked for all that it could say of the member; or why it can say nothing. */
export type Row =
  { asks: (stage: Stage) => readonly Ask[]; opens?: true; never?: string } | { saysNothing: string }

const once = (): readonly Ask[] => [{}]
const of = (query: Record<string, string>): Ask => ({ query })
const orgs = ({ home, south, ownBranch }: Stage) => [
  ...[home.branch, home.town, home.root],
  ...[south.communityBranch, ownBranch],
]
const byOrg = (stage: Stage) => orgs(stage).map((orgId) => of({ orgId }))
const theirs = ({ memberId }: Stage): Ask => ({ params: { memberId } })
const eachTrip = ({ tripIds }: Stage): Ask[] => tripIds.map((tripId) => ({ params: { tripId } }))
const eachStation = ({ south }: Stage): Ask[] =>
  [south.station, south.otherStation].map((stationId) => ({ params: { stationId } }))
const fromElsewhere = ({ inflowId }: Stage): readonly Ask[] => [{ params: { inflowId } }]
const thatWish = ({ wishId }: Stage): readonly Ask[] => [{ params: { wishId } }]
const place = ({ places }: Stage) => ({ placeId: places.community })
const quarterNow = ({ system }: Stage) => periodOf(dayOf(instant(system.cloud.clock.now())))
const nobodyKnows = 'an id or a code that only its own holder has'

/** Every endpoint that answers more than a receipt. One that isn't here makes the proof fail. */
export const rows: Record<string, Row> = {
  // One's own session, one's own computer.
  logIn: { saysNothing: 'a session for whoever brings the code of WeChat' },
  openBinding: { saysNothing: 'name and branch to whoever brings the number and types the name' },
  openBindingByCode: { saysNothing: 'name and branch to whoever brings a secret code and types the name' },
  logOut: { saysNothing: 'nothing at all' },
  whoAmI: { asks: once },
  openDeskTicket: { saysNothing: 'a code of its own' },
  readDeskTicket: { saysNothing: 'a session for the computer that holds the secret' },
  seeDeskTicket: { saysNothing: 'the kind of computer' },
  askConfirmation: { saysNothing: 'a number of its own' },
  readConfirmation: { saysNothing: 'where one’s own confirmation stands' },
  listConfirmations: { asks: once },
  // What anybody may know.
  describeApi: { asks: once },
  checkPush: { saysNothing: 'what was sent' },
  receivePush: { saysNothing: 'one word' },
  listCounties: { asks: once },
  listBranches: { asks: ({ home }) => [{ params: { countyId: home.countyId } }] },
  listTowns: { asks: ({ home }) => [of({ countyId: home.countyId })] },
  listPlaces: {
    asks: ({ home, places }) => [of({ countyId: home.countyId, parentId: places.community })],
  },
  listStations: { asks: () => [of({ region: '46' })] },
  readStation: { asks: ({ south }) => [{ params: { stationId: south.station } }] },
  // Of a station, and not of whoever comes to it.
  listOwnStations: { asks: (stage) => orgs(stage).map((orgId) => ({ params: { orgId } })) },
  readStationHistory: { asks: eachStation },
  listScreens: { asks: eachStation },
  readPosterCode: { saysNothing: 'a picture of a link to a station' },
  openScreen: { saysNothing: 'a code of its own' },
  readScreen: { saysNothing: 'what a station’s screen shows, to whoever holds its secret' },
  readRetention: { asks: once },
  // The tree, the places and the roles in it.
  readOrg: { asks: (stage) => orgs(stage).map((orgId) => ({ params: { orgId } })) },
  listOrgs: { asks: once },
  readTree: { asks: once },
  readOrgHistory: { asks: (stage) => orgs(stage).map((orgId) => ({ params: { orgId } })) },
  readPlace: { asks: (stage) => [{ params: place(stage) }] },
  listAnchorHouseholds: { asks: (stage) => [{ params: place(stage) }] },
  listInServiceMembers: { asks: (stage) => [{ params: place(stage) }] },
  revealInService: { opens: true, asks: ({ inServiceId }) => [{ params: { inServiceId } }] },
  countResidents: { asks: (stage) => [{ params: place(stage) }] },
  listOwnCommunityReports: { asks: once },
  listCommunityReports: {
    asks: (stage) => ['confirmed', 'waiting'].map((state) => ({ params: place(stage), query: { state } })),
  },
  listUnitReports: { asks: (stage) => [of(place(stage)), ...byOrg(stage)] },
  listShifts: { asks: (stage) => [{ params: place(stage) }] },
  readCommunityFigures: { asks: (stage) => [of(place(stage))] },
  listOpenShifts: { asks: once },
  listOwnSignUps: { asks: once },
  readOwnPoints: { asks: once },
  readPostSettings: { saysNothing: 'which service posts a county has' },
  listOwnUnitHours: { asks: once },
  listUnitHours: { asks: (stage) => [of(place(stage)), ...byOrg(stage)] },
  listSignUps: {
    asks: () => [{ params: { shiftId: newId('shift') } }],
    never: 'whoever answers for the place of a shift reads names and branches, as its in-service members',
  },
  readCodeSeeds: {
    asks: ({ south }) => [south.station, south.otherStation].map((stationId) => ({ params: { stationId } })),
  },
  listGrants: { asks: byOrg },
  readInvitation: { asks: () => [{ body: { code: newCode(16) } }], never: nobodyKnows },
  listBindingRequests: { asks: byOrg },
  revealBindingRequest: {
    asks: () => [{ params: { requestId: newId('bindingRequest') } }],
    never: nobodyKnows,
  },
  // The member.
  listMembers: { asks: (stage) => [...byOrg(stage), of({ orgId: stage.home.branch, name: '雁' })] },
  readMember: { asks: (stage) => [theirs(stage)] },
  revealMember: {
    opens: true,
    asks: (stage) =>
      ['mobile', 'homeAddress'].flatMap((field) => [
        { ...theirs(stage), body: { field, reason: 'call' } },
        { ...theirs(stage), body: { field, explanation: '有急事要找本人' } },
      ]),
  },
  issueLinkCode: { saysNothing: 'a new code' },
  undoTransfer: { saysNothing: 'a receipt and codes' },
  reverseDeath: { saysNothing: 'a receipt and codes' },
  listDeathReports: { asks: (stage) => [...byOrg(stage), of({ orgId: stage.home.otherBranch })] },
  listContacts: { asks: (stage) => [theirs(stage), { params: { memberId: stage.inflowId } }] },
  listContactsDue: {
    asks: (stage) => [
      ...byOrg(stage),
      ...[stage.south.station, stage.south.otherStation].map((stationId) =>
        of({ orgId: stage.south.community, stationId }),
      ),
    ],
  },
  readLimits: { saysNothing: 'how many days each party has in a county' },
  readContactPlans: { saysNothing: 'what a county wants of its branches, in general words' },
  readContactSheet: {
    asks: (stage) =>
      orgs(stage).map((orgId) => ({ params: { orgId }, query: { period: quarterNow(stage) } })),
  },
  listSheetEntries: {
    asks: (stage) =>
      orgs(stage).map((orgId) => ({
        ...{ params: { orgId }, query: { period: quarterNow(stage), figure: 'entries' } },
      })),
  },
  listInflow: { asks: byOrg },
  listInflowAtStation: {
    asks: ({ south }) =>
      [south.otherStation, south.station].map((stationId) => of({ stationId, list: 'new' })),
  },
  listInflowOfCounty: { asks: () => [of({})] },
  countInflow: { asks: once },
  countMobileBranch: { asks: byOrg },
  readInflow: { asks: fromElsewhere },
  readOwnInflow: { asks: once },
  readInflowLetter: { asks: fromElsewhere },
  listInflowDuplicates: { asks: fromElsewhere },
  revealInflow: {
    asks: (stage) =>
      fromElsewhere(stage).flatMap((ask) =>
        ['mobile', 'awayAddress', 'originPhone'].flatMap((field) => [
          { ...ask, body: { field } },
          { ...ask, body: { field, reason: '有急事要找本人' } },
        ]),
      ),
    opens: true,
  },
  listDelegates: { asks: (stage) => [theirs(stage)] },
  listPrincipals: { asks: once },
  readDelegationOffer: { asks: () => [{ body: { code: newCode(12) } }], never: nobodyKnows },
  readConsents: { asks: ({ memberId }) => [of({ memberId })] },
  listLooks: { asks: once },
  exportMyData: { asks: once, opens: true },
  readAudit: {
    asks: ({ memberId, tripIds, system }) => [
      of({ day: dayOf(instant(system.cloud.clock.now())) }),
      ...[memberId, ...tripIds].map((subjectId) => of({ subjectId })),
    ],
  },
  // Trips.
  readTrip: { asks: eachTrip },
  listOwnTrips: { asks: once },
  listWaitingTrips: { asks: byOrg },
  listAway: { asks: byOrg },
  readAwayFigures: { asks: byOrg },
  readLetter: { asks: eachTrip },
  listLetters: { asks: byOrg },
  readLetterCode: { saysNothing: 'a picture of a code, for who made it' },
  openLetter: { asks: ({ letterCode }) => [{ body: { token: letterCode } }] },
  revealByLetter: { asks: ({ letterCode }) => [{ body: { token: letterCode } }], opens: true },
  revealLetterAnswer: { asks: eachTrip },
  listArrivals: { asks: eachStation },
  findTripByCode: {
    asks: ({ south, tripIds }) =>
      [south.station, south.otherStation].flatMap((stationId) =>
        tripIds.map((tripId) => ({ params: { stationId, code: tripCodeOf(tripId) } })),
      ),
  },
  listExpectedTrips: {
    asks: ({ south }) => [south.station, south.otherStation].map((stationId) => of({ stationId })),
  },
  listHostedTrips: {
    asks: (stage) => [
      ...byOrg(stage),
      ...[stage.south.station, stage.south.otherStation].map((stationId) =>
        of({ orgId: stage.south.community, stationId }),
      ),
    ],
  },
  revealTrip: {
    opens: true,
    asks: (stage) =>
      eachTrip(stage).flatMap((trip) =>
        ['mobile', 'awayAddress', 'emergency'].flatMap((field) => [
          { ...trip, body: { field } },
          { ...trip, body: { field, reason: '有急事要找本人' } },
        ]),
      ),
  },
  readToday: { asks: once },
  listInbox: { asks: once },
  // Wishes.
  listWishes: { asks: ({ places }) => [of({ placeId: places.community })] },
  listWishInbox: { asks: ({ places }) => [of({ placeId: places.community, list: 'published' })] },
  listOwnWishes: { asks: once },
  listOwnClaims: { asks: once },
  readWish: { asks: thatWish },
  listSimilarWishes: { asks: thatWish },
  revealWish: { asks: (stage) => thatWish(stage).map((one) => ({ ...one, body: { field: 'mobile' } })) },
  // Sweeps.
  listSweeps: { asks: byOrg },
  readSweepProgress: {
    asks: (stage) => byOrg(stage).map((one) => ({ ...one, params: { sweepId: stage.sweepId } })),
  },
  listSweepMembers: {
    asks: (stage) => orgs(stage).map((orgId) => ({ params: { sweepId: stage.sweepId, orgId } })),
  },
  readSweepLink: { asks: ({ link }) => [{ body: { token: link } }] },
  // Sheets.
  startImport: { saysNothing: 'where to send one’s own sheet' },
  listImports: { asks: byOrg },
  readImport: { asks: ({ importId }) => [{ params: { importId } }] },
  listImportRows: {
    asks: ({ importId }) =>
      [...rowVerdicts, 'absent'].map((verdict) => ({ params: { importId }, query: { verdict } })),
  },
  readImportResult: {
    asks: ({ importId }) => [{ params: { importId } }],
    never: 'an address to fetch it from',
  },
  readImportTemplate: { asks: ({ home }) => [{ params: { kind: 'roster' }, query: { orgId: home.branch } }] },
  uploadTemplate: { saysNothing: 'where to send one’s own template' },
  listTemplates: { asks: byOrg, never: 'an office’s own headers, nobody’s' },
  listExports: { asks: byOrg },
  readExport: { asks: () => [{ params: { exportId: `exp_${'0'.repeat(20)}` } }], never: nobodyKnows },
}
