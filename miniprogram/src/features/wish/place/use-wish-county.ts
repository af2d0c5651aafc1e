import { listCounties } from '@shared/account/contract'
import type { CountyId } from '@shared/ids'
import { usePrincipal } from '@/lib/acting-as'
import { useCountyId } from '@/lib/use-county-id'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'

/** The county whose wishes are meant: of whoever one acts for, that of one's role or home, else the only one that isn't for exercises. */
export function useWishCounty(): CountyId | undefined {
  const own = useCountyId()
  const home = useMe()?.resident?.countyId
  const principal = usePrincipal()
  const known = principal?.county?.countyId ?? own ?? home
  const { data } = useRead(listCounties, known ? undefined : { actingAs: 'self' })
  const [only, another] = (data?.counties ?? []).filter(({ practice }) => !practice)
  return known ?? (another ? undefined : only?.countyId)
}
