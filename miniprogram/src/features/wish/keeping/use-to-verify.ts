import type { PlaceId } from '@shared/ids'
import type { Day } from '@shared/time'
import { listWishInbox } from '@shared/wish/contract'
import { useRead } from '@/lib/use-read'

/** How many wishes of a place are to be verified, as one says it, and by when the first. '0' until it is known. */
export function useToVerify(placeId: PlaceId): { count: string; dueOn?: Day } {
  const { data } = useRead(listWishInbox, { query: { placeId, list: 'to_verify' } })
  const wishes = data?.wishes ?? []
  const dueOn = wishes[0]?.dueOn
  return { count: `${wishes.length}${data?.cursor ? '多' : ''}`, ...(dueOn && { dueOn }) }
}
