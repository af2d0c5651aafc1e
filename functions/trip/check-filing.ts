import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { Filing } from '@shared/trip/rules'
import type { FilingInput } from '@shared/trip/schema'
import { regionOf } from '../region/region-of'

/**
 * What a member sent, with the names of the place as they are today.
 * @throws Refusal REGION_UNKNOWN, REASON_UNKNOWN.
 */
export function checkFiling(input: FilingInput, { tripReasons }: County): Filing {
  const { destination, reason, leaveOn, returnOn, phone } = input
  const { regionCode, address } = destination
  const region = regionOf(regionCode)
  if (!region) throw new Refusal('REGION_UNKNOWN', { 'destination.regionCode': '请重新选到区县一级' })
  if (!tripReasons.some((known) => known.code === reason))
    throw new Refusal('REASON_UNKNOWN', { reason: '请重新选一下去做什么' })
  return {
    destination: { regionCode, place: region.place, ...(address && { address }) },
    ...{ reason, leaveOn, phone },
    ...(returnOn && { returnOn }),
  }
}
