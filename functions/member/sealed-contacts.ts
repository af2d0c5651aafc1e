import type { CountyId, MemberId } from '@shared/ids'
import type { Changes } from '@shared/member/rules'
import { sealAddress, sealPhone } from '../vault/contacts'
import { addressKeyOf, phoneLookupKey } from '../vault/phone-hash'

/** Of whom the contacts are: their boxes open nowhere else. */
interface Whose {
  memberId: MemberId
  countyId: CountyId
}

/** A number as the roster keeps it, with the key by which it is found. */
export const sealedPhone = async (phone: string, { memberId, countyId }: Whose) => ({
  phone: await sealPhone(phone, memberId),
  phoneKey: phoneLookupKey(countyId, phone),
})

/** An address as the roster keeps it. */
const sealedAddress = async (address: string, { memberId }: Whose) => ({
  address: await sealAddress(address, memberId),
  addressKey: addressKeyOf(memberId, address),
})

/**
 * Contacts as somebody typed them, as the roster keeps them; `null` stays, and takes the key of a number with it.
 * A number that is the same is no change, since two boxes of one number never look alike.
 */
export async function sealedContacts(
  { phone, address }: { phone?: string | null | undefined; address?: string | null | undefined },
  whose: Whose,
  known?: string,
): Promise<Changes> {
  const isSame = typeof phone === 'string' && known === phoneLookupKey(whose.countyId, phone)
  return {
    ...(typeof phone === 'string' && !isSame && (await sealedPhone(phone, whose))),
    ...(phone === null && { phone: null, phoneKey: null }),
    ...(typeof address === 'string' && (await sealedAddress(address, whose))),
    ...(address === null && { address: null, addressKey: null }),
  }
}
