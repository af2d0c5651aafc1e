import { useShareCard } from '@/lib/share-card'

/** What stands on the card in a group. It names nobody. */
export const shareTitle = '要出门点这里：先报备，再出发'
const path = '/features/trip/pages/file/index'

/** The page in front can be sent on as a card that opens the filing form. Its config enables it. */
export const useShareFiling = (): void => useShareCard(() => ({ title: shareTitle, path }))
