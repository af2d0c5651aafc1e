import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { TripId } from '@shared/ids'
import type { Contact } from '@shared/sealed'
import type { Filing } from '@shared/trip/rules'
import { abroadSentence, isAbroad } from '@shared/trip/abroad'
import { emergencyLine, type More, moreElsewhere, orNothing } from '@shared/trip/more'
import type { FilingInput } from '@shared/trip/schema'
import type { Trip } from '@shared/trip/trip'
import { regionOf } from '../region/region-of'
import { sealAddress, sealEmergency, sealPhone } from '../vault/contacts'

/** What may be told and need not, as it is kept. Without it, as it was; in another place, what doesn't hang on the place. */
async function moreOf(
  { more, destination }: FilingInput,
  tripId: TripId,
  known: { destination?: Trip['destination']; more?: More | undefined },
): Promise<More | undefined> {
  if (!more) {
    const stays = known.destination?.regionCode === destination.regionCode
    return known.more && (stays ? known.more : moreElsewhere(known.more))
  }
  const { emergency, ...rest } = more
  const sealed = emergency ? await sealEmergency(emergencyLine(emergency), tripId) : known.more?.emergency
  return orNothing({ ...rest, ...(sealed && { emergency: sealed }) })
}

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
  known: { phone: Contact; destination?: Trip['destination']; reason?: string; more?: More | undefined },
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
  const more = await moreOf(input, tripId, known)
  const sealed = address ? await sealAddress(address, tripId) : kept
  return {
    destination: { regionCode, place: region.place, ...(sealed && { address: sealed }) },
    phone: phone ? await sealPhone(phone, tripId) : known.phone,
    ...{ reason, leaveOn },
    ...(returnOn && { returnOn }),
    ...(more && { more }),
  }
}
