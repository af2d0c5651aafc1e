import type { Wish } from '@shared/wish/wish'

/** Is the asker asked for something: to complete, to agree, to say whether it came true? */
export function waitsForAsker(wish: Wish): boolean {
  if (wish.state === 'verifying') return wish.sentence.agreed === undefined
  return wish.state === 'returned' || wish.state === 'fulfilled' || wish.state === 'confirmed'
}

/** Is it asked of somebody who has no phone here? Then whoever works there calls. */
export const isToBeCalled = (wish: Wish): boolean => {
  const { accountId, memberId } = wish.asked
  const isOnPaper = accountId === undefined && memberId === undefined
  return isOnPaper && !wish.erased && wish.state !== 'confirmed' && waitsForAsker(wish)
}
