import { randomBytes } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type County, defaultLimits, defaultTripReasons } from '@shared/county/county'
import { makeId } from '@shared/ids'
import type { OrgNode } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import { CountyEntity } from '../../functions/county/county.entity'
import { OrgNodeEntity } from '../../functions/org/org.entity'
import { part } from '../../functions/writes/part'
import { transact } from '../../functions/writes/transact'
import { type Invited, invitingParts } from './invite-administrators'

/** What a county begins with. */
export interface NewCounty extends Invited {
  county: County
}

/**
 * Makes an empty county: its configuration, its department at the root, the invitations of its first two
 * administrators. All or nothing.
 * @param name as it is called, 云岭县.
 */
export async function createCounty(name: string, now: Instant): Promise<NewCounty> {
  const countyId = makeId('county', randomBytes(20))
  const orgId = makeId('org', randomBytes(20))
  const county: County = {
    ...{ countyId, name, practice: false, rootOrgId: orgId },
    ...{ tripReasons: defaultTripReasons, limits: defaultLimits },
  }
  const node: OrgNode = { orgId, name: `${name}委组织部`, level: 'committee', type: 'regular' }
  const { codes, expiresAt, parts } = invitingParts(county, now)
  const outcome = await transact([
    part(
      CountyEntity.build(PutTransaction)
        .item({ countyId, treeVersion: 1, county, schema: 1 })
        .options({ condition: { attr: 'countyId', exists: false } }),
    ),
    part(OrgNodeEntity.build(PutTransaction).item({ countyId, orgId, node, schema: 1 })),
    ...parts,
  ])
  if (outcome !== 'done') throw new Error('The county could not be written; try again.')
  return { county, codes, expiresAt }
}
