import { useShareAppMessage } from '@tarojs/taro'

interface Card {
  title: string
  path: string
}

/**
 * Lets the page in front be sent into a chat as a card. Its config enables it. Without a picture of its own WeChat
 * would take one of the page, with all that the sender sees on it.
 */
export const useShareCard = (card: () => Card, picture: 'house' | 'wish' = 'house'): void =>
  useShareAppMessage(() => ({ ...card(), imageUrl: `/assets/share/${picture}.png` }))
