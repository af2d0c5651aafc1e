import { createHmac } from 'node:crypto'
import type { CountyId, InflowId, MemberId } from '@shared/ids'
import { secret } from '../environment'

/**
 * The secrets, the one in use first. A single one is version 1; while it is being replaced the value reads `2:new 1:old`,
 * and rows of the version before are found until they are written anew.
 */
function versions(): [version: string, key: string][] {
  const value = secret('PHONE_HASH_SECRET')
  const pairs = value.split(' ').map((text) => /^(\d+):(.+)$/.exec(text))
  return pairs.every((pair) => pair !== null)
    ? pairs.map(([, version = '', key = '']) => [version, key])
    : [['1', value]]
}

const keyed = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64url')

/** Every key under which a number may stand in a county's roster, the one of today first. */
export const phoneLookupKeys = (countyId: CountyId, phone: string): string[] =>
  versions().map(([version, key]) => `PHN#${countyId}#${version}#${keyed(key, `${countyId}#${phone}`)}`)

/**
 * The key by which a number is found in a county's roster: a keyed digest, so that the table tells nobody's
 * number, also not to who tries all of them. Not unique: couples share a phone.
 */
export const phoneLookupKey = (countyId: CountyId, phone: string): string =>
  phoneLookupKeys(countyId, phone)[0] ?? ''

/** By what the address of a member is known again; that of another member with the same address looks otherwise. */
export const addressKeyOf = (memberId: MemberId | InflowId, address: string): string =>
  createHmac('sha256', secret('PHONE_HASH_SECRET'))
    .update(`address#${memberId}#${address}`)
    .digest('base64url')
