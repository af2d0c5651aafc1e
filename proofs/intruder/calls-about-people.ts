import { addDays } from '@shared/time'
import { aRecord, todayOf } from '../../functions/delegation/testing/agreements'
import { aSweep } from '../../functions/sweep/testing/sweeps'
import { newCode } from '../../functions/testing/codes'
import { newId } from '../../functions/testing/people'
import { aFiling } from '../../functions/testing/trips'
import {
  type Call,
  insiders,
  officers,
  originSide,
  ofBranch,
  above,
  hosts,
  nobody,
  own,
  asRead,
  member,
  trip,
  tick,
  consent,
  delegation,
} from './calling'

/** What is about a member, their trips, and who has to do with them. */
export const callsAboutPeople: Record<string, Call> = {
  offerDelegation: own(({ system }) => ({
    body: { ...aRecord(system), scopes: ['trips'], slip: undefined, consent: undefined },
  })),
  recordDelegation: { ask: (stage) => member(aRecord(stage.system))(stage), may: originSide },
  readDelegationOffer: { ask: () => ({ body: { code: newCode(12) } }), may: nobody },
  acceptDelegation: { ask: () => ({ body: { code: newCode(12), name: '林小妹' } }), may: nobody },
  ...asRead('listDelegates', ['member', ...originSide, ...hosts]),
  ...asRead('listPrincipals', 'own'),
  renewDelegation: {
    ask: (stage) => ({ ...delegation(stage), body: { expiresOn: addDays(todayOf(stage.system), 200) } }),
    may: ['member', ...originSide],
  },
  endDelegation: { ask: delegation, may: ['member', 'tripsDelegate', ...originSide, ...hosts] },
  endDelegationBySlip: { ask: () => ({ body: { slip: newCode(12) } }), may: nobody },
  ...asRead('listMembers', ofBranch),
  ...asRead('readMember', ['member', 'dataDelegate', ...ofBranch]),
  addMember: {
    ask: ({ home }) => ({ body: { memberId: newId('member'), orgId: home.branch, name: '周家和' } }),
    may: originSide,
  },
  correctMember: { ask: member({ version: 2, unit: '石桥小学' }), may: originSide },
  changeOwnPhone: { ask: member({ phone: '19900008899' }), may: ['member'] },
  transferMember: {
    ask: (stage) => member({ version: 2, on: todayOf(stage.system) })(stage),
    may: originSide,
  },
  undoTransfer: { ask: member(), may: originSide },
  moveMember: {
    ask: (ground) =>
      member({ version: 2, toOrgId: ground.home.otherBranch, doneNationallyOn: todayOf(ground.system) })(
        ground,
      ),
    may: above,
  },
  setDiscreet: { ask: member({ discreet: true }), may: ['member', ...originSide] },
  takeOver: { ask: member({ wish: 'spoken' }), may: above },
  handBack: { ask: member(), may: originSide },
  recordDeath: { ask: member({}), may: originSide },
  confirmDeath: { ask: member(), may: originSide },
  confirmReportedDeath: {
    ask: (stage) => member({ reportId: newId('deathReport') })(stage),
    may: originSide,
  },
  reportDeath: {
    ask: ({ places, home }) => ({
      params: { placeId: places.community },
      body: {
        reportId: newId('deathReport'),
        who: { known: 'by_name', orgId: home.branch, name: '林秀兰' },
      },
    }),
    may: ['communityWorker'],
  },
  ...asRead('listDeathReports', ['secretary']),
  closeDeathReport: {
    ask: () => ({ params: { reportId: newId('deathReport') }, body: { outcome: 'not_ours' } }),
    may: nobody,
  },
  reverseDeath: { ask: member(), may: [...originSide, 'officer'] },
  issueLinkCode: { ask: member(), may: originSide },
  ...asRead('revealMember', ['member', ...originSide]),
  ...asRead('listContacts', ['member', ...originSide, ...hosts]),
  logContact: {
    ask: (stage) => member({ contactId: newId('contact'), on: todayOf(stage.system), how: 'phone' })(stage),
    may: [...originSide, ...hosts],
  },
  strikeContact: {
    ask: (stage) => ({
      params: { ...member()(stage).params, contactId: newId('contact') },
      body: { on: todayOf(stage.system), reason: '记错了' },
    }),
    may: nobody,
  },
  tickFollowUp: {
    ask: (stage) => ({
      params: { ...member()(stage).params, contactId: newId('contact') },
      body: { on: todayOf(stage.system) },
    }),
    may: nobody,
  },
  ...asRead('listContactsDue', ['secretary']),
  ...asRead('readContactSheet', ofBranch),
  ...asRead('listSheetEntries', ofBranch),
  readContactPlans: { ask: () => ({}), may: insiders },
  saveContactPlan: {
    ask: () => ({
      params: { planId: newId('contactPlan') },
      body: { version: 0, title: '一月一问', rhythm: 'month', audience: 'away', active: true },
    }),
    may: officers,
  },
  giveConsent: { ask: consent, may: ['member', ...originSide] },
  withdrawConsent: { ask: consent, may: ['member', ...originSide] },
  ...asRead('readConsents', ['member', 'dataDelegate', ...originSide]),
  listLooks: own(),
  readRetention: own(),
  requestErasure: own(),
  exportMyData: own(),
  checkPush: own(),
  receivePush: own(),
  startSweep: { ask: ({ system, home }) => ({ body: aSweep(system, home.town) }), may: ['townWorker'] },
  ...asRead('listSweeps', ['secretary']),
  ...asRead('readSweepProgress', ofBranch),
  ...asRead('listSweepMembers', ofBranch),
  tickOff: {
    ask: (stage) => ({ params: tick(stage), body: { outcome: 'at_home', how: 'phone', seen: 2 } }),
    may: originSide,
  },
  settleFollow: { ask: (stage) => ({ params: tick(stage) }), may: originSide },
  closeSweep: { ask: ({ sweepId }) => ({ params: { sweepId } }), may: ['townWorker'] },
  makeSweepLink: {
    ask: ({ sweepId, home }) => ({
      ...{ params: { sweepId, orgId: home.branch }, body: { token: newCode(24) } },
    }),
    may: ['secretary'],
  },
  ...asRead('readSweepLink', 'own'),
  answerSweep: { ask: () => ({ body: { token: newCode(24), outcome: 'at_home' } }), may: nobody },
  fileTrip: { ask: ({ tripIds }) => ({ body: { tripId: tripIds[0], ...aFiling() } }), may: nobody },
  ...asRead('readTrip', ['member', 'tripsDelegate', ...originSide, ...hosts, 'aboveHost']),
  listOwnTrips: own(),
  ...asRead('listWaitingTrips', ['secretary']),
  listExpectedTrips: {
    ask: ({ south }) => ({ query: { stationId: south.otherStation } }),
    may: ['otherHost'],
  },
  listHostedTrips: {
    ask: ({ south }) => ({ query: { orgId: south.communityBranch } }),
    may: ['placedSecretary', 'aboveHost'],
  },
  completeTrip: { ask: trip(aFiling()), may: ['member', 'tripsDelegate'] },
  withdrawTrip: { ask: trip(), may: ['member', 'tripsDelegate'] },
  reportReturn: { ask: trip(), may: ['member', 'tripsDelegate', ...originSide] },
  returnTripForCompletion: { ask: trip({ reason: '住哪里' }), may: originSide },
  registerTrip: { ask: trip(), may: originSide },
  manageTripAtOrigin: { ask: trip(), may: originSide },
  routeTrip: { ask: (stage) => trip({ stationId: stage.south.station })(stage), may: originSide },
  archiveTrip: { ask: trip(), may: originSide },
  confirmArrival: { ask: trip(), may: ['otherHost'] },
  placeTrip: { ask: (stage) => trip({ orgId: stage.south.communityBranch })(stage), may: ['otherHost'] },
  changeTrip: { ask: trip(aFiling()), may: ['member', 'tripsDelegate', ...originSide] },
  sayWell: { ask: trip(), may: ['member', 'tripsDelegate'] },
  visitHome: {
    ask: (stage) => trip({ from: todayOf(stage.system), until: todayOf(stage.system) })(stage),
    may: ['member', 'tripsDelegate', ...originSide],
  },
  fileTripOnBehalf: {
    ask: ({ memberId }) => ({
      body: {
        ...{ tripId: newId('trip'), memberId, ...aFiling() },
        onBehalf: { source: 'phone_call', consent: 'spoken' },
      },
    }),
    may: originSide,
  },
  acknowledgeTrip: { ask: trip({ orgName: '滨海社区党支部' }), may: originSide },
  confirmMobile: { ask: trip({ isMobile: true }), may: originSide },
  registerNationally: {
    ask: (stage) => trip({ on: todayOf(stage.system) })(stage),
    may: originSide,
  },
  ...asRead('listAway', originSide),
  ...asRead('readAwayFigures', ofBranch),
  proposeGroup: {
    ask: ({ home }) => ({ body: { orgId: home.branch, regionCode: '460203' } }),
    may: originSide,
  },
  makeLetter: { ask: (stage) => trip({ token: newCode(24) })(stage), may: originSide },
  readLetterCode: { ask: (stage) => trip({ token: newCode(24) })(stage), may: originSide },
  ...asRead('readLetter', originSide),
  ...asRead('listLetters', originSide),
  callBackLetter: { ask: trip({ seen: 1, phone: '0898-0000001' }), may: originSide },
  tellHost: { ask: trip(), may: originSide },
  revealLetterAnswer: { ask: trip(), may: originSide },
  turnAwayLetter: { ask: trip(), may: originSide },
  openLetter: { ask: () => ({ body: { token: newCode(24) } }), may: nobody },
  revealByLetter: { ask: () => ({ body: { token: newCode(24) } }), may: nobody },
  answerLetter: {
    ask: () => ({
      body: { token: newCode(24), orgName: '滨海社区', contactName: '符老师', phone: '19900008001' },
    }),
    may: nobody,
  },
  acknowledgeLetter: {
    ask: () => ({
      body: { token: newCode(24), orgName: '滨海社区', contactName: '符老师', orgPhone: '0898-0000001' },
    }),
    may: nobody,
  },
  checkIn: { ask: () => ({ body: { code: 'https://houniao.invalid/s/x' } }), may: nobody },
  ...asRead('revealTrip', ['member', ...originSide, ...hosts, 'aboveHost']),
}
