import type { OrgId } from '../ids'
import { actorOf } from '../org/parts'
import { isSameOrg, isWithin, type OrgTree } from '../org/tree'
import { type ActingAs, delegationOf, type Grant, grantOf, type Person, type Role } from './person'
import type {
  InflowSubject,
  MemberSubject,
  PlaceSubject,
  RoleSubject,
  Subject,
  TripSubject,
  WishSubject,
} from './subject'

/**
 * How somebody, acting as they do, stands to what an action is about. Rights and what is shown depend on this
 * alone, so a new role or a new kind of thing is a line here and a line in the tables.
 */
export type Relation =
  /** Anybody who is signed in. */
  | 'anyone'
  /** The member, the account or the holder of the role that it is about. */
  | 'self'
  /** Acts for that member under a delegation. */
  | 'delegate'
  /** The same, as the guardian of somebody who can't consent. */
  | 'guardian'
  /** Works in the branch that the member belongs to, or in the committee that took over from it. */
  | 'origin'
  /** Works in a committee above that. */
  | 'committee'
  /** The department of the county, which answers for the data and sees no trips. */
  | 'county'
  /** The branch, after a committee has taken over. */
  | 'relieved'
  /** Hosts the station of the trip, or works in the branch that the member is placed in. */
  | 'host'
  /** Hosts the station, or works in the branch of the county's own, that has been asked to take the member in. */
  | 'receiver'
  /** Works in a committee above that branch. */
  | 'host_committee'
  /** Hosts this station. */
  | 'station'
  /** Works for the community or the compound that it lies in, for the organisation that answers for that one. */
  | 'community'
  /** Works in this very organisation. */
  | 'worker'
  /** Works in an organisation above it. */
  | 'above'
  /** Officer or party worker above it, who arranges the tree there; at the root, its own officers. */
  | 'arranger'
  /** Works above an organisation in which nobody works now. */
  | 'stands_in'
  /** Gives this role: the organisation above; for its own stations, places and deputies the organisation itself. */
  | 'grantor'
  /** Belongs to this organisation as a member. */
  | 'member_of'
  /** Knows the county's organisations, from acting in it. */
  | 'inside'
  /** Has claimed the wish that it is about. */
  | 'claimant'
  /** Helps along with the one who has claimed it. */
  | 'joined'
  /** A member of the county who may claim a published wish. */
  | 'helper'
  /** Was handed its card in a chat, whoever they are and wherever they live. */
  | 'passer_by'
  /** Reads the county's logs. */
  | 'auditor'

/** Does an organisation's own work, unlike hosts, community workers and auditors. */
export const worksForOrg = ({ role }: Pick<Grant, 'role'>): boolean =>
  role === 'branch_secretary' || role === 'party_worker' || role === 'county_officer'

/** Works there, above it in a committee, or in the county's department; nothing otherwise. */
function sideOf(grant: Grant, orgId: OrgId, tree: OrgTree): 'there' | 'above' | 'county' | undefined {
  if (!worksForOrg(grant) || !isWithin(tree, orgId, grant.orgId)) return undefined
  if (isSameOrg(tree, grant.orgId, orgId)) return 'there'
  return grant.role === 'county_officer' ? 'county' : 'above'
}

const isGuardian = (as: ActingAs, { memberId }: MemberSubject | TripSubject): boolean => {
  const delegation = delegationOf(as)
  return delegation?.memberId === memberId && delegation.relation === 'guardian'
}

const toMember = (person: Person, as: ActingAs, subject: MemberSubject | TripSubject): Relation[] => [
  ...(as === 'self' && person.member?.memberId === subject.memberId ? (['self'] as const) : []),
  ...(delegationOf(as)?.memberId === subject.memberId ? (['delegate'] as const) : []),
  ...(isGuardian(as, subject) ? (['guardian'] as const) : []),
]

function toOrigin(grant: Grant, orgId: OrgId, heldBy: OrgId | undefined, tree: OrgTree): Relation[] {
  const side = sideOf(grant, heldBy ?? orgId, tree)
  if (side) return [({ there: 'origin', above: 'committee', county: 'county' } as const)[side]]
  return heldBy && sideOf(grant, orgId, tree) ? ['relieved'] : []
}

/** The same for those who take part there: who were placed in a group are with its branch. */
const sideOfHosts = (grant: Grant, orgId: OrgId, tree: OrgTree) =>
  isSameOrg(tree, grant.orgId, orgId) ? sideOf(grant, orgId, tree) : sideOf(grant, actorOf(tree, orgId), tree)

function toHost(grant: Grant, { host }: TripSubject, tree: OrgTree): Relation[] {
  if (!host) return []
  if (grant.role === 'station_host')
    return host.stationId && grant.stationId === host.stationId ? ['host', 'station', 'receiver'] : []
  const isReceiver = host.orgId && sideOf(grant, host.orgId, tree) === 'there'
  const at = host.placedInOrgId ?? host.orgId
  const side = at && sideOfHosts(grant, at, tree)
  return [
    ...(side ? [({ there: 'host', above: 'host_committee', county: 'county' } as const)[side]] : []),
    ...(isReceiver ? (['receiver'] as const) : []),
  ]
}

/** The host of the station, and the branch that took somebody from elsewhere in, stand to them as to a traveller. */
function toInflow(grant: Grant, { orgId, stationId }: InflowSubject, tree: OrgTree): Relation[] {
  if (grant.role === 'station_host') return grant.stationId === stationId ? ['host', 'station'] : []
  const side = sideOfHosts(grant, orgId, tree)
  return side ? [({ there: 'host', above: 'host_committee', county: 'county' } as const)[side]] : []
}

function toOrg(grant: Grant, orgId: OrgId, tree: OrgTree, vacant = false): Relation[] {
  if (grant.role === 'auditor' || grant.role === 'station_host' || grant.role === 'community_worker')
    return []
  const side = sideOf(grant, orgId, tree)
  if (!side) return []
  if (side === 'there') return ['worker']
  return [
    'above',
    ...(side === 'county' ? (['county'] as const) : []),
    ...(vacant ? (['stands_in'] as const) : []),
  ]
}

/** Roles that an organisation gives itself: for a station or a place that it answers for. */
const givenWithin: readonly Role[] = ['station_host', 'community_worker']
/** Roles for the whole county, which only its officers give, one proposing and another confirming. */
const forTheCounty: readonly Role[] = ['county_officer', 'auditor']

function toRole(grant: Grant, { orgId, role, deputy = false }: RoleSubject, tree: OrgTree): Relation[] {
  const relations = toOrg(grant, orgId, tree)
  const works = relations.includes('worker')
  if (works && grant.role === 'county_officer') return [...relations, 'grantor']
  if (forTheCounty.includes(role)) return relations
  const within = works && !grant.deputy && (deputy || givenWithin.includes(role))
  return within || relations.includes('above') ? [...relations, 'grantor'] : relations
}

function toTree(grant: Grant, orgId: OrgId, at: 'it' | 'below it', tree: OrgTree): Relation[] {
  if (grant.role !== 'party_worker' && grant.role !== 'county_officer') return []
  const side = sideOf(grant, orgId, tree)
  const reaches = side !== 'there' || at === 'below it' || tree.get(orgId)?.parentId === undefined
  return side && reaches ? ['arranger'] : []
}

/** A place that went to other hands takes its workers' rights along: the role counts where its organisation answers. */
function toPlace(grant: Grant, { orgId, line }: PlaceSubject, tree: OrgTree): Relation[] {
  if (grant.role !== 'community_worker') return toOrg(grant, orgId, tree)
  const isTheirs = line.some((one) => one.placeId === grant.placeId && isWithin(tree, one.orgId, grant.orgId))
  return isTheirs ? ['community'] : []
}

/** Who asks is known by the phone, or as the member that they are; who helps, by the member alone. */
function toWish(person: Person, as: ActingAs, subject: WishSubject, tree: OrgTree): Relation[] {
  const { asker, askedFor, claimant, joined = [], isPublic, mayBeHandedOn, keptBy } = subject
  const { member } = person
  const isHere = keptBy !== undefined && tree.has(keptBy.orgId)
  const isOwn = asker === person.accountId || (askedFor !== undefined && askedFor === member?.memberId)
  return [
    ...((as === 'self' || as === 'resident') && isOwn ? (['self'] as const) : []),
    ...(askedFor && delegationOf(as)?.memberId === askedFor ? (['delegate'] as const) : []),
    ...(as === 'self' && member && claimant === member.memberId ? (['claimant'] as const) : []),
    ...(as === 'self' && member && joined.includes(member.memberId) ? (['joined'] as const) : []),
    ...(isHere && isPublic ? (['inside'] as const) : []),
    ...(mayBeHandedOn ? (['passer_by'] as const) : []),
    ...(isHere && isPublic && as === 'self' && member ? (['helper'] as const) : []),
  ]
}

function byGrant(grant: Grant, subject: Subject, tree: OrgTree): Relation[] {
  switch (subject.kind) {
    case 'member':
      return subject.orgId ? toOrigin(grant, subject.orgId, subject.heldBy, tree) : []
    case 'trip':
      return [...toOrigin(grant, subject.originOrgId, subject.heldBy, tree), ...toHost(grant, subject, tree)]
    case 'inflow':
      return toInflow(grant, subject, tree)
    case 'org':
      return [
        ...toOrg(grant, subject.orgId, tree, subject.vacant),
        ...(sideOf(grant, subject.orgId, tree) === 'above' ? (['committee'] as const) : []),
        ...toTree(grant, subject.orgId, 'it', tree),
      ]
    case 'below':
      return toTree(grant, subject.orgId, 'below it', tree)
    case 'role':
      return toRole(grant, subject, tree)
    case 'station':
      return grant.role === 'station_host'
        ? grant.stationId === subject.stationId
          ? ['station']
          : []
        : subject.orgId
          ? toOrg(grant, subject.orgId, tree)
          : []
    case 'place':
      return toPlace(grant, subject, tree)
    case 'wish':
      return subject.keptBy ? toPlace(grant, subject.keptBy, tree) : []
    case 'county':
      if (grant.countyId !== subject.countyId) return []
      if (grant.role === 'auditor') return ['auditor']
      return grant.role === 'county_officer' ? ['county'] : []
    case 'account':
    case 'nothing':
      return []
  }
}

/**
 * Every relation that holds.
 * @param tree the organisations of the county that they act in; whatever lies in another county isn't in it.
 */
export function relationsOf(person: Person, as: ActingAs, subject: Subject, tree: OrgTree): Relation[] {
  const grant = grantOf(as)
  const about = subject.kind === 'member' || subject.kind === 'trip' ? toMember(person, as, subject) : []
  const isOwnAccount =
    (subject.kind === 'account' && subject.accountId === person.accountId) ||
    (subject.kind === 'role' && subject.holder === person.accountId)
  const isOwnInflow =
    subject.kind === 'inflow' && as === 'self' && person.inflow?.inflowId === subject.inflowId
  const inOrg = (subject.kind === 'org' || subject.kind === 'place') && tree.has(subject.orgId)
  const ownOrg = as === 'self' ? person.member?.orgId : undefined
  const isOwnOrg = subject.kind === 'org' && ownOrg !== undefined && isSameOrg(tree, ownOrg, subject.orgId)
  return [
    'anyone',
    ...about,
    ...(subject.kind === 'wish' ? toWish(person, as, subject, tree) : []),
    ...(isOwnInflow ? (['self'] as const) : []),
    ...(isOwnAccount ? (['self'] as const) : []),
    ...(inOrg ? (['inside'] as const) : []),
    ...(isOwnOrg ? (['member_of'] as const) : []),
    ...(grant ? byGrant(grant, subject, tree) : []),
  ]
}
