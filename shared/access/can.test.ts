import * as fc from 'fast-check'
import { anId } from '../fixtures'
import type { OrgId, PlaceId } from '../ids'
import { away, awayTree, home, homeTree } from '../org/fixtures'
import { dayOf, instant } from '../time'
import { type Action, actions } from './actions'
import { can, type Subject } from './can'
import type { PlaceSubject, RoleSubject, WishSubject } from './subject'
import * as people from './fixtures'
import { aGrant, aPerson, baisha, traveller, yelin } from './fixtures'
import { actingAs, type ActingAs, type Grant } from './person'

/** Somebody acting under a grant, in the county that gave it. */
const under = (grant: Grant, memberId?: typeof traveller) => ({
  person: aPerson('holder', { grants: [grant], ...(memberId && { memberOf: home.branch, memberId }) }),
  as: grant as ActingAs, // widened, so that every row has one type
  tree: grant.countyId === home.countyId ? homeTree : awayTree,
})
const oneself = (memberId?: typeof traveller, grants: Grant[] = []) => ({
  person: aPerson('somebody', { grants, ...(memberId && { memberOf: home.branch, memberId }) }),
  as: 'self' as ActingAs, // widened, so that every row has one type
  tree: homeTree,
})

/** In whose shoes somebody asks. `own…` are staff whose own trip it is. */
const callers = {
  member: oneself(traveller),
  otherMember: oneself(anId('member', 'other')),
  nobody: oneself(),
  staffAsSelf: oneself(anId('member', 'staff'), [people.secretaryOfBranch, people.hostOfYelin]),
  secretary: under(people.secretaryOfBranch),
  otherSecretary: under(people.secretaryOfOtherBranch),
  superior: under(people.workerOfTownship),
  officer: under(people.officerOfHome),
  host: under(people.hostOfYelin),
  otherHost: under(people.hostOfBaisha),
  placedSecretary: under(people.secretaryOfMobileBranch),
  hostSuperior: under(people.workerOfCommunity),
  hostOfficer: under(people.officerOfAway),
  auditor: under(aGrant('auditor', home.countyId, home.department)),
  communityWorker: under(people.workerOfLiuxi),
  compoundWorker: under(people.workerOfLiuxiCompound),
  otherCommunityWorker: under(people.workerOfShiqiao),
  formerCommunityWorker: under(people.formerWorkerOfLiuxi),
  farCommunityWorker: under(people.workerElsewhere),
  ownSecretary: under(people.secretaryOfBranch, traveller),
  ownHost: under(people.hostOfYelin, traveller),
}
type Caller = keyof typeof callers
// Object.keys forgets that these are exactly the callers.
const everyone = Object.keys(callers) as Caller[]

const trip = (host?: { stationId: typeof yelin; placedInOrgId?: typeof away.mobileBranch }): Subject => ({
  kind: 'trip',
  memberId: traveller,
  originOrgId: home.branch,
  ...(host && { host }),
})
const filed = trip()
const routed = trip({ stationId: yelin })
const placed = trip({ stationId: yelin, placedInOrgId: away.mobileBranch })

const originSide: Caller[] = ['secretary', 'superior', 'ownSecretary']
const originForOthers: Caller[] = ['secretary', 'superior']
const hostSide: Caller[] = ['host', 'ownHost']
const placedSide: Caller[] = ['placedSecretary', 'hostSuperior']

/** Of the roster. `held` is a member whom the township keeps in touch with, at their wish. */
const ofBranch: Subject = { kind: 'member', memberId: traveller, orgId: home.branch }
const held: Subject = { ...ofBranch, heldBy: home.township }
const aboutMembers: [Action, string, Subject, readonly Caller[]][] = [
  [
    'member.list',
    'the branch',
    { kind: 'org', orgId: home.branch },
    ['secretary', 'superior', 'officer', 'ownSecretary'],
  ],
  ['member.list', 'the township', { kind: 'org', orgId: home.township }, ['superior', 'officer']],
  ['member.reveal', 'a member', ofBranch, ['member', 'secretary', 'superior', 'ownSecretary']],
  ['member.reveal', 'one who is held', held, ['member', 'superior']],
  ['member.changeOwnPhone', 'a member', ofBranch, ['member']],
  ['member.setDiscreet', 'a member', ofBranch, ['member', 'secretary', 'superior']],
  ['member.takeOver', 'a member', ofBranch, ['superior', 'officer']],
  ['member.takeOver', 'one who is held', held, ['officer']],
  ['member.move', 'a member', ofBranch, ['superior', 'officer']],
  [
    'member.move',
    'to a branch of another county',
    { ...ofBranch, orgId: away.mobileBranch },
    ['hostSuperior', 'hostOfficer'],
  ],
  ['member.reverseDeath', 'a member', ofBranch, ['secretary', 'superior', 'officer']],
  ['member.reverseDeath', 'one who is held', held, ['superior', 'officer']],
  ['member.restore', 'a member', ofBranch, ['superior', 'officer']],
  ...(
    [
      'member.add',
      'member.correct',
      'member.transfer',
      'member.undoTransfer',
      'member.handBack',
      'member.recordDeath',
      'member.confirmDeath',
      'member.issueLinkCode',
    ] as const
  ).flatMap((action): [Action, string, Subject, readonly Caller[]][] => [
    [action, 'a member', ofBranch, ['secretary', 'superior']],
    [action, 'one who is held', held, ['superior']],
  ]),
]

/** The tree is arranged from above; at its root by the county's own officers. */
const org = (orgId: OrgId): Subject => ({ kind: 'org', orgId })
/** A community for which the township answers, and a compound of it. */
const inLine = (...placeIds: PlaceId[]): PlaceSubject => ({
  ...{ kind: 'place', orgId: home.township },
  line: placeIds.map((placeId) => ({ placeId, orgId: home.township })),
})
const community = inLine(people.liuxi)
const compound = inLine(people.liuxiCompound, people.liuxi)
const ofBranchOrAbove: Caller[] = ['secretary', 'superior', 'officer', 'ownSecretary']
const atHome = everyone.filter((caller) => callers[caller].tree === homeTree)
const aboutTree: [Action, string, Subject, readonly Caller[]][] = [
  ['org.list', 'the county', org(home.department), atHome],
  ['org.readTree', 'the branch', org(home.branch), ['secretary', 'ownSecretary']],
  ['org.readTree', 'the department', org(home.department), ['officer']],
  ['org.readHistory', 'the branch', org(home.branch), ['secretary', 'superior', 'officer', 'ownSecretary']],
  ['org.create', 'below the township', { kind: 'below', orgId: home.township }, ['superior', 'officer']],
  ['org.create', 'below the branch', { kind: 'below', orgId: home.branch }, ['superior', 'officer']],
  ['org.move', 'below the department', { kind: 'below', orgId: home.department }, ['officer']],
  ...(['org.change', 'org.move', 'org.merge', 'org.close', 'org.takeBack'] as const).flatMap(
    (action): [Action, string, Subject, readonly Caller[]][] => [
      [action, 'the branch', org(home.branch), ['superior', 'officer']],
      [action, 'the township', org(home.township), ['officer']],
      [action, 'the root', org(home.department), ['officer']],
      [action, 'a branch of another county', org(away.mobileBranch), ['hostSuperior', 'hostOfficer']],
    ],
  ),
  ...(['import.run', 'export.run'] as const).map((action): [Action, string, Subject, readonly Caller[]] => [
    action,
    'the branch',
    org(home.branch),
    ['secretary', 'superior', 'officer', 'ownSecretary'],
  ]),
  ['place.list', 'nothing', { kind: 'nothing' }, everyone],
  ['place.read', 'the community', community, atHome],
  ['place.readPeople', 'the community', community, ['superior', 'officer', 'communityWorker']],
  [
    'place.readPeople',
    'a compound of it',
    compound,
    ['superior', 'officer', 'communityWorker', 'compoundWorker'],
  ],
  ['inService.reveal', 'the community', community, ['communityWorker']],
  ['inService.reveal', 'a compound of it', compound, ['communityWorker', 'compoundWorker']],
  ['place.change', 'the community', community, ['superior', 'officer']],
  ['place.change', 'a place of the branch', org(home.branch), ofBranchOrAbove],
  ...(['communityReport.file', 'communityReport.change', 'communityReport.listOwn'] as const).map(
    (action): [Action, string, Subject, readonly Caller[]] => [
      action,
      'one’s own',
      { kind: 'member', memberId: traveller },
      ['member'],
    ],
  ),
  ['communityReport.end', 'one’s own', { kind: 'member', memberId: traveller }, ['member']],
  ['communityReport.end', 'at a compound', compound, ['superior', 'communityWorker', 'compoundWorker']],
  ...(['communityReport.list', 'communityReport.confirm', 'unitReport.list'] as const).map(
    (action): [Action, string, Subject, readonly Caller[]] => [
      action,
      'a compound',
      compound,
      ['superior', 'officer', 'communityWorker', 'compoundWorker'],
    ],
  ),
  ...(
    [
      'post.listOpen',
      'post.signUp',
      'post.listOwn',
      'post.attend',
      'unitHours.listOwn',
      'unitHours.answer',
    ] as const
  ).map((action): [Action, string, Subject, readonly Caller[]] => [
    action,
    'one’s own',
    { kind: 'member', memberId: traveller },
    ['member'],
  ]),
  ...(['post.arrange', 'post.listSignUps', 'post.settle', 'points.reverse'] as const).map(
    (action): [Action, string, Subject, readonly Caller[]] => [
      action,
      'a compound',
      compound,
      ['superior', 'communityWorker', 'compoundWorker'],
    ],
  ),
  ['post.readSettings', 'the county', org(home.department), atHome],
  ['post.changeSettings', 'the county', { kind: 'county', countyId: home.countyId }, ['officer']],
  ['unitHours.list', 'the branch', org(home.branch), ['secretary', 'ownSecretary']],
  ['unitHours.list', 'a compound', compound, ['superior', 'communityWorker', 'compoundWorker']],
  ['post.list', 'a compound', compound, ['superior', 'officer', 'communityWorker', 'compoundWorker']],
  ['unitReport.put', 'the branch', org(home.branch), ['secretary', 'ownSecretary']],
  ['death.report', 'the community', community, ['communityWorker']],
  ['death.report', 'a compound of it', compound, ['communityWorker', 'compoundWorker']],
  ...(['death.listReports', 'death.closeReport'] as const).flatMap(
    (action): [Action, string, Subject, readonly Caller[]][] => [
      [action, 'the branch', org(home.branch), ['secretary', 'ownSecretary']],
      [
        action,
        'a branch where nobody works',
        { kind: 'org', orgId: home.branch, vacant: true },
        ofBranchOrAbove,
      ],
    ],
  ),
]

/** A role at the branch, unless said otherwise, that is to be given or taken back. */
const role = (of: Partial<RoleSubject> = {}): Subject => ({
  kind: 'role',
  role: 'branch_secretary',
  orgId: home.branch,
  ...of,
})
const [holder, somebody] = [anId('account', 'holder'), anId('account', 'somebody')]
const themselves: Caller[] = ['member', 'otherMember', 'nobody', 'staffAsSelf']
const there: Caller[] = ['secretary', 'ownSecretary']
const aboutAccounts: [Action, string, Subject, readonly Caller[]][] = [
  ...(
    [
      'session.closeAll',
      'account.bind',
      'bindingRequest.ask',
      'resident.register',
      'county.list',
      'invitation.accept',
    ] as const
  ).map((action): [Action, string, Subject, readonly Caller[]] => [
    action,
    'nothing',
    { kind: 'nothing' },
    everyone,
  ]),
  ['binding.release', 'a member', ofBranch, ['secretary', 'superior']],
  ['binding.release', 'one who is held', held, ['superior']],
  ...(['bindingRequest.list', 'bindingRequest.reveal', 'bindingRequest.close'] as const).map(
    (action): [Action, string, Subject, readonly Caller[]] => [action, 'the branch', org(home.branch), there],
  ),
  ...(['bindingRequest.list', 'bindingRequest.reveal', 'bindingRequest.close'] as const).map(
    (action): [Action, string, Subject, readonly Caller[]] => [
      action,
      'a branch where nobody works',
      { kind: 'org', orgId: home.branch, vacant: true },
      ofBranchOrAbove,
    ],
  ),
  ['grant.list', 'the branch', org(home.branch), [...there, 'superior', 'officer']],
  ['grant.list', 'the department', org(home.department), ['officer']],
  ['grant.give', 'of the branch', role(), ['superior', 'officer']],
  ['grant.give', "the branch's deputy", role({ deputy: true }), [...there, 'superior', 'officer']],
  ['grant.give', "the branch's host", role({ role: 'station_host' }), [...there, 'superior', 'officer']],
  ['grant.give', 'to oneself', role({ holder }), []],
  ['grant.give', 'of the county', role({ role: 'county_officer', orgId: home.department }), ['officer']],
  [
    'grant.give',
    'a deputy of the county',
    role({ role: 'auditor', orgId: home.department, deputy: true }),
    ['officer'],
  ],
  ['grant.confirm', 'of the county', role({ role: 'auditor', orgId: home.department }), ['officer']],
  ['grant.confirm', 'to oneself', role({ role: 'auditor', orgId: home.department, holder }), []],
  ['grant.revoke', 'of the branch', role(), ['superior', 'officer']],
  ['grant.revoke', 'their own', role({ holder: somebody }), [...themselves, 'superior', 'officer']],
  [
    'trip.listWaiting',
    'a branch where nobody works',
    { kind: 'org', orgId: home.branch, vacant: true },
    [...there, 'superior', 'officer'],
  ],
]

/** A member's own word, the branch's record, and the slip at any station. */
const bySomebodyElse: [Action, string, Subject, readonly Caller[]][] = [
  ['delegation.offer', 'the member', ofBranch, ['member']],
  ['delegation.record', 'a member', ofBranch, originForOthers],
  ['delegation.record', 'one who is held', held, ['superior']],
  ['delegation.accept', 'nothing', { kind: 'nothing' }, everyone],
  ['delegation.listPrincipals', 'nothing', { kind: 'nothing' }, everyone],
  ['delegation.list', 'a member', ofBranch, ['member', ...originSide]],
  ['delegation.list', 'a routed trip', routed, ['member', ...originSide, ...hostSide]],
  ['delegation.renew', 'a member', ofBranch, ['member', ...originForOthers]],
  ['delegation.renew', 'a routed trip', routed, ['member', ...originForOthers]],
  ['delegation.end', 'a member', ofBranch, ['member', ...originSide]],
  ['delegation.end', 'a routed trip', routed, ['member', ...originSide, ...hostSide]],
  ['delegation.end', 'a placed trip', placed, ['member', ...originSide, ...hostSide, 'placedSecretary']],
  ['delegation.endBySlip', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  ['delegation.endBySlip', 'the branch', { kind: 'org', orgId: home.branch }, ['secretary', 'ownSecretary']],
]

/** The issuer begins and ends it, the branch asks after its members, the department counts. */
const sweeping: [Action, string, Subject, readonly Caller[]][] = [
  ...(['sweep.start', 'sweep.list', 'sweep.close', 'sweep.makeLink'] as const).flatMap(
    (action): [Action, string, Subject, readonly Caller[]][] => [
      [action, 'the branch', { kind: 'org', orgId: home.branch }, ['secretary', 'ownSecretary']],
      [action, 'the township', { kind: 'org', orgId: home.township }, ['superior']],
      [action, 'the department', { kind: 'org', orgId: home.department }, ['officer']],
    ],
  ),
  ...(['sweep.readProgress', 'sweep.listMembers'] as const).map(
    (action): [Action, string, Subject, readonly Caller[]] => [
      ...([action, 'the branch', { kind: 'org', orgId: home.branch }] as const),
      ['secretary', 'superior', 'officer', 'ownSecretary'],
    ],
  ),
  ['sweep.tickOff', 'a member', ofBranch, originForOthers],
  ['sweep.tickOff', 'one who is held', held, ['superior']],
  ['sweep.settle', 'a member', ofBranch, originSide],
  ['sweep.readLink', 'nothing', { kind: 'nothing' }, everyone],
  ['sweep.answer', 'the member', { kind: 'member', memberId: traveller }, ['member']],
]

/** Who may, for each action and what it is about. Whoever is not named may not. */
/** Those callers here who are one person. */
const ofOneAccount = everyone.filter(
  (caller) => callers[caller].person.accountId === callers.member.person.accountId,
)

/** Somebody from elsewhere at the station of Yelin: with its organisation at first, then placed in a branch. */
const newcomer: Subject = {
  ...{ kind: 'inflow', inflowId: anId('inflow', 'newcomer'), orgId: away.community, stationId: yelin },
}
const takenIn: Subject = { ...newcomer, orgId: away.mobileBranch }
/** The sheet's own: at no station. */
const bySheet: Subject = { kind: 'inflow', inflowId: newcomer.inflowId, orgId: away.mobileBranch }
const fromElsewhere: [Action, string, Subject, readonly Caller[]][] = [
  ['inflow.register', 'nothing', { kind: 'nothing' }, everyone],
  ['inflow.bind', 'nothing', { kind: 'nothing' }, everyone],
  ['inflow.registerOnPaper', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  [
    'inflow.listAtStation',
    'the station',
    { kind: 'station', stationId: yelin, orgId: away.community },
    [...hostSide, 'hostSuperior', 'hostOfficer'],
  ],
  ['inflow.overview', 'the county', { kind: 'county', countyId: home.countyId }, ['officer']],
  [
    'inflow.readOwn',
    'an account',
    { kind: 'account', accountId: callers.member.person.accountId },
    ofOneAccount,
  ],
  ['inflow.read', 'a new one', newcomer, [...hostSide, 'hostSuperior', 'hostOfficer']],
  ['inflow.read', 'one placed', takenIn, [...hostSide, 'placedSecretary', 'hostSuperior', 'hostOfficer']],
  ['inflow.reveal', 'one placed', takenIn, [...hostSide, 'placedSecretary', 'hostSuperior']],
  ['inflow.withdraw', 'a new one', newcomer, []],
  ...(
    [
      'inflow.complete',
      'inflow.sayLeaves',
      'inflow.changeContacts',
      'inflow.remove',
      'inflow.returnForCompletion',
      'inflow.verify',
      'inflow.place',
      'inflow.tellOrigin',
      'inflow.close',
      'inflow.settleDuplicate',
    ] as const
  ).flatMap((action): [Action, string, Subject, readonly Caller[]][] => [
    [action, 'a new one', newcomer, [...hostSide, 'hostSuperior']],
    [action, 'one placed', takenIn, [...hostSide, 'placedSecretary']],
    [action, 'one of a sheet', bySheet, ['placedSecretary']],
  ]),
]

/** Whom a phone that is nobody's else belongs to: each of these asks with it, as themselves. */
const asking: Caller[] = ['member', 'otherMember', 'nobody', 'staffAsSelf']
const askers: Subject = { kind: 'account', accountId: anId('account', 'somebody') }
const aWish = (keptBy: PlaceSubject, isPublic: boolean): WishSubject => ({
  ...{ kind: 'wish', wishId: anId('wish', 'lamp'), keptBy, isPublic },
  ...{ asker: anId('account', 'somebody'), claimant: traveller },
})
/** A complaint goes to those above the township that answers for the community. */
const complaint = aWish({ kind: 'place', orgId: home.department, line: [] }, false)
const [privately, publicly] = [aWish(community, false), aWish(community, true)]
const { keptBy: _, ...elsewhere } = publicly
const handedOn: Subject = { ...elsewhere, mayBeHandedOn: true }
const keepers: Caller[] = ['superior', 'communityWorker']
const aboutWishes: [Action, string, Subject, readonly Caller[]][] = [
  ['wish.submit', 'the account', askers, asking],
  ['wish.list', 'nothing', { kind: 'nothing' }, everyone],
  ['wish.listOwn', 'the account', askers, asking],
  ['wish.listOwnClaims', 'the account', askers, asking],
  ['points.readOwn', 'the account', askers, asking],
  ['points.choose', 'the account', askers, asking],
  ['wish.typeIn', 'the community', community, keepers],
  ['wish.listInbox', 'the community', community, keepers],
  ['wish.listInbox', 'a compound of it', compound, [...keepers, 'compoundWorker']],
  ['wish.read', 'one that is not public', privately, [...asking, ...keepers]],
  ['wish.read', 'a complaint', complaint, [...asking, 'officer']],
  ['wish.read', 'a published one', publicly, atHome],
  ['wish.read', 'one that may be handed on', handedOn, everyone],
  ['wish.answer', 'a wish', publicly, asking],
  ['wish.claim', 'one that is not public', privately, []],
  ['wish.claim', 'a published one', publicly, ['member', 'otherMember', 'staffAsSelf']],
  ['wish.carryOut', 'a wish', privately, ['member']],
  ['wish.join', 'one that is not public', privately, []],
  ['wish.join', 'a published one', publicly, ['member', 'otherMember', 'staffAsSelf']],
  ['wish.leave', 'one that they haven’t joined', publicly, []],
  [
    'wish.leave',
    'one that they have',
    { ...privately, claimant: traveller, joined: [traveller] },
    ['member'],
  ],
  ['wish.reveal', 'a wish', publicly, [...asking, ...keepers]],
  ...(
    ['wish.verify', 'wish.publish', 'wish.arrange', 'wish.settle', 'wish.link', 'wish.listSimilar'] as const
  ).flatMap((action): [Action, string, Subject, readonly Caller[]][] => [
    [action, 'a wish', publicly, keepers],
    [action, 'a complaint', complaint, ['officer']],
  ]),
]

const matrix: [Action, string, Subject, readonly Caller[]][] = [
  ['api.describe', 'nothing', { kind: 'nothing' }, everyone],
  ...aboutAccounts,
  ['session.open', 'nothing', { kind: 'nothing' }, everyone],
  ['session.close', 'nothing', { kind: 'nothing' }, everyone],
  ['me.read', 'nothing', { kind: 'nothing' }, everyone],
  ['today.read', 'nothing', { kind: 'nothing' }, everyone],
  ['station.list', 'nothing', { kind: 'nothing' }, everyone],
  ['station.read', 'a station', { kind: 'station', stationId: yelin }, everyone],
  [
    'org.read',
    'an organisation at home',
    { kind: 'org', orgId: home.branch },
    everyone.filter((caller) => callers[caller].tree === homeTree),
  ],
  [
    'member.read',
    'a member of the branch',
    { kind: 'member', memberId: traveller, orgId: home.branch },
    ['member', 'secretary', 'superior', 'officer', 'ownSecretary'],
  ],
  [
    'member.read',
    'one whom the township has taken over',
    { kind: 'member', memberId: traveller, orgId: home.branch, heldBy: home.township },
    ['member', 'secretary', 'superior', 'officer', 'ownSecretary'],
  ],
  ...aboutMembers,
  ...bySomebodyElse,
  ...sweeping,
  ...aboutTree,
  ...(['consent.give', 'consent.withdraw', 'consent.read'] as const).flatMap(
    (action): [Action, string, Subject, readonly Caller[]][] => [
      [
        action,
        'a member of the branch',
        { kind: 'member', memberId: traveller, orgId: home.branch },
        action === 'consent.read'
          ? ['member', 'secretary', 'superior', 'ownSecretary']
          : ['member', 'secretary', 'superior'],
      ],
    ],
  ),
  ['contact.list', 'a member', ofBranch, ['member', 'secretary', 'superior', 'ownSecretary']],
  ['contact.log', 'a member', ofBranch, originForOthers],
  ['contact.log', 'one who is held', held, ['superior']],
  ['contact.log', 'a routed trip', routed, [...originForOthers, 'host']],
  ['contact.log', 'a placed trip', placed, [...originForOthers, 'host', 'placedSecretary']],
  ['contact.list', 'one from elsewhere', takenIn, [...hostSide, 'placedSecretary']],
  ['contact.log', 'one from elsewhere', takenIn, [...hostSide, 'placedSecretary']],
  ...(['contact.strike', 'contact.tickFollowUp', 'contact.listDue'] as const).flatMap(
    (action): [Action, string, Subject, readonly Caller[]][] => [
      [action, 'the branch', org(home.branch), ['secretary', 'ownSecretary']],
      [action, 'the station', { kind: 'station', stationId: yelin }, hostSide],
    ],
  ),
  ['contact.readSheet', 'the branch', org(home.branch), ['secretary', 'superior', 'officer', 'ownSecretary']],
  ['contactPlan.read', 'the county', org(home.department), atHome],
  ['county.readLimits', 'the county', org(home.department), atHome],
  ['county.changeLimits', 'the county', { kind: 'county', countyId: home.countyId }, ['officer']],
  ['contactPlan.save', 'the county', { kind: 'county', countyId: home.countyId }, ['officer']],
  ['import.roster', 'a member', ofBranch, [...originForOthers, 'officer']],
  ['import.roster', 'one who is held', held, ['superior', 'officer']],
  ['import.trips', 'a member', ofBranch, [...originForOthers, 'officer']],
  ['import.trips', 'one who is held', held, ['superior', 'officer']],
  ['import.community', 'the community', community, ['superior', 'officer']],
  ['figures.readCommunity', 'the community', community, ['superior', 'officer', 'communityWorker']],
  ['figures.readCommunity', 'the branch', org(home.branch), ofBranchOrAbove],
  ['inflow.list', 'the branch', org(home.branch), ['secretary', 'superior', 'officer', 'ownSecretary']],
  ...fromElsewhere,
  ['look.list', 'the member', { kind: 'member', memberId: traveller, orgId: home.branch }, ['member']],
  ['retention.read', 'nothing', { kind: 'nothing' }, everyone],
  ...(['data.export', 'data.erase'] as const).flatMap(
    (action): [Action, string, Subject, readonly Caller[]][] => [
      [
        action,
        'their own account',
        { kind: 'account', accountId: anId('account', 'somebody') },
        everyone.filter((caller) => callers[caller].as === 'self'),
      ],
      [
        action,
        'the account under whose role it is done',
        { kind: 'account', accountId: anId('account', 'holder') },
        [],
      ],
    ],
  ),
  ['audit.read', "the county's log", { kind: 'county', countyId: home.countyId }, ['auditor']],
  ['audit.read', "another county's log", { kind: 'county', countyId: away.countyId }, []],
  ['wechat.push', 'nothing', { kind: 'nothing' }, everyone],
  ['inbox.read', "the member's inbox", { kind: 'member', memberId: traveller }, ['member']],
  ['inbox.read', "the branch's inbox", { kind: 'org', orgId: home.branch }, ['secretary', 'ownSecretary']],
  ['inbox.read', "the township's inbox", { kind: 'org', orgId: home.township }, ['superior']],
  ['inbox.read', "the community's inbox", { kind: 'org', orgId: away.community }, ['hostSuperior']],
  ['inbox.read', "the station's inbox", { kind: 'station', stationId: yelin }, hostSide],
  ['inbox.read', "the community's own", community, ['superior', 'communityWorker']],
  ['inbox.read', "the compound's own", compound, ['superior', 'communityWorker', 'compoundWorker']],
  ['station.change', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  [
    'station.change',
    'the station of a community',
    { kind: 'station', stationId: yelin, orgId: away.community },
    [...hostSide, 'hostSuperior', 'hostOfficer'],
  ],
  [
    'station.poster',
    'the station of a community',
    { kind: 'station', stationId: yelin, orgId: away.community },
    [...hostSide, 'hostSuperior', 'hostOfficer'],
  ],
  [
    'station.listOwn',
    'the community',
    { kind: 'org', orgId: away.community },
    ['hostSuperior', 'hostOfficer'],
  ],
  ['station.screens', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  ['station.screens', 'another station', { kind: 'station', stationId: baisha }, ['otherHost']],
  ['station.listArrivals', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  ['screen.open', 'nothing', { kind: 'nothing' }, everyone],
  ['station.showCode', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  ['station.showCode', 'another station', { kind: 'station', stationId: baisha }, ['otherHost']],
  ['trip.file', 'the member', { kind: 'member', memberId: traveller }, ['member']],
  ['trip.listOwn', 'the member', { kind: 'member', memberId: traveller }, ['member']],
  ['trip.checkIn', 'the member', { kind: 'member', memberId: traveller }, ['member']],
  // The page on a computer isn't signed in; whoever is says yes on their own phone, in their own name.
  ['desk.open', 'nothing', { kind: 'nothing' }, everyone],
  ['desk.use', 'nothing', { kind: 'nothing' }, everyone],
  [
    'desk.confirm',
    'an account',
    { kind: 'account', accountId: callers.member.person.accountId },
    ofOneAccount,
  ],
  ['trip.listWaiting', 'the branch', { kind: 'org', orgId: home.branch }, ['secretary', 'ownSecretary']],
  ['trip.listWaiting', 'the township', { kind: 'org', orgId: home.township }, ['superior']],
  ['trip.listExpected', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  ['trip.listHosted', 'the station', { kind: 'station', stationId: yelin }, hostSide],
  [
    'trip.listHosted',
    'the branch',
    { kind: 'org', orgId: home.branch },
    ['secretary', 'superior', 'ownSecretary'],
  ],
  ['trip.complete', 'a trip', filed, ['member']],
  ['trip.withdraw', 'a trip', filed, ['member']],
  ['trip.reportReturn', 'a trip', placed, ['member', ...originForOthers]],
  ['trip.checkIn', 'a trip', routed, ['member']],
  ['trip.read', 'a trip without a host', filed, ['member', ...originSide]],
  ['trip.read', 'a routed trip', routed, ['member', ...originSide, ...hostSide]],
  ['trip.read', 'a placed trip', placed, ['member', ...originSide, ...hostSide, ...placedSide]],
  ['trip.returnForCompletion', 'a trip', filed, originForOthers],
  ['trip.register', 'a trip', filed, originForOthers],
  ['trip.manageAtOrigin', 'a trip', filed, originForOthers],
  ['trip.route', 'a trip', routed, originForOthers],
  ['trip.archive', 'a trip', placed, originForOthers],
  ['trip.change', 'a trip', routed, ['member', ...originForOthers]],
  ['trip.visitHome', 'a trip', placed, ['member', ...originForOthers]],
  ['trip.sayWell', 'a trip', placed, ['member']],
  ['trip.acknowledge', 'a trip', filed, originForOthers],
  ['trip.confirmMobile', 'a trip', placed, originForOthers],
  ['trip.registerNationally', 'a trip', placed, originForOthers],
  [
    'trip.fileOnBehalf',
    'the member',
    { kind: 'member', memberId: traveller, orgId: home.branch },
    originForOthers,
  ],
  ['letter.make', 'a trip', filed, originForOthers],
  ['letter.callBack', 'a trip', filed, originForOthers],
  ['letter.tellHost', 'a trip', placed, originForOthers],
  ['letter.revealAnswer', 'a trip', filed, originForOthers],
  ['letter.read', 'a trip', filed, originSide],
  [
    'letter.list',
    'the branch',
    { kind: 'org', orgId: home.branch },
    ['secretary', 'superior', 'ownSecretary'],
  ],
  ['letter.open', 'nothing', { kind: 'nothing' }, everyone],
  ['letter.answer', 'nothing', { kind: 'nothing' }, everyone],
  [
    'trip.listAway',
    'the branch',
    { kind: 'org', orgId: home.branch },
    ['secretary', 'superior', 'ownSecretary'],
  ],
  [
    'trip.readAwayFigures',
    'the branch',
    { kind: 'org', orgId: home.branch },
    ['secretary', 'superior', 'officer', 'ownSecretary'],
  ],
  ['trip.readAwayFigures', 'the township', { kind: 'org', orgId: home.township }, ['superior', 'officer']],
  [
    'trip.proposeGroup',
    'the branch',
    { kind: 'org', orgId: home.branch },
    ['secretary', 'superior', 'ownSecretary'],
  ],
  ['trip.reveal', 'a placed trip', placed, ['member', ...originSide, ...hostSide, ...placedSide]],
  ['trip.confirmArrival', 'a trip without a host', filed, []],
  ['trip.confirmArrival', 'a routed trip', routed, ['host']],
  ['trip.place', 'a routed trip', routed, ['host']],
  ['trip.place', 'a placed trip', placed, ['host']],
  ['trip.place', 'a trip to another station', trip({ stationId: baisha }), ['otherHost']],
  ...aboutWishes,
]

describe('who may', () => {
  describe.each(matrix)('%s (%s)', (action, _what, subject, allowed) => {
    it.each(everyone)(`%s`, (caller) => {
      const { person, as, tree } = callers[caller]
      // ownSecretary and ownHost hold the same grant as secretary and host; a list names both or says why not.
      expect(can(person, as, action, subject, tree)).toBe(allowed.includes(caller))
    })
  })

  it('is said for every action', () => {
    expect(new Set(matrix.map(([action]) => action))).toEqual(new Set(actions))
  })
})

describe('nobody, whatever they hold', () => {
  const all = [
    people.secretaryOfBranch,
    people.workerOfTownship,
    people.officerOfHome,
    people.hostOfYelin,
    people.hostOfBaisha,
    people.secretaryOfMobileBranch,
    people.officerOfAway,
  ]
  const forOthersOnly: Action[] = [
    'trip.returnForCompletion',
    'trip.register',
    'trip.manageAtOrigin',
    'trip.route',
    'trip.archive',
    'trip.confirmArrival',
    'trip.place',
  ]

  it('registers, routes, archives, confirms or places for themselves', () => {
    const person = aPerson('all', { memberOf: home.branch, memberId: traveller, grants: all })
    const as = fc.constantFrom<ActingAs>('self', ...all)
    fc.assert(
      fc.property(
        as,
        fc.constantFrom(...forOthersOnly),
        fc.constantFrom(filed, routed, placed),
        (...given) => {
          const [acting, action, subject] = given
          for (const tree of [homeTree, awayTree])
            expect(can(person, acting, action, subject, tree)).toBe(false)
        },
      ),
    )
  })

  it('acts as a member under a grant, so that what is done on behalf is never mistaken for their own', () => {
    const person = aPerson('all', { memberOf: home.branch, memberId: traveller, grants: all })
    for (const grant of all) {
      expect(can(person, grant, 'trip.file', { kind: 'member', memberId: traveller }, homeTree)).toBe(false)
      expect(can(person, grant, 'trip.withdraw', filed, homeTree)).toBe(false)
    }
  })

  it('reaches into another county with a grant of their own', () => {
    const officer = aPerson('officer', { grants: [people.officerOfAway] })
    for (const action of actions.filter((one) => one.startsWith('trip.')))
      expect(can(officer, people.officerOfAway, action, routed, awayTree)).toBe(false)
  })

  it('hosts without a station', () => {
    const grant = aGrant('station_host', away.countyId, away.community)
    const person = aPerson('host', { grants: [grant] })
    expect(can(person, grant, 'trip.place', routed, awayTree)).toBe(false)
    expect(can(person, grant, 'trip.place', filed, awayTree)).toBe(false)
    expect(can(person, grant, 'trip.listExpected', { kind: 'station', stationId: yelin }, awayTree)).toBe(
      false,
    )
  })
})

describe('acting as', () => {
  const now = instant(Date.parse('2026-11-22T01:00:00.000Z'))
  const later = instant(Date.parse('2026-11-22T01:00:00.001Z'))
  const today = dayOf(now)
  const grant = people.secretaryOfBranch

  it('oneself is always possible', () => {
    expect(actingAs(aPerson('a'), 'self', now, today)).toBe('self')
  })

  it('is under a grant that one holds', () => {
    expect(actingAs(aPerson('a', { grants: [grant] }), grant.grantId, now, today)).toEqual(grant)
  })

  it("is not under somebody else's grant, nor under none", () => {
    expect(
      actingAs(aPerson('a', { grants: [grant] }), people.officerOfHome.grantId, now, today),
    ).toBeUndefined()
    expect(actingAs(aPerson('a'), grant.grantId, now, today)).toBeUndefined()
    expect(actingAs(aPerson('a'), '', now, today)).toBeUndefined()
  })

  it('ends at the instant at which the grant ends', () => {
    const until = { ...grant, expiresAt: later }
    expect(actingAs(aPerson('a', { grants: [until] }), grant.grantId, now, today)).toEqual(until)
    expect(actingAs(aPerson('a', { grants: [until] }), grant.grantId, later, today)).toBeUndefined()
  })
})
