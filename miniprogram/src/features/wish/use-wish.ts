import { useRouter } from '@tarojs/taro'
import { readWish } from '@shared/wish/contract'
import type { WishView } from '@shared/wish/schema'
import type { ActingAs } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { type Read, useRead } from '@/lib/use-read'
import { liveMs } from '@/lib/use-live'

/** The wish that the page was opened with, and as whom it is read: as oneself, or in the role one acts in. */
export function useWish(): {
  wishId: WishView['wishId'] | undefined
  /** Given to everything that is sent about it; absent in a role. */
  as: { actingAs?: ActingAs }
  isOwn: boolean
  read: Read<WishView>
} {
  const wishId = useIdParam('wish', 'wishId')
  const isOwn = useRouter().params.as === 'own'
  const as: { actingAs?: ActingAs } = isOwn ? { actingAs: 'self' } : {}
  const read = useRead(readWish, wishId && { params: { wishId }, ...as }, liveMs.slow)
  return { wishId, as, isOwn, read }
}
