import type { NoticeParams } from '@shared/notice/schema'
import { reasonOf } from '@shared/wish/rules'
import type { Fact } from '../events/fact'
import { getWish } from '../wish/door'

/**
 * What a line to the asker says beside its code: what is missing, or who follows it up and by when. Where and when things
 * change hands is read on the page alone.
 */
export async function wishParams({ wishId, type, at, to }: Fact): Promise<NoticeParams> {
  const isAsked = type === 'wish.returned' || (type === 'wish.fell_due' && to === 'returned')
  if (!wishId || !(isAsked || type === 'wish.redirected')) return {}
  const wish = await getWish(wishId)
  // It may have been completed before it was told.
  const said = wish && type === 'wish.returned' ? reasonOf(wish, { type, at }, 'asker') : undefined
  if (said !== undefined) return { reason: said }
  if (wish?.state === 'returned' && isAsked) return { reason: wish.returnReason }
  if (wish?.state !== 'redirected' || isAsked) return {}
  const { who, by } = wish.redirected
  return { name: who, by }
}
