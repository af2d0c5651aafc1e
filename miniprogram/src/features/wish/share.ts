import type { WishView } from '@shared/wish/schema'

/** The list, to be sent into a chat. */
export const wishListCard = { title: '邻居们的心愿，看看您能帮上哪一个', path: '/pages/wishes/index' }

/**
 * A wish, to be sent into a chat: its public sentence or nothing of it, never what the sender sees beyond it. What is
 * not for everybody's eyes, or not any more, goes as the list.
 */
export const wishCardOf = ({ wishId, card, mayHandOn }: WishView): typeof wishListCard =>
  card && mayHandOn
    ? { title: card.sentence, path: `/features/wish/pages/wish/index?wishId=${wishId}&as=own` }
    : wishListCard
