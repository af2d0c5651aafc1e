import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { type InflowMember, isOpenInflow } from '@shared/inflow/inflow'
import { inflowDays } from '@shared/privacy/retention'
import { addDays, atHour, type Day, msOf } from '@shared/time'
import { table } from '../table'

/** Its own partition of the due index: few, and apart from the trips. */
export const dueInflow = 'DUE#inflow'

/** Under which word of a station's list somebody stands. */
export function listOf(one: InflowMember): 'new' | 'ours' | 'closed' {
  if (one.state === 'closed') return 'closed'
  return one.state === 'placed' ? 'ours' : 'new'
}

const endOf = (day: Day) => Math.floor(msOf(atHour(addDays(day, inflowDays), 0)) / 1000)

/** How long it is kept: from when it was over, or from when a sheet last named who came by one. */
function keptUntil(one: InflowMember) {
  if (one.state === 'closed') return { ttl: endOf(one.closedOn) }
  return one.source === 'sheet' && one.namedOn ? { ttl: endOf(one.namedOn) } : {}
}

/** The day by which a station's list is in order. */
const dayIn = (one: InflowMember) => (one.state === 'closed' ? one.closedOn : (one.dueOn ?? '9999-12-31'))

/** One of the ledger as an item, with the keys of the lists it stands in: all derived. */
export const itemOf = (one: InflowMember) => {
  const { inflowId, countyId, version, orgId, phoneKey, station } = one
  const isOpen = isOpenInflow(one)
  return {
    ...{ inflowId, version, inflow: one, schema: 2, ...keptUntil(one) },
    ...(isOpen && { listingPk: `IFL#${orgId}`, listingSk: inflowId }),
    ...(isOpen && phoneKey !== undefined && { lookupPk: phoneKey, lookupSk: inflowId }),
    ...(isOpen && { ownerPk: `IFC#${countyId}`, ownerSk: `${one.state}#${inflowId}` }),
    ...(isOpen && one.dueOn && { duePk: dueInflow, dueSk: `${one.dueOn}#${inflowId}` }),
    ...(station && {
      hostPk: `IFS#${station.stationId}`,
      hostSk: `${listOf(one)}#${dayIn(one)}#${inflowId}`,
    }),
  }
}

/**
 * A member from elsewhere: in the list of the organisation that takes them in, of the station at which they registered
 * and of the county, and found by a digest of the number.
 */
export const InflowEntity = new Entity({
  name: 'inflowMember',
  table,
  timestamps: false,
  schema: item({
    inflowId: string().key(),
    version: number(),
    inflow: any(),
    schema: number(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
    lookupPk: string().optional().hidden(),
    lookupSk: string().optional().hidden(),
    ownerPk: string().optional().hidden(),
    ownerSk: string().optional().hidden(),
    hostPk: string().optional().hidden(),
    hostSk: string().optional().hidden(),
    duePk: string().optional().hidden(),
    dueSk: string().optional().hidden(),
    ttl: number().optional().hidden(),
  }),
  computeKey: ({ inflowId }) => ({ pk: `IFL#${inflowId}`, sk: 'IFL' }),
})
