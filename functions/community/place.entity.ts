import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { AnchorHousehold, InServiceMember, Place } from '@shared/community/schema'
import type { CountyId } from '@shared/ids'
import { table } from '../table'

/** What stands directly in a town of a county, or in a place. */
export const partitionOf = (county: CountyId, within: { townCode: string } | { parentId: string }): string =>
  'townCode' in within ? `PLC#${county}#${within.townCode}` : `PLC#${county}#${within.parentId}`

const listed = { listingPk: string().hidden(), listingSk: string().hidden() }
const whole = { version: number(), schema: number(), ...listed }
/** Among all that is known of a member, when it is known who they are. */
const owned = { ownerPk: string().optional().hidden(), ownerSk: string().optional().hidden() }

/** A community, compound or building, in the list of the town or the place that it lies in. */
export const PlaceEntity = new Entity({
  name: 'place',
  table,
  timestamps: false,
  schema: item({ placeId: string().key(), place: any(), ...whole }),
  computeKey: ({ placeId }) => ({ pk: `PLC#${placeId}`, sk: 'PLC' }),
})

/** An anchor household, in the list of its compound or community. */
export const AnchorHouseholdEntity = new Entity({
  name: 'anchorHousehold',
  table,
  timestamps: false,
  schema: item({ householdId: string().key(), household: any(), ...whole, ...owned }),
  computeKey: ({ householdId }) => ({ pk: `HHD#${householdId}`, sk: 'HHD' }),
})

/** An in-service member, in the list of the compound or community that they have reported to. */
export const InServiceMemberEntity = new Entity({
  name: 'inServiceMember',
  table,
  timestamps: false,
  schema: item({ inServiceId: string().key(), inServiceMember: any(), ...whole, ...owned }),
  computeKey: ({ inServiceId }) => ({ pk: `ISV#${inServiceId}`, sk: 'ISV' }),
})

const stateOf = ({ closedOn }: { closedOn?: string | undefined }) =>
  closedOn === undefined ? 'open' : 'closed'

/** A place as an item; its keys are derived. */
export const itemOfPlace = (place: Place) => {
  const { placeId, countyId, version, townCode, parentId, name } = place
  const within = parentId ? { parentId } : { townCode: townCode ?? '' }
  return {
    ...{ placeId, version, place, schema: 1 },
    listingPk: partitionOf(countyId, within),
    listingSk: `${stateOf(place)}#${name}#${placeId}`,
  }
}

export const itemOfHousehold = (household: AnchorHousehold) => {
  const { householdId, version, placeId, memberId } = household
  return {
    ...{ householdId, version, household, schema: 1 },
    ...{ listingPk: `HHD#${placeId}`, listingSk: `${stateOf(household)}#${householdId}` },
    ...(memberId && { ownerPk: `HHD#${memberId}`, ownerSk: householdId }),
  }
}

/** Whose report waits or is over stands apart, so that the list is of those who have reported. */
const listedAs = ({ inServiceId, report }: InServiceMember) =>
  report === undefined || report.state === 'confirmed' ? inServiceId : `${report.state}#${inServiceId}`

export const itemOfInServiceMember = (inServiceMember: InServiceMember) => {
  const { inServiceId, version, placeId, memberId } = inServiceMember
  return {
    ...{ inServiceId, version, inServiceMember, schema: 1 },
    ...{ listingPk: `ISV#${placeId}`, listingSk: listedAs(inServiceMember) },
    ...(memberId && { ownerPk: `ISV#${memberId}`, ownerSk: inServiceId }),
  }
}
