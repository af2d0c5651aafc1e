import { regionOf } from '../../functions/region/region-of'

/** A county-level place as destinations name it. @throws Error when there is none of that code. */
export function knownPlace(regionCode: string): string[] {
  const region = regionOf(regionCode)
  if (!region) throw new Error(`no region ${regionCode}`)
  return region.place
}
