import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type CountyId, idOf, type MemberId, type OrgId, type TripId } from '@shared/ids'
import { type AwayLine, awayLineSchema } from '@shared/trip/away-line'
import { table } from '../table'
import { OpenTripEntity } from './trip.entity'

/** One open trip among those of an organisation's own. */
export interface Away {
  /** Who acts for the origin; it may have been merged into another since. */
  orgId: OrgId
  memberId: MemberId
  tripId: TripId
  line: AwayLine
}

/** Of so many organisations the lists are asked for one by one; of more, the county's is read once. */
const mostAsked = 25

const awayOf = (item: Record<'orgId' | 'memberId' | 'tripId' | 'line', unknown>): Away => ({
  orgId: v.parse(idOf('org'), item.orgId),
  memberId: v.parse(idOf('member'), item.memberId),
  tripId: v.parse(idOf('trip'), item.tripId),
  line: v.parse(awayLineSchema, item.line),
})

/** The open trip of a member as it is now, if it stands in a list. */
export async function getAway(memberId: MemberId): Promise<Away | undefined> {
  const { Item } = await OpenTripEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  if (Item?.orgId === undefined) return undefined
  const { orgId, tripId, line } = Item
  return awayOf({ orgId, memberId, tripId, line })
}

async function listOf(countyId: CountyId, orgId?: OrgId): Promise<Away[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(OpenTripEntity)
    .query({
      ...{ index: 'listing', partition: `AWY#${countyId}` },
      ...(orgId && { range: { beginsWith: `${orgId}#` } }),
    })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(({ orgId, memberId, tripId, line }) => awayOf({ orgId, memberId, tripId, line }))
}

/** The open trips of some organisations of a county, those of each by the day of leaving. */
export async function listAwayOf(countyId: CountyId, orgIds: readonly OrgId[]): Promise<Away[]> {
  if (orgIds.length <= mostAsked)
    return (await Promise.all(orgIds.map((orgId) => listOf(countyId, orgId)))).flat()
  const wanted = new Set(orgIds)
  return (await listOf(countyId)).filter(({ orgId }) => wanted.has(orgId))
}

/** The open trips that were filed to be made together with one. */
export async function listTogether(tripId: TripId): Promise<TripId[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(OpenTripEntity)
    .query({ index: 'owner', partition: `TGT#${tripId}` })
    .options({ limit: 20 })
    .send()
  return (Items ?? []).map((item) => v.parse(idOf('trip'), item.tripId))
}
