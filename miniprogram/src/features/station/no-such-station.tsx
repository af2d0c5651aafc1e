import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'

/** In place of a station that the page's address doesn't name. */
export const NoSuchStation = () => (
  <EmptyState
    sentence="没有找到这个驿站"
    action={{ label: '看看各地的驿站', onClick: () => void go.toStations() }}
  />
)
