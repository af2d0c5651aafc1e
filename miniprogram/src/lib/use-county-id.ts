import { listCounties } from '@shared/account/contract'
import type { CountyId } from '@shared/ids'
import { useGrant } from './acting-as'
import { useMe } from './session'
import { useRead } from './use-read'

/** The county that one acts in: of the role held there, else one's own; undefined until it is known. */
export function useCountyId(): CountyId | undefined {
  const own = useMe()?.county
  const name = useGrant()?.countyName
  const isOther = name !== undefined && name !== own?.name
  // A role in another county than one's own names it; its id is asked for.
  const { data } = useRead(listCounties, isOther ? {} : undefined)
  return isOther ? data?.counties.find((county) => county.name === name)?.countyId : own?.countyId
}
