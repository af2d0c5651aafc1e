import { anId } from '../fixtures'
import type { CountyId, OrgId, PlaceId, StationId } from '../ids'
import { away, home } from '../org/fixtures'
import type { Grant, Person, Role } from './person'

export const yelin = anId('station', 'yelin')
export const baisha = anId('station', 'baisha')
/** The formal member of the branch whose trip it is. */
export const traveller = anId('member', 'traveller')

export const aGrant = (role: Role, countyId: CountyId, orgId: OrgId, stationId?: StationId): Grant => ({
  grantId: anId('grant', `${role.slice(0, 4)}${orgId.slice(4, 12)}${stationId?.slice(4, 8) ?? ''}`),
  role,
  countyId,
  orgId,
  ...(stationId && { stationId }),
})

/** Somebody with a phone, who may be a member and may hold grants. */
export const aPerson = (
  name: string,
  {
    memberOf,
    memberId,
    grants = [],
  }: { memberOf?: OrgId; memberId?: typeof traveller; grants?: Grant[] } = {},
): Person => ({
  accountId: anId('account', name),
  ...(memberOf && {
    member: { memberId: memberId ?? anId('member', name), countyId: home.countyId, orgId: memberOf },
  }),
  grants,
  delegations: [],
})

export const secretaryOfBranch = aGrant('branch_secretary', home.countyId, home.branch)
export const secretaryOfOtherBranch = aGrant('branch_secretary', home.countyId, home.otherBranch)
/** Lives where the mobile-member branch is. */
export const secretaryFarAway = aGrant('branch_secretary', home.countyId, home.mobileBranch)
export const workerOfTownship = aGrant('party_worker', home.countyId, home.township)
export const officerOfHome = aGrant('county_officer', home.countyId, home.department)
/** 柳溪社区, for which the township answers, with a compound in it; and another community of the same township. */
export const liuxi = anId('place', 'liuxi')
export const liuxiCompound = anId('place', 'liuxicompound')
export const shiqiao = anId('place', 'shiqiao')
const ofCommunity = (placeId: PlaceId, county: { countyId: CountyId }, orgId: OrgId): Grant => ({
  ...aGrant('community_worker', county.countyId, orgId),
  grantId: anId('grant', `cw${placeId.slice(4, 12)}`),
  placeId,
})
export const workerOfLiuxi = ofCommunity(liuxi, home, home.township)
export const workerOfLiuxiCompound = ofCommunity(liuxiCompound, home, home.township)
export const workerOfShiqiao = ofCommunity(shiqiao, home, home.township)
/** Given by a branch that doesn't answer for the community, or no longer does. */
export const formerWorkerOfLiuxi = ofCommunity(liuxi, home, home.otherBranch)
/** Of a community of the same id, which no other county has. */
export const workerElsewhere = ofCommunity(liuxi, away, away.community)
export const hostOfYelin = aGrant('station_host', away.countyId, away.community, yelin)
export const hostOfBaisha = aGrant('station_host', away.countyId, away.otherCommunity, baisha)
export const secretaryOfMobileBranch = aGrant('branch_secretary', away.countyId, away.mobileBranch)
export const workerOfCommunity = aGrant('party_worker', away.countyId, away.community)
export const officerOfAway = aGrant('county_officer', away.countyId, away.city)
