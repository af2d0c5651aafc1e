import { createHmac } from 'node:crypto'
import type { CountyId, InflowId, MemberId } from '@shared/ids'
import { secret } from '../environment'

/** Raised when the secret is replaced; rows of the version before are found until they are written anew. */
const keyVersion = 1

/**
 * The key by which a number is found in a county's roster: a keyed digest, so that the table tells nobody's
 * number, also not to who tries all of them. Not unique: couples share a phone.
 */
export const phoneLookupKey = (countyId: CountyId, phone: string): string =>
  `PHN#${countyId}#${keyVersion}#${createHmac('sha256', secret('PHONE_HASH_SECRET')).update(`${countyId}#${phone}`).digest('base64url')}`

/** By what the address of a member is known again; that of another member with the same address looks otherwise. */
export const addressKeyOf = (memberId: MemberId | InflowId, address: string): string =>
  createHmac('sha256', secret('PHONE_HASH_SECRET'))
    .update(`address#${memberId}#${address}`)
    .digest('base64url')
