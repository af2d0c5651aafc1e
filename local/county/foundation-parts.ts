import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { AccountEntity, GrantEntity, OpenidEntity, residentsOf } from '../../functions/account/account.entity'
import { BindingEntity } from '../../functions/account/binding.entity'
import { CountyEntity } from '../../functions/county/county.entity'
import { saveAnchorHouseholdParts, saveInServiceMemberParts } from '../../functions/community/people.store'
import { savePlaceParts } from '../../functions/community/place.store'
import { saveMemberParts } from '../../functions/member/member.store'
import { OrgNodeEntity } from '../../functions/org/org.entity'
import { realmOf, StationEntity } from '../../functions/station/station.entity'
import { consentParts } from '../../functions/privacy/consent.store'
import { consentKinds } from '@shared/privacy/schema'
import { currentVersion } from '@shared/privacy/notice'
import { hashOf } from '../../functions/writes/idempotency'
import { type Part, part } from '../../functions/writes/part'
import { instant } from '@shared/time'
import type { AccountPlan, CountyPlan } from './plan'
import { inServiceOf, memberOf, type Seals } from './seals'

/** What is there before anybody travels: the county, its organisations, stations, members and accounts. */
export async function foundationParts(plan: CountyPlan, appid: string, seals: Seals): Promise<Part[]> {
  const { county, orgs, stations, places, households, inService, members, accounts } = plan
  const { countyId } = county
  const neighbours = await Promise.all(inService.map((entry) => inServiceOf(entry, seals)))
  const roster = await Promise.all(members.map((entry) => memberOf(entry, seals)))
  return [
    part(CountyEntity.build(PutTransaction).item({ countyId, treeVersion: 1, county, schema: 1 })),
    ...orgs.map((node) =>
      part(OrgNodeEntity.build(PutTransaction).item({ countyId, orgId: node.orgId, node, schema: 1 })),
    ),
    ...stations.map((station) => {
      const { stationId, regionCode } = station
      const row = { stationId, regionCode, realm: realmOf(station), station, schema: 1 }
      return part(StationEntity.build(PutTransaction).item(row))
    }),
    ...places.flatMap((place) => savePlaceParts(undefined, place)),
    ...households.flatMap((one) => saveAnchorHouseholdParts(undefined, one)),
    ...neighbours.flatMap((one) => saveInServiceMemberParts(undefined, one)),
    ...roster.flatMap((member) => saveMemberParts(undefined, member)),
    ...accounts.flatMap((account) => accountParts(account, appid)),
  ]
}

/** Whoever is bound in the demo agreed to both texts long ago. */
const agreed = (kind: (typeof consentKinds)[number]) => ({
  ...{ kind, given: true, version: currentVersion(kind), how: 'self' as const },
  ...{ recordedBy: 'self' as const, at: instant(Date.parse('2026-09-01T01:00:00.000Z')) },
})

/** An account as logging in makes it, bound to its member, with its grants. */
function accountParts({ accountId, openid, member, resident, grants }: AccountPlan, appid: string): Part[] {
  const bound = member && { memberId: member.memberId, countyId: member.countyId, orgId: member.orgId }
  return [
    part(
      OpenidEntity.build(PutTransaction).item({ openidHash: hashOf([appid, openid]), accountId, schema: 1 }),
    ),
    part(
      AccountEntity.build(PutTransaction).item({
        ...{ accountId, openid, schema: 1 },
        ...(resident && {
          ...{ resident, listingPk: residentsOf(resident.communityId) },
          listingSk: `${resident.compoundId ?? ''}#${accountId}`,
        }),
        ...(bound && { member: bound }),
      }),
    ),
    ...(bound
      ? [part(BindingEntity.build(PutTransaction).item({ memberId: bound.memberId, accountId, schema: 1 }))]
      : []),
    ...(bound ? consentKinds.flatMap((kind) => consentParts(bound.memberId, agreed(kind))) : []),
    ...grants.map((grant) =>
      part(GrantEntity.build(PutTransaction).item({ accountId, grantId: grant.grantId, grant, schema: 1 })),
    ),
  ]
}
