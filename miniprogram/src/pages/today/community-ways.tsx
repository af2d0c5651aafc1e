import type { Me } from '@shared/account/schema'
import { go } from '@/routes'
import { Tiles } from '@/ui/tiles'

/** The ways to a community worker's place: its wishes, who reports there, its posts, who lives there. */
export function CommunityWays({ grant: { placeId, placeName } }: { grant: Me['grants'][number] }) {
  if (!placeId) return null
  return (
    <Tiles
      tiles={[
        {
          ...{ icon: 'heart-handshake', label: '居民的心愿', detail: '核实、发布、谁来帮' },
          onClick: () => void go.toWishInbox(placeId),
        },
        {
          ...{ icon: 'user-round-check', label: '来报到的人', detail: '确认、介绍一下你们、编组' },
          onClick: () => void go.toReportedPeople(placeId),
        },
        {
          ...{ icon: 'calendar-days', label: '服务岗位', detail: '安排、看谁报了名、确认时长' },
          onClick: () => void go.toShifts(placeId),
        },
        {
          ...{
            icon: 'building-2',
            label: placeName ?? '我负责的地方',
            detail: '居民、中心户、在职党员、小区',
          },
          onClick: () => void go.toPlaceOf(placeId),
        },
        {
          ...{ icon: 'list-checks', label: '这里的数字', detail: '心愿、岗位、服务时长' },
          onClick: () => void go.toCommunityFigures(placeId),
        },
        {
          ...{ icon: 'flower-2', label: '有党员去世', detail: '告诉他所在的支部核实' },
          onClick: () => void go.toTellDeath(placeId),
        },
      ]}
    />
  )
}
