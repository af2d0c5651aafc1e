import type { Wish } from '@shared/wish/wish'

/** Is the asker asked for something: to complete, to agree, to say whether it came true? */
export function waitsForAsker(wish: Wish): boolean {
  if (wish.state === 'verifying') return wish.sentence.agreed === undefined
  return wish.state === 'returned' || wish.state === 'fulfilled' || wish.state === 'confirmed'
}
