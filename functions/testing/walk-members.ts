import * as members from '@shared/member/contract'
import { revealMember } from '@shared/member/reveal-contract'
import { fileTrip } from '@shared/trip/contract'
import { randomBytes } from 'node:crypto'
import { recordDelegation } from '@shared/delegation/contract'
import type { Endpoint } from '@shared/endpoint'
import { makeSecretCode } from '@shared/secret-code'
import { addDays, instant } from '@shared/time'
import { newKey } from './caller'
import { forgetToken } from './forget-token'
import { givenCounty, givenSomebody, newId, type Somebody } from './people'
import type { System } from './system'
import { leaveWishTraces } from './wish-traces'
import { aFiling } from './trips'

type Through = <T>(endpoint: Endpoint, as: string, run: () => Promise<T>) => Promise<T>

/** Somebody is asked to act for the member, with a slip that ends it. */
const aDelegation = () => {
  const today = addDays(aFiling().leaveOn, -1)
  return {
    ...{ delegationId: newId('delegation'), relation: 'child' as const, scopes: ['trips' as const] },
    ...{ code: makeSecretCode(randomBytes(12)), slip: makeSecretCode(randomBytes(12)) },
    ...{ expiresOn: addDays(today, 100), consent: { how: 'spoken' as const, on: addDays(today, -1) } },
  }
}

/** Calls every endpoint of the roster, as the people of one branch and the committee above it. */
export async function walkMembers(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const memberOf = { county, orgId: county.branch }
  const people = {
    member: await givenSomebody(system, { memberOf }),
    secretary: await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.branch },
    }),
    // Somebody who holds a role, has a trip, and for whom somebody acts: all of it ends with them.
    elder: await givenSomebody(system, {
      memberOf,
      role: { county, role: 'branch_secretary', orgId: county.otherBranch },
    }),
    worker: await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } }),
  }
  const as =
    (who: keyof typeof people): Somebody['do'] =>
    (endpoint, sent) =>
      through(endpoint, who, () => people[who].do(endpoint, sent))
  const [member, secretary, worker] = [as('member'), as('secretary'), as('worker')]
  const memberId = people.member.member?.memberId ?? newId('member')
  const params = { memberId }

  await secretary(members.listMembers, { query: { orgId: county.branch } })
  await worker(members.listMembers, { query: { orgId: county.town } })
  await member(members.readMember, { params })
  const look = { params, key: newKey(), body: { field: 'mobile', reason: 'call' } } as const
  await secretary(revealMember, look)
  await secretary(revealMember, look)
  const number = { params, key: newKey(), body: { phone: '19900008801' } }
  await member(members.changeOwnPhone, number)
  await member(members.changeOwnPhone, number)
  const { openid } = people.member
  system.wechat.setPhoneNumber(openid, '19900008804')
  await forgetToken(system)
  const phoneCode = system.wechat.mintPhoneCode(openid)
  await member(members.changeOwnPhone, { params, body: { phoneCode } })
  await people.member.do(fileTrip, { body: { tripId: newId('trip'), ...aFiling() } })
  await member(members.setDiscreet, { params, body: { discreet: true } })
  await worker(members.takeOver, { params, body: { wish: 'spoken' } })
  await worker(members.handBack, { params })

  const another = { memberId: newId('member') }
  const roster = { orgId: county.branch, name: '周家和', phone: '19900008802', address: '柳湾村 8 号' }
  await secretary(members.addMember, { body: { ...another, ...roster, memberNo: 'LW-0008' } })
  await secretary(members.issueLinkCode, { params: another })
  await secretary(members.issueLinkCode, { params: another })
  const correction = { version: 1, memberNo: 'LW-0009', phone: '19900008803' }
  await secretary(members.correctMember, { params: another, body: correction })
  await secretary(members.transferMember, {
    params: another,
    body: { version: 2, on: addDays(aFiling().leaveOn, -2) },
  })
  await secretary(members.undoTransfer, { params: another })

  const current = async () => (await people.worker.do(members.readMember, { params })).version
  const move = { toOrgId: county.otherBranch, doneNationallyOn: addDays(aFiling().leaveOn, -2) }
  await worker(members.moveMember, { params, body: { ...move, version: await current() } })

  const theirs = { memberId: people.elder.member?.memberId ?? newId('member') }
  await people.elder.do(fileTrip, { actingAs: 'self', body: { tripId: newId('trip'), ...aFiling() } })
  await people.secretary.do(recordDelegation, { params: theirs, body: aDelegation() })
  const known = { county, ...theirs, name: '周家和', said: '想有人陪着下棋', phone: '19900008805' }
  const { accountId } = people.elder
  await leaveWishTraces({ ...known, accountId }, instant(system.cloud.clock.now()))
  await secretary(members.recordDeath, { params: theirs, body: {} })
  await worker(members.confirmDeath, { params: theirs })
  await worker(members.reverseDeath, { params: theirs })
}
