import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { TripId } from '@shared/ids'
import type { Contact } from '@shared/sealed'
import type { Filing } from '@shared/trip/rules'
import { abroadSentence, isAbroad } from '@shared/trip/abroad'
import type { FilingInput } from '@shared/trip/schema'
import type { Trip } from '@shared/trip/trip'
import { regionOf } from '../region/region-of'
import { sealAddress, sealPhone } from '../vault/contacts'

/**
 * What a member sent, with the names of the place as they are today, and what is only for some eyes sealed.
 * @param known the number to keep when none was sent, and the place whose address is kept likewise; a reason that was
 * given once stays good though the county no longer offers it.
 * @throws Refusal ABROAD_ELSEWHERE, REGION_UNKNOWN, REASON_UNKNOWN.
 */
export async function checkFiling(
  input: FilingInput,
  { tripReasons }: County,
  tripId: TripId,
  known: { phone: Contact; destination?: Trip['destination']; reason?: string },
): Promise<Filing> {
  const { destination, reason, leaveOn, returnOn, phone } = input
  const { regionCode, address } = destination
  if (isAbroad(regionCode))
    throw new Refusal('ABROAD_ELSEWHERE', { 'destination.regionCode': abroadSentence })
  const region = regionOf(regionCode)
  if (!region) throw new Refusal('REGION_UNKNOWN', { 'destination.regionCode': '请重新选到区县一级' })
  if (reason !== known.reason && !tripReasons.some(({ code }) => code === reason))
    throw new Refusal('REASON_UNKNOWN', { reason: '请重新选一下去做什么' })
  const kept = known.destination?.regionCode === regionCode ? known.destination.address : undefined
  const sealed = address ? await sealAddress(address, tripId) : kept
  return {
    destination: { regionCode, place: region.place, ...(sealed && { address: sealed }) },
    phone: phone ? await sealPhone(phone, tripId) : known.phone,
    ...{ reason, leaveOn },
    ...(returnOn && { returnOn }),
  }
}
