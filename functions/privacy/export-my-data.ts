import type { Grant } from '@shared/access/person'
import type { County } from '@shared/county/county'
import { exportMyData } from '@shared/privacy/export-contract'
import type { MyData } from '@shared/privacy/my-data'
import { retentionOf, retentionRows } from '@shared/privacy/retention'
import type { MemberId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { everyNotice, listInbox } from '../notice/door'
import { readCountyWithTree } from '../org/door'
import { listConsentChanges } from './consent.store'
import { dataOfInflow, noInflow } from './inflow-data'
import { listLooksOf } from './look.store'
import { everyTrip, openMember, openTrip } from './open-contacts'
import { pointsOf } from './points-data'
import {
  bindingRequestsOf,
  communityOf,
  contactsOf,
  delegatesOf,
  lettersOf,
  postsOf,
  unitHoursOf,
  sweepsOf,
} from './what-others-wrote'
import { claimsOf, wishesOf } from './wish-data'

/** Everything that is kept about the caller, contacts whole; as JSON, in an order in which one can read it. */
export const handler = handle(exportMyData, async ({ person, county, tree, now, authorise }) => {
  const { accountId, resident, member: bound, inflow, grants, delegations } = person
  authorise({ kind: 'account', accountId })
  const [ofMember, ofInflow, consents, roles, bindingRequests, letters, wishes, points, ownInbox] =
    await Promise.all([
      bound && county ? dataOfMember(bound.memberId, county, tree) : nothing,
      inflow ? dataOfInflow(inflow) : noInflow,
      listConsentChanges(bound?.memberId ?? accountId),
      Promise.all(grants.map(viewRole)),
      bindingRequestsOf(accountId),
      lettersOf(accountId),
      wishesOf(accountId, bound?.memberId),
      pointsOf(accountId, bound?.memberId),
      listInbox(accountId, undefined, everyNotice),
    ])
  const body: MyData = {
    ...{ madeAt: now, accountId, roles, bindingRequests, letters, wishes, points, ...ofMember },
    ...(ofInflow.inflow && { inflow: ofInflow.inflow }),
    consents: newestFirst([...consents, ...ofInflow.consents]),
    looks: newestFirst([...ofMember.looks, ...ofInflow.looks]),
    notices: newestFirst([...ofMember.notices, ...ofInflow.notices, ...ownInbox.notices]),
    contacts: [...ofMember.contacts, ...ofInflow.contacts].sort((a, b) => (a.on < b.on ? 1 : -1)),
    ...(resident && { resident }),
    actsFor: delegations.map(({ delegationId, relation, scopes, expiresOn }) => ({
      ...{ delegationId, relation, scopes, expiresOn },
    })),
    retention: retentionRows(retentionOf(county)),
  }
  return { status: 200, body }
})

const nothing = {
  ...{ trips: [], looks: [], notices: [], contacts: [] },
  ...{ delegates: [], sweeps: [], community: [], posts: [], claims: [] },
}

async function dataOfMember(
  memberId: MemberId,
  county: County,
  tree: OrgTree,
): Promise<Pick<MyData, 'member' | 'unitHours' | keyof typeof nothing>> {
  const [
    member,
    trips,
    { looks },
    { notices },
    contacts,
    delegates,
    sweeps,
    community,
    posts,
    claims,
    unitHours,
  ] = await Promise.all([
    getMember(memberId),
    everyTrip(memberId),
    listLooksOf(memberId, undefined, Infinity),
    listInbox(memberId, undefined, everyNotice),
    contactsOf(memberId),
    delegatesOf(memberId),
    sweepsOf(memberId),
    communityOf(memberId),
    postsOf(memberId),
    claimsOf(memberId),
    unitHoursOf(memberId),
  ])
  const labels = new Map(county.tripReasons.map(({ code, label }) => [code, label]))
  return {
    ...(member && { member: await openMember(member, tree.get(member.orgId)?.name ?? '') }),
    trips: await Promise.all(trips.map((trip) => openTrip(trip, labels.get(trip.reason) ?? trip.reason))),
    looks,
    ...{ notices, contacts, delegates, sweeps, community, posts, claims },
    ...(unitHours && { unitHours }),
  }
}

const newestFirst = <T extends { at: string }>(all: T[]): T[] => all.sort((a, b) => (a.at < b.at ? 1 : -1))

async function viewRole({
  role,
  orgId,
  countyId,
  holderName,
  startsAt,
  expiresAt,
}: Grant): Promise<MyData['roles'][number]> {
  const { tree } = await readCountyWithTree(countyId)
  return {
    ...{ role, orgName: tree.get(orgId)?.name ?? '' },
    ...(holderName !== undefined && { holderName }),
    ...(startsAt && { startsAt }),
    ...(expiresAt && { expiresAt }),
  }
}
