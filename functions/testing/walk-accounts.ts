import * as accounts from '@shared/account/contract'
import * as requests from '@shared/binding-request/contract'
import type { Endpoint } from '@shared/endpoint'
import { invitationCodeLength } from '@shared/grant/schema'
import * as grants from '@shared/grant/contract'
import { type GrantId, type Id, idOf, type IdKind } from '@shared/ids'
import { issueLinkCode } from '@shared/member/contract'
import { instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { listWaitingTrips } from '@shared/trip/contract'
import * as v from 'valibot'
import { newKey, type Sent } from './caller'
import { newCode } from './codes'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from './people'
import { givenPlaces } from './places'
import type { System } from './system'
import { forgetToken } from './forget-token'
import { givenNewcomer, givenOnRoster, type Newcomer } from './unbound'
import type { Through } from './walk-everything'

/** A receipt's id, as an id of that kind. */
const idIn = <K extends IdKind>(kind: K, { id }: { id: string }): Id<K> => v.parse(idOf(kind), id)

const by =
  (through: Through, as: string, who: Pick<Somebody, 'do'>): Somebody['do'] =>
  (endpoint, sent) =>
    through(endpoint, as, () => who.do(endpoint, sent))

/** Twice, so that the second finds the receipt of the first. */
async function twice<E extends Endpoint>(run: Somebody['do'], endpoint: E, sent: Sent<E>) {
  const same = { ...sent, key: newKey() }
  await run(endpoint, same)
  return run(endpoint, same)
}

async function walkBinding(system: System, through: Through, county: TestCounty, secretary: Somebody) {
  const [byPhone, byCode] = [
    await givenOnRoster(county, { name: '林秀兰', phone: '19900080001' }),
    await givenOnRoster(county, { name: '林秀梅', phone: '19900080002' }),
  ]
  const somebody: Newcomer = await givenNewcomer(system, byPhone.phone)
  const other: Newcomer = await givenNewcomer(system, '19900080003')
  const [newcomer, second] = [by(through, 'newcomer', somebody), by(through, 'newcomer', other)]
  await newcomer(accounts.listCounties, {})
  await newcomer(accounts.listBranches, { params: { countyId: county.countyId } })
  await forgetToken(system)
  const typed = { body: { phoneCode: somebody.phoneCode(), name: byPhone.name } }
  const { bindingId } = await twice(newcomer, accounts.openBinding, typed)
  await newcomer(accounts.confirmBinding, { params: { bindingId } })
  const { code } = await secretary.do(issueLinkCode, { params: { memberId: byCode.memberId } })
  const offer = await second(accounts.openBindingByCode, { body: { code, name: byCode.name } })
  await second(accounts.confirmBinding, { params: { bindingId: offer.bindingId } })
  await by(
    through,
    'secretary',
    secretary,
  )(accounts.releaseBinding, {
    ...{ params: { memberId: byCode.memberId }, body: { reason: 'phone_changed' } },
  })
  const lost = await givenNewcomer(system, '19900080004')
  const here = { countyId: county.countyId, orgId: county.branch }
  const asked = await by(
    through,
    'newcomer',
    lost,
  )(accounts.askForBindingHelp, {
    body: { phoneCode: lost.phoneCode(), name: '何建国', ...here },
  })
  const params = { requestId: idIn('bindingRequest', asked) }
  const branch = by(through, 'secretary', secretary)
  await branch(requests.listBindingRequests, { query: { orgId: county.branch } })
  await branch(requests.revealBindingRequest, { params })
  await twice(branch, requests.closeBindingRequest, { params, body: { outcome: 'not_ours' } })
  // Where nobody works, the committee above calls back.
  const committee = await givenSomebody(system, {
    role: { county, role: 'party_worker', orgId: county.town },
  })
  const query = { orgId: county.otherBranch }
  await by(through, 'committee', committee)(requests.listBindingRequests, { query })
}

async function walkResident(system: System, through: Through, county: TestCounty) {
  const { community, compound, elsewhere } = await givenPlaces(system, county)
  const resident = by(through, 'resident', await givenNewcomer(system, '19900080005'))
  await resident(accounts.registerResident, { body: { communityId: community, compoundId: compound } })
  await resident(accounts.whoAmI, {})
  await resident(accounts.changeResident, { body: { communityId: elsewhere } })
  await resident(accounts.leaveResident, {})
  await resident(accounts.closeAllSessions, {})
  return community
}

async function walkGrants(system: System, through: Through, county: TestCounty, placeId: Id<'place'>) {
  const role = { county, role: 'county_officer' as const, orgId: county.root }
  const officer = by(through, 'officer', await givenSomebody(system, { role }))
  const another = by(through, 'officer', await givenSomebody(system, { role }))
  const holder = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const memberId = holder.member?.memberId ?? newId('member')
  const give = async (post: Omit<Sent<typeof grants.giveGrant>['body'], 'memberId'>): Promise<GrantId> =>
    idIn('grant', await twice(officer, grants.giveGrant, { body: { ...post, memberId } }))
  const { community: orgId } = county
  await give({ role: 'station_host', orgId, stationId: county.station })
  const grantId = await give({ role: 'community_worker', orgId, placeId })
  await another(grants.confirmGrant, {
    params: { grantId: await give({ role: 'auditor', orgId: county.root }) },
  })
  await officer(grants.listGrants, { query: { orgId: county.root } })
  const expiresAt = instant(system.cloud.clock.now() + 1826 * 86_400_000)
  await officer(grants.extendGrant, { params: { grantId }, body: { expiresAt } })
  await officer(grants.revokeGrant, { params: { grantId } })
  const code = newCode(invitationCodeLength)
  await officer(grants.inviteToRole, { body: { role: 'branch_secretary', orgId: county.otherBranch, code } })
  const guest = by(through, 'newcomer', await givenNewcomer(system, '19900080006'))
  await guest(grants.readInvitation, { body: { code } })
  await guest(grants.acceptInvitation, { body: { code, name: '高远' } })
}

/** Calls every endpoint of accounts, of requests for help and of roles; and has a committee stand in for a branch. */
export async function walkAccounts(system: System, through: Through): Promise<void> {
  const county = await givenCounty({ name: '白石县' })
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const worker = by(
    through,
    'committee',
    await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } }),
  )
  await worker(listWaitingTrips, { query: { orgId: county.otherBranch } })
  await worker(readToday, {})
  await walkBinding(system, through, county, secretary)
  await walkGrants(system, through, county, await walkResident(system, through, county))
}
