import { randomBytes } from 'node:crypto'
import type { County } from '@shared/county/county'
import { invitationCodeLength } from '@shared/grant/schema'
import { type CountyId, makeId, type OrgId } from '@shared/ids'
import { makeSecretCode } from '@shared/secret-code'
import { type Instant, instant, msOf } from '@shared/time'
import type { StoredInvitation } from '../../functions/county/invitation.entity'
import { codeHashOf, invitePart } from '../../functions/county/invitation.store'
import { getCounty, hasCounty } from '../../functions/county/door'
import type { Part } from '../../functions/writes/part'
import { transact } from '../../functions/writes/transact'

/** Two people, so that no county hangs on one: either code counts when another person has brought the other. */
const administrators = 2
const invitationDays = 7

/** The codes are nowhere else: only their digests are kept. */
export interface Invited {
  codes: string[]
  expiresAt: Instant
}

/** A one-time code in groups that one can read out: `7k3m-…`. */
const newCode = () =>
  makeSecretCode(randomBytes(invitationCodeLength)).replace(/.{4}(?=.)/g, (four) => `${four}-`)

/** The parts that invite two people to be a county's administrators, and their codes. */
export function invitingParts(
  { countyId, rootOrgId: orgId }: { countyId: CountyId; rootOrgId: OrgId },
  now: Instant,
): Invited & { parts: Part[] } {
  const codes = Array.from({ length: administrators }, newCode)
  const expiresAt = instant(msOf(now) + invitationDays * 86_400_000)
  const parts = codes.map((code, i) => {
    const other = codes[1 - i]
    const invitation: StoredInvitation = {
      ...{ codeHash: codeHashOf(code), expiresAt },
      grant: { grantId: makeId('grant', randomBytes(20)), role: 'county_officer', countyId, orgId },
      ...(other !== undefined && { pairHash: codeHashOf(other) }),
    }
    return invitePart(invitation)
  })
  return { codes, expiresAt, parts }
}

/**
 * Invites two people to a county that is there, when nobody is left who could: its last administrator died, or was erased by
 * WeChat. Whoever still is one stays so.
 * @throws Error when there is no such county.
 */
export async function inviteAdministrators(
  countyId: CountyId,
  now: Instant,
): Promise<Invited & { county: County }> {
  if (!(await hasCounty(countyId))) throw new Error(`There is no county ${countyId}.`)
  const { county } = await getCounty(countyId)
  const { parts, ...invited } = invitingParts(county, now)
  if ((await transact(parts)) !== 'done') throw new Error('The invitations could not be written; try again.')
  return { ...invited, county }
}
