import { createHash, randomBytes } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type County, defaultLimits, defaultTripReasons } from '@shared/county/county'
import { makeId } from '@shared/ids'
import type { OrgNode } from '@shared/org/tree'
import { type Instant, instant, msOf } from '@shared/time'
import { CountyEntity } from '../../functions/county/county.entity'
import { InvitationEntity } from '../../functions/county/invitation.entity'
import { OrgNodeEntity } from '../../functions/org/org.entity'
import { part } from '../../functions/writes/part'
import { transact } from '../../functions/writes/transact'

/** Two people, so that no county hangs on one. */
const firstAdministrators = 2
const invitationDays = 7
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** What a county begins with. The codes are nowhere else: only their digests are kept. */
export interface NewCounty {
  county: County
  codes: string[]
  expiresAt: Instant
}

/** The digest under which an invitation is kept. */
export const codeHashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** A one-time code of 80 random bits, in groups that one can read out: `7k3m-…`. */
const newCode = () =>
  Array.from(
    randomBytes(16),
    (byte, i) => (i > 0 && i % 4 === 0 ? '-' : '') + alphabet.charAt(byte & 31),
  ).join('')

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
  const invitation = (code: string) => ({
    ...{ codeHash: codeHashOf(code), countyId, orgId, role: 'county_officer', expiresAt, schema: 1 },
    ttl: Math.floor(msOf(expiresAt) / 1000),
  })
  const outcome = await transact([
    part(
      CountyEntity.build(PutTransaction)
        .item({ countyId, treeVersion: 1, county, schema: 1 })
        .options({ condition: { attr: 'countyId', exists: false } }),
    ),
    part(OrgNodeEntity.build(PutTransaction).item({ countyId, orgId, node, schema: 1 })),
    ...codes.map((code) => part(InvitationEntity.build(PutTransaction).item(invitation(code)))),
  ])
  if (outcome !== 'done') throw new Error('The county could not be written; try again.')
  return { county, codes, expiresAt }
}
