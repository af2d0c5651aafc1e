import type { Person } from '@shared/access/person'
import type { County } from '@shared/county/county'
import type { Me } from '@shared/account/schema'
import type { CountyId } from '@shared/ids'
import { getPlace } from '../community/door'
import { getMember } from '../member/door'
import { type CountyWithTree, readCountyWithTree } from '../org/door'
import { getStation } from '../station/door'

type HomeOf = (countyId: CountyId) => Promise<CountyWithTree>

/** Reads each county once, however many of the person's roles lie in it. */
function readingEachOnce(known: CountyWithTree | undefined): HomeOf {
  const read = new Map<CountyId, Promise<CountyWithTree>>()
  if (known) read.set(known.county.countyId, Promise.resolve(known))
  return (countyId) => {
    const home = read.get(countyId) ?? readCountyWithTree(countyId)
    read.set(countyId, home)
    return home
  }
}

/**
 * What a phone needs to know about its person, names looked up.
 * @param known the county that authentication has read already.
 */
export async function viewMe(person: Person, known?: CountyWithTree): Promise<Me> {
  const homeOf = readingEachOnce(known)
  const countyId =
    person.member?.countyId ??
    person.grants[0]?.countyId ??
    person.inflow?.countyId ??
    person.resident?.countyId
  const [member, home, resident, grants, delegations] = await Promise.all([
    viewMember(person, homeOf),
    countyId && homeOf(countyId),
    viewResident(person, homeOf),
    Promise.all(person.grants.map((grant) => viewGrant(grant, homeOf))),
    Promise.all(person.delegations.map((one) => viewDelegation(one, homeOf))),
  ])
  return {
    accountId: person.accountId,
    grants,
    ...(member && { member }),
    ...(home && { county: viewCounty(home.county) }),
    ...(resident && { resident }),
    ...(person.inflow && { inflow: person.inflow }),
    ...(delegations.length > 0 && { delegations }),
  }
}

async function viewResident({ resident }: Person, homeOf: HomeOf): Promise<Me['resident']> {
  if (!resident) return undefined
  const { countyId, communityId, compoundId } = resident
  const [{ county }, community, compound] = await Promise.all([
    homeOf(countyId),
    getPlace(communityId),
    compoundId && getPlace(compoundId),
  ])
  return {
    ...{ countyId, countyName: county.name, communityId, communityName: community?.name ?? '' },
    ...(compoundId && { compoundId, compoundName: (compound && compound.name) ?? '' }),
  }
}

/** Whose matters somebody sees to; a name, their county, and what was agreed. */
async function viewDelegation(
  delegation: Person['delegations'][number],
  homeOf: HomeOf,
): Promise<NonNullable<Me['delegations']>[number]> {
  const { delegationId, memberId, countyId, relation, scopes, expiresOn } = delegation
  const [member, { county }] = await Promise.all([getMember(memberId), homeOf(countyId)])
  const name = member?.name ?? ''
  return { delegationId, memberId, name, relation, scopes, expiresOn, county: viewCounty(county) }
}

async function viewMember({ member: bound }: Person, homeOf: HomeOf): Promise<Me['member']> {
  if (!bound) return undefined
  const [member, { tree }] = await Promise.all([getMember(bound.memberId), homeOf(bound.countyId)])
  if (!member) return undefined
  const { memberId, name, orgId } = member
  return { memberId, name, phone: member.phone?.masked ?? '', orgId, orgName: tree.get(orgId)?.name ?? '' }
}

async function viewGrant(grant: Person['grants'][number], homeOf: HomeOf): Promise<Me['grants'][number]> {
  const { grantId, role, orgId, stationId, placeId, countyId, deputy, expiresAt } = grant
  const [{ tree, county }, station, place] = await Promise.all([
    homeOf(countyId),
    stationId && getStation(stationId),
    placeId && getPlace(placeId),
  ])
  return {
    ...{ grantId, role, orgId, orgName: tree.get(orgId)?.name ?? '' },
    ...{ countyName: county.name, practice: county.practice },
    ...(station && { stationId: station.stationId, stationName: station.name }),
    ...(place && { placeId: place.placeId, placeName: place.name }),
    ...(deputy && { deputy }),
    ...(expiresAt && { expiresAt }),
  }
}

const viewCounty = ({ countyId, name, practice, tripReasons }: County) => ({
  countyId,
  name,
  practice,
  tripReasons,
})
