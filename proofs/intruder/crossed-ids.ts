import { addMember } from '@shared/member/contract'
import { putAnchorHousehold } from '@shared/community/contract'
import { endDelegation } from '@shared/delegation/contract'
import { giveGrant } from '@shared/grant/contract'
import { createOrg, mergeOrg, moveOrg } from '@shared/org/contract'
import { listSweepMembers, settleFollow, startSweep, tickOff } from '@shared/sweep/contract'
import { placeTrip } from '@shared/trip/contract'
import { giveConsent, readConsents } from '@shared/privacy/contract'
import { idOf } from '@shared/ids'
import * as v from 'valibot'
import { aSweep } from '../../functions/sweep/testing/sweeps'
import { newId } from '../../functions/testing/people'
import type { Ground } from './ground'
import { changed, itemsOf } from './table'

const approvedBy = '云岭县委组织部'

/** Calls under one's own right, with an id of somebody else's among one's own. */
function attempts({ people, home, far, south, memberId, sweepId, tripIds, system, places }: Ground) {
  const { otherSecretary, officer, townWorker, farOfficer, farWorker, otherHost, fellow, communityWorker } =
    people
  const fellowId = fellow.who.member?.memberId ?? newId('member')
  const farMemberId = people.farMember.who.member?.memberId ?? newId('member')
  const delegationId = v.parse(idOf('delegation'), people.tripsDelegate.actingAs)
  const listed = { sweepId, orgId: home.otherBranch, memberId }
  const householdId = newId('household')
  return {
    'a member of another branch, ticked off on one’s own list': () =>
      otherSecretary.who.call(tickOff, {
        params: listed,
        body: { outcome: 'at_home', how: 'phone', seen: 0 },
      }),
    'a member of another branch, settled on one’s own list': () =>
      otherSecretary.who.call(settleFollow, { params: listed }),
    'another’s list under one’s own sweep': () =>
      farWorker.who.call(listSweepMembers, { params: { sweepId, orgId: far.branch } }),
    'a sweep in another county': () =>
      farWorker.who.call(startSweep, { body: { ...aSweep(system, far.town), scope: [home.town] } }),
    'a delegation of another member, ended as one’s own': () =>
      fellow.who.call(endDelegation, { params: { memberId: fellowId, delegationId } }),
    'a branch, moved below another county': () =>
      officer.who.call(moveOrg, { params: { orgId: home.branch }, body: { parentId: far.town, approvedBy } }),
    'a branch, merged into one of another county': () =>
      officer.who.call(mergeOrg, { params: { orgId: home.branch }, body: { into: far.branch, approvedBy } }),
    'an organisation below another county': () =>
      farOfficer.who.call(createOrg, {
        body: {
          ...{ orgId: newId('org'), parentId: home.town, name: '雁归支部', approvedBy },
          ...{ level: 'branch', type: 'regular' },
        },
      }),
    'a role for a member of another county': () =>
      townWorker.who.call(giveGrant, {
        body: { role: 'branch_secretary', orgId: home.branch, memberId: farMemberId },
      }),
    'a member in a branch of another county': () =>
      townWorker.who.call(addMember, {
        body: { memberId: newId('member'), orgId: far.branch, name: '周家和' },
      }),
    'placed in a branch of the home county': () =>
      otherHost.who.call(placeTrip, { params: { tripId: tripIds[0] }, body: { orgId: home.branch } }),
    'placed in a branch that the station’s organisation has not': () =>
      otherHost.who.call(placeTrip, { params: { tripId: tripIds[0] }, body: { orgId: south.otherBranch } }),
    'a consent of another member, under one’s own name': () =>
      fellow.who.call(giveConsent, { body: { memberId, kind: 'notice', version: 1, how: 'self' } }),
    'consents of another member, as oneself': () => fellow.who.call(readConsents, { query: { memberId } }),
    'a home of a member of another county': () =>
      officer.who.call(putAnchorHousehold, {
        params: { placeId: places.compound },
        body: { householdId, name: '林秀兰家', memberId: farMemberId },
      }),
    'a household, by a worker who may not': () =>
      communityWorker.who.call(putAnchorHousehold, {
        params: { placeId: places.compound },
        body: { householdId, name: '柳青山家' },
      }),
  }
}

/** Tries them, and looks what is left in the table. */
export async function crossed(ground: Ground) {
  const troubles: string[] = []
  const all = Object.entries(attempts(ground))
  for (const [what, send] of all) {
    const before = await itemsOf(ground.system)
    const { status, error } = await send()
    if (status < 400 || status >= 500) troubles.push(`${what}: ${status} ${error?.code ?? ''}`)
    troubles.push(
      ...changed(before, await itemsOf(ground.system)).map((key) => `${what}: ${key} was written`),
    )
  }
  return { tried: all.length, troubles }
}
