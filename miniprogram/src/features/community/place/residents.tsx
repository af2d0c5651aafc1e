import { countResidents } from '@shared/community/contract'
import type { PlaceId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'

/** How many have said that they live there. They leave no name, so there is nobody to be listed or verified. */
export function Residents({ placeId }: { placeId: PlaceId }) {
  const read = useRead(countResidents, { params: { placeId } })
  return (
    <>
      <SectionTitle>登记的居民</SectionTitle>
      <ReadState read={read} failed="没有打开居民人数">
        {({ residents }) => (
          <Card flush>
            <ListRow
              icon="users-round"
              title={residents === 0 ? '还没有人登记' : `${residents} 位`}
              detail="居民自己登记，只选社区和小区，不留姓名电话，不用核对"
            />
          </Card>
        )}
      </ReadState>
    </>
  )
}
