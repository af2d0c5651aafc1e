import type { Person } from '@shared/access/person'
import type { County } from '@shared/county/county'
import type { Me } from '@shared/account/schema'
import { getMember } from '../member/door'
import { readCountyWithTree } from '../org/door'
import { getStation } from '../station/door'

/** What a phone needs to know about its person, names looked up. */
export async function viewMe(person: Person): Promise<Me> {
  const countyId = person.member?.countyId ?? person.grants[0]?.countyId
  const [member, home, grants] = await Promise.all([
    viewMember(person),
    countyId && readCountyWithTree(countyId),
    Promise.all(person.grants.map(viewGrant)),
  ])
  return {
    accountId: person.accountId,
    grants,
    ...(member && { member }),
    ...(home && { county: viewCounty(home.county) }),
  }
}

async function viewMember({ member: bound }: Person): Promise<Me['member']> {
  if (!bound) return undefined
  const [member, { tree }] = await Promise.all([
    getMember(bound.memberId),
    readCountyWithTree(bound.countyId),
  ])
  if (!member) return undefined
  const { memberId, name, phone, orgId } = member
  return { memberId, name, phone, orgId, orgName: tree.get(orgId)?.name ?? '' }
}

async function viewGrant(grant: Person['grants'][number]): Promise<Me['grants'][number]> {
  const { grantId, role, orgId, stationId, countyId } = grant
  const [{ tree, county }, station] = await Promise.all([
    readCountyWithTree(countyId),
    stationId && getStation(stationId),
  ])
  return {
    ...{ grantId, role, orgId, orgName: tree.get(orgId)?.name ?? '' },
    ...{ countyName: county.name, practice: county.practice },
    ...(station && { stationId: station.stationId, stationName: station.name }),
  }
}

const viewCounty = ({ countyId, name, practice, tripReasons }: County) => ({
  countyId,
  name,
  practice,
  tripReasons,
})
