import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { InflowId } from '@shared/ids'
import type { InflowTold } from '@shared/inflow/rules'
import type { InflowFiling } from '@shared/inflow/schema'
import { dayOf, type Instant } from '@shared/time'
import { residenceAt } from '../account/door'
import { regionOf } from '../region/region-of'
import { sealAddress, sealPhone } from '../vault/contacts'
import { addressKeyOf, phoneLookupKey } from '../vault/phone-hash'

/** Under which id the number of the branch at home is sealed: apart from the member's own. */
export const originPhoneId = (inflowId: InflowId): string => `${inflowId}#origin`

/** A number, sealed, and the key by which it is found in that county. */
export const sealedPhone = async (phone: string, { inflowId, countyId }: Whose) => ({
  phone: await sealPhone(phone, inflowId),
  phoneKey: phoneLookupKey(countyId, phone),
})

/** An address, sealed, and the key by which it is known again. */
export const sealedAddress = async (address: string, { inflowId }: Whose) => ({
  address: await sealAddress(address, inflowId),
  addressKey: addressKeyOf(inflowId, address),
})

interface Whose {
  inflowId: InflowId
  countyId: County['countyId']
}

/** A place of the county. @throws Refusal PLACE_UNKNOWN. */
export async function residenceIn(
  countyId: County['countyId'],
  residence: NonNullable<InflowFiling['residence']>,
): Promise<NonNullable<InflowTold['residence']>> {
  const { countyId: where, ...place } = await residenceAt(residence)
  if (where !== countyId) throw new Refusal('PLACE_UNKNOWN')
  return place
}

/**
 * What somebody told, with the names of the place as they are today, and what is only for some eyes sealed.
 * @param phone with its being verified by WeChat.
 * @throws Refusal REGION_UNKNOWN, REASON_UNKNOWN, DAY_IN_FUTURE, PLACE_UNKNOWN.
 */
export async function checkTold(
  { name, home, cameOn, reason, category, residence, address }: Omit<InflowFiling, 'phone'>,
  phone: { number: string; verified: boolean },
  { inflowId, county, now }: { inflowId: InflowId; county: County; now: Instant },
): Promise<InflowTold> {
  const { countyId, tripReasons } = county
  const { contactPhone, ...known } = home
  const region = regionOf(home.regionCode)
  if (!region) throw new Refusal('REGION_UNKNOWN', { 'home.regionCode': '请重新选到区县一级' })
  if (reason !== undefined && !tripReasons.some(({ code }) => code === reason))
    throw new Refusal('REASON_UNKNOWN', { reason: '请重新选一下来做什么' })
  if (cameOn > dayOf(now)) throw new Refusal('DAY_IN_FUTURE', { cameOn: '不能在今天以后' })
  const whose = { inflowId, countyId }
  const origin = contactPhone && (await sealPhone(contactPhone, originPhoneId(inflowId)))
  return {
    ...{ name: name.trim(), cameOn },
    ...(await sealedPhone(phone.number, whose)),
    ...(phone.verified && { phoneVerified: true }),
    home: { ...known, place: region.place, ...(origin && { contactPhone: origin }) },
    ...(reason !== undefined && { reason }),
    ...(category && { category }),
    ...(residence && { residence: await residenceIn(countyId, residence) }),
    ...(address !== undefined && (await sealedAddress(address, whose))),
  }
}
