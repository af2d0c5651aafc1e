import { releaseReasons } from '@shared/account/schema'
import { defaultPostSettings } from '@shared/post/settings'
import { defaultLimits } from '@shared/county/county'
import { newCode } from '../../functions/testing/codes'
import { newId } from '../../functions/testing/people'
import { instant } from '../../shared/time'
import {
  type Call,
  originSide,
  ofBranch,
  above,
  inside,
  nobody,
  own,
  asRead,
  member,
  branch,
  placed,
  imported,
  guessed,
  decided,
  insiders,
  officers,
  workers,
} from './calling'

/** What is about accounts, roles, organisations, places and sheets. */
export const callsAboutTheHouse: Record<string, Call> = {
  readLimits: { ask: () => ({}), may: insiders },
  changeLimits: { ask: () => ({ body: { version: 0, limits: defaultLimits } }), may: officers },
  logIn: own(() => ({ body: { code: 'guessed' } })),
  logOut: own(),
  whoAmI: own(),
  closeAllSessions: own(),
  openBinding: { ask: () => ({ body: { phoneCode: 'guessed', name: '林秀兰' } }), may: nobody },
  openBindingByCode: { ask: () => ({ body: { code: '2345 6789', name: '林秀兰' } }), may: nobody },
  confirmBinding: { ask: guessed({ bindingId: newId('binding') }), may: nobody },
  askForBindingHelp: own(({ home }) => ({
    body: { phoneCode: 'guessed', name: '林秀兰', countyId: home.countyId, orgId: home.branch },
  })),
  releaseBinding: { ask: member({ reason: releaseReasons[0] }), may: originSide },
  registerResident: own(({ places }) => ({ body: { communityId: places.community } })),
  changeResident: own(({ places }) => ({ body: { communityId: places.community } })),
  leaveResident: own(),
  ...asRead('listCounties', 'own'),
  ...asRead('listBranches', 'own'),
  ...asRead('readAudit', ['auditor', 'farAuditor']),
  ...asRead('listBindingRequests', ['secretary']),
  revealBindingRequest: { ask: guessed({ requestId: newId('bindingRequest') }), may: nobody },
  closeBindingRequest: {
    ask: guessed({ requestId: newId('bindingRequest') }, { outcome: 'not_ours' }),
    may: nobody,
  },
  ...asRead('listTowns', 'own'),
  ...asRead('listPlaces', 'own'),
  ...asRead('readPlace', inside),
  createPlace: {
    ask: ({ places }) => ({
      body: { placeId: newId('place'), kind: 'compound', name: '雁归园', parentId: places.community },
    }),
    may: ['officer'],
  },
  changePlace: { ask: placed({ name: '雁归园' }), may: ['officer'] },
  closePlace: { ask: placed(), may: ['officer'] },
  ...asRead('listAnchorHouseholds', ['officer', 'communityWorker']),
  putAnchorHousehold: {
    ask: placed({ householdId: newId('household'), name: '柳青山家' }),
    may: ['officer'],
  },
  ...asRead('listInServiceMembers', ['officer', 'communityWorker']),
  ...asRead('revealInService', ['communityWorker']),
  ...asRead('countResidents', ['officer', 'communityWorker']),
  // The place is of their own county, and whoever is a member there may live in it.
  fileCommunityReport: {
    ask: ({ places }) => ({
      body: {
        ...{ inServiceId: newId('inService'), placeId: places.compound },
        ...{ skills: [], takes: [], freeAt: [] },
      },
    }),
    // Everybody on a roster reports where they live themselves.
    may: 'own',
  },
  changeCommunityReport: {
    ask: ({ inServiceId }) => ({ params: { inServiceId }, body: { skills: [], takes: [], freeAt: [] } }),
    may: nobody,
  },
  endCommunityReport: {
    ask: ({ inServiceId }) => ({ params: { inServiceId }, body: { why: 'not_here' } }),
    may: nobody,
  },
  confirmCommunityReport: {
    ask: ({ inServiceId }) => ({
      ...{ params: { inServiceId } },
      body: { introduction: { text: '海棠社区', phone: '199-0000-9002' } },
    }),
    may: nobody,
  },
  ...asRead('listOwnCommunityReports', 'own'),
  ...asRead('listCommunityReports', ['officer', 'communityWorker']),
  putUnitReport: {
    ask: ({ home, places }) => ({ body: { orgId: home.branch, placeId: places.community } }),
    may: ['secretary'],
  },
  ...asRead('listUnitReports', ['officer', 'communityWorker']),
  offerPost: {
    ask: ({ places }) => ({
      body: {
        ...{ postId: newId('post'), placeId: places.compound, kind: 'patrol' },
        shifts: [{ shiftId: newId('shift'), slots: 1 }],
      },
    }),
    may: ['communityWorker'],
  },
  cancelShift: { ask: guessed({ shiftId: newId('shift') }, { reason: '下雨' }), may: nobody },
  ...asRead('listShifts', ['officer', 'communityWorker']),
  ...asRead('readCommunityFigures', ['officer', 'communityWorker']),
  ...asRead('listOpenShifts', 'own'),
  ...asRead('listOwnSignUps', 'own'),
  ...asRead('readOwnPoints', 'own'),
  choosePoints: own(() => ({ body: { takesPart: true } })),
  reversePoints: {
    ask: ({ memberId }) => ({ body: { of: 'shift', shiftId: newId('shift'), memberId, reason: '记错了' } }),
    may: nobody,
  },
  attendShift: { ask: guessed({ shiftId: newId('shift') }, { code: 'guessed' }), may: nobody },
  readPostSettings: { ask: () => ({}), may: insiders },
  changePostSettings: { ask: () => ({ body: { version: 0, ...defaultPostSettings } }), may: officers },
  ...asRead('listOwnUnitHours', 'own'),
  answerUnitHours: {
    ask: () => ({ body: { period: '2026-H1', right: true, hours: [] } }),
    may: nobody,
  },
  ...asRead('listUnitHours', ['communityWorker']),
  signUpForShift: { ask: guessed({ shiftId: newId('shift') }), may: nobody },
  leaveShift: { ask: guessed({ shiftId: newId('shift') }), may: nobody },
  listSignUps: { ask: guessed({ shiftId: newId('shift') }), may: nobody },
  settleSignUp: {
    ask: ({ memberId }) => ({
      params: { shiftId: newId('shift'), memberId },
      body: { came: true, minutes: 60 },
    }),
    may: nobody,
  },
  openDeskTicket: own(() => ({ body: { browser: 'edge', system: 'windows' } })),
  readDeskTicket: own(() => ({
    ...{ params: { ticketId: newId('deskTicket') }, body: { secret: 'x'.repeat(30) } },
  })),
  seeDeskTicket: { ask: guessed({ ticketId: newId('deskTicket') }), may: nobody },
  approveDeskTicket: { ask: guessed({ ticketId: newId('deskTicket') }), may: nobody },
  refuseDeskTicket: { ask: guessed({ ticketId: newId('deskTicket') }), may: nobody },
  askConfirmation: own(() => ({
    body: { confirmationId: newId('confirmation'), for: 'giveGrant', call: {} },
  })),
  readConfirmation: { ask: guessed({ confirmationId: newId('confirmation') }), may: nobody },
  listConfirmations: own(),
  confirm: { ask: guessed({ confirmationId: newId('confirmation') }, { number: '17' }), may: nobody },
  ...asRead('listGrants', ofBranch),
  giveGrant: {
    ask: ({ home, people }) => ({
      body: {
        ...{ role: 'branch_secretary', orgId: home.branch },
        memberId: people.fellow.who.member?.memberId ?? '',
      },
    }),
    may: above,
  },
  inviteToRole: {
    ask: ({ home }) => ({ body: { role: 'branch_secretary', orgId: home.branch, code: newCode(16) } }),
    may: above,
  },
  confirmGrant: { ask: guessed({ grantId: newId('grant') }), may: nobody },
  extendGrant: {
    ask: ({ people }) => ({
      params: { grantId: people.secretary.who.grant?.grantId ?? '' },
      body: { expiresAt: instant(Date.parse('2099-01-01')) },
    }),
    may: above,
  },
  revokeGrant: {
    ask: ({ people }) => ({ params: { grantId: people.secretary.who.grant?.grantId ?? '' } }),
    may: ['secretary', ...above],
  },
  readInvitation: { ask: () => ({ body: { code: newCode(16) } }), may: nobody },
  acceptInvitation: { ask: () => ({ body: { code: newCode(16), name: '高远' } }), may: nobody },
  startImport: {
    ask: ({ home }) => ({
      body: {
        ...{ importId: newId('import'), kind: 'roster', orgId: home.branch },
        ...{ fileName: '名册.xlsx', bytes: 1000 },
      },
    }),
    may: ofBranch,
  },
  checkImport: { ask: imported(), may: ofBranch },
  ...asRead('listImports', ofBranch),
  ...asRead('readImport', ofBranch),
  ...asRead('listImportRows', ofBranch),
  decideImportRow: { ask: imported({ row: 2, is: 'skip' }), may: ofBranch },
  applyImport: { ask: imported(), may: ofBranch },
  cancelImport: { ask: imported(), may: ofBranch },
  ...asRead('readImportResult', ofBranch),
  ...asRead('readImportTemplate', ofBranch),
  startExport: {
    ask: ({ home }) => ({
      body: { exportId: newId('export'), kind: 'roster', orgId: home.branch },
    }),
    may: ofBranch,
  },
  uploadTemplate: {
    ask: ({ home }) => ({
      body: {
        ...{ templateId: newId('template'), orgId: home.branch },
        ...{ fileName: '样表.xlsx', bytes: 1000 },
      },
    }),
    may: ofBranch,
  },
  keepTemplate: {
    ask: ({ home }) => ({
      params: { templateId: newId('template') },
      body: { orgId: home.branch, kind: 'roster', fileName: '样表.xlsx' },
    }),
    may: ofBranch,
  },
  removeTemplate: {
    ask: ({ home }) => ({
      params: { templateId: newId('template') },
      body: { orgId: home.branch },
    }),
    may: ofBranch,
  },
  ...asRead('listTemplates', ofBranch),
  ...asRead('listExports', ofBranch),
  ...asRead('readExport', nobody),
  listInbox: own(),
  markNoticeRead: { ask: ({ noticeId }) => ({ params: { noticeId } }), may: ['secretary'] },
  describeApi: own(),
  ...asRead('readOrg', inside),
  listOrgs: { ask: () => ({}), may: insiders },
  readTree: { ask: () => ({}), may: workers },
  ...asRead('readOrgHistory', ofBranch),
  createOrg: {
    ask: ({ home }) => ({
      body: {
        ...{ orgId: newId('org'), parentId: home.town, name: '雁归支部', ...decided },
        ...{ level: 'branch', type: 'regular' },
      },
    }),
    may: above,
  },
  changeOrg: { ask: branch(() => ({ phone: '0898-1234567' })), may: above },
  moveOrg: { ask: branch(({ home }) => ({ parentId: home.root, ...decided })), may: above },
  mergeOrg: { ask: branch(({ home }) => ({ into: home.otherBranch, ...decided })), may: above },
  closeOrg: { ask: branch(() => decided), may: above },
  takeBackOrgChange: { ask: branch(), may: above },
  readToday: own(),
}
