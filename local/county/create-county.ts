import { randomBytes } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type County, defaultLimits, defaultTripReasons } from '@shared/county/county'
import { makeId } from '@shared/ids'
import { makeSecretCode } from '@shared/secret-code'
import { invitationCodeLength } from '@shared/grant/schema'
import type { OrgNode } from '@shared/org/tree'
import { type Instant, instant, msOf } from '@shared/time'
import { CountyEntity } from '../../functions/county/county.entity'
import type { StoredInvitation } from '../../functions/county/invitation.entity'
import { codeHashOf, invitePart } from '../../functions/county/invitation.store'
import { OrgNodeEntity } from '../../functions/org/org.entity'
import { part } from '../../functions/writes/part'
import { transact } from '../../functions/writes/transact'

/** Two people, so that no county hangs on one: either code counts when another person has brought the other. */
const firstAdministrators = 2
const invitationDays = 7

/** What a county begins with. The codes are nowhere else: only their digests are kept. */
export interface NewCounty {
  county: County
  codes: string[]
  expiresAt: Instant
}

/** A one-time code in groups that one can read out: `7k3m-…`. */
const newCode = () =>
  makeSecretCode(randomBytes(invitationCodeLength)).replace(/.{4}(?=.)/g, (four) => `${four}-`)

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
  const codes = Array.from({ length: firstAdministrators }, newCode)
  const expiresAt = instant(msOf(now) + invitationDays * 86_400_000)
  const invitations = codes.map((code, i): StoredInvitation => {
    const other = codes[1 - i]
    return {
      ...{ codeHash: codeHashOf(code), expiresAt },
      grant: { grantId: makeId('grant', randomBytes(20)), role: 'county_officer', countyId, orgId },
      ...(other !== undefined && { pairHash: codeHashOf(other) }),
    }
  })
  const outcome = await transact([
    part(
      CountyEntity.build(PutTransaction)
        .item({ countyId, treeVersion: 1, county, schema: 1 })
        .options({ condition: { attr: 'countyId', exists: false } }),
    ),
    part(OrgNodeEntity.build(PutTransaction).item({ countyId, orgId, node, schema: 1 })),
    ...invitations.map(invitePart),
  ])
  if (outcome !== 'done') throw new Error('The county could not be written; try again.')
  return { county, codes, expiresAt }
}
