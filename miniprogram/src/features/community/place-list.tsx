import type { PlaceName } from '@shared/community/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import type { List } from '@/lib/use-list'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

interface PlaceListProps {
  list: List<PlaceName>
  /** 这里还没有登记社区. */
  none: string
}

/** Places by name; a tap opens one. */
export function PlaceList({ list, none }: PlaceListProps) {
  return (
    <>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开名单">
        {(places) =>
          places.length === 0 ? (
            <EmptyState sentence={none} />
          ) : (
            <Card flush>
              {places.map(({ placeId, name }) => (
                <ListRow
                  key={placeId}
                  icon="map-pin-house"
                  title={name}
                  onClick={() => void go.toPlaceOf(placeId)}
                />
              ))}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
    </>
  )
}
