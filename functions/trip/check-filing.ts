import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { TripId } from '@shared/ids'
import type { Contact } from '@shared/sealed'
import type { Filing } from '@shared/trip/rules'
import { abroadSentence, isAbroad } from '@shared/trip/abroad'
import { emergencyLine, type More, moreElsewhere, moreSchema, orNothing } from '@shared/trip/more'
import type { FilingInput } from '@shared/trip/schema'
import type { Trip } from '@shared/trip/trip'
import * as v from 'valibot'
import { regionOf } from '../region/region-of'
import { sealAddress, sealEmergency, sealPhone } from '../vault/contacts'
import type { sightsOf } from './views'

/** How much of the trip, as it was, is shown to who changes it. */
type Seen = ReturnType<typeof sightsOf>
const all: Seen = () => 'whole'

interface Known {
  phone: Contact
  destination?: Trip['destination']
  reason?: string
  more?: More | undefined
}

/** What whoever sent the form wasn't shown, and so didn't mean to take away. */
const unseenOf = ({ activityCardNo, emergency: _emergency, ...unit }: More, sight: Seen): More => ({
  ...(sight('employer') !== 'whole' && unit),
  ...(sight('roster') !== 'whole' && activityCardNo !== undefined && { activityCardNo }),
})

/** What may be told and need not, as it is kept. Without it, as it was; in another place, what doesn't hang on the place. */
async function moreOf(
  { more, destination }: FilingInput,
  tripId: TripId,
  known: Known,
  sight: Seen,
): Promise<More | undefined> {
  const stays = known.destination?.regionCode === destination.regionCode
  const before = known.more && (stays ? known.more : moreElsewhere(known.more))
  if (!more) return before
  const { emergency, ...rest } = more
  const goes = emergency === null && sight('emergency') !== 'none'
  const kept = goes ? undefined : before?.emergency
  const sealed = emergency ? await sealEmergency(emergencyLine(emergency), tripId) : kept
  // In the order in which it is read again, by which a change that changes nothing is known.
  const told = v.parse(moreSchema, {
    ...(before && unseenOf(before, sight)),
    ...rest,
    ...(sealed && { emergency: sealed }),
  })
  return orNothing(told)
}

/**
 * What a member sent, with the names of the place as they are today, and what is only for some eyes sealed.
 * @param known the number to keep when none was sent, and the place whose address is kept likewise; a reason that was
 * given once stays good though the county no longer offers it.
 * @param sight of who sends it, upon the trip as it was: what they aren't shown stays.
 * @throws Refusal ABROAD_ELSEWHERE, REGION_UNKNOWN, REASON_UNKNOWN.
 */
export async function checkFiling(
  input: FilingInput,
  { tripReasons }: County,
  tripId: TripId,
  known: Known,
  sight = all,
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
  const more = await moreOf(input, tripId, known, sight)
  const sealed = address ? await sealAddress(address, tripId) : kept
  return {
    destination: { regionCode, place: region.place, ...(sealed && { address: sealed }) },
    phone: phone ? await sealPhone(phone, tripId) : known.phone,
    ...{ reason, leaveOn },
    ...(returnOn && { returnOn }),
    ...(more && { more }),
  }
}
