import type { Output } from '@shared/endpoint'
import { listShifts } from '@shared/post/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { serverNow } from '@/lib/clock'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { saySeats, sayTimes } from '../../words'

type Shift = Output<typeof listShifts>['shifts'][number]

/** The posts of a place: what is to come, and what has just been and waits for a word about who came. */
export default function ShiftsPage() {
  const grant = useGrant()
  const placeId = useIdParam('place', 'placeId')
  const list = useList(
    listShifts,
    (cursor) => grant && placeId && { params: { placeId }, query: { ...(cursor && { cursor }) } },
    ({ shifts }) => shifts,
  )
  if (!grant) return <WrongRole forWhom="负责小区的同志" />
  if (!placeId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这个地方" />
      </Screen>
    )
  return (
    <Screen
      title="服务岗位"
      subtitle="要人帮忙就列出来，谁愿意谁报名；做完了确认时长"
      reads={[list]}
      action={<Button onClick={() => void go.toOfferPost(placeId)}>安排一个岗位</Button>}
    >
      <ReadState read={{ ...list, data: list.items }} failed="没有打开岗位">
        {(shifts) =>
          shifts.length === 0 ? (
            <EmptyState sentence="还没有安排岗位" />
          ) : (
            <Card flush>
              {shifts.map((shift) => (
                <ListRow
                  key={shift.shiftId}
                  title={shift.name}
                  detail={detailOf(shift)}
                  tag={tagOf(shift)}
                  onClick={() => void go.toShift(shift.shiftId)}
                />
              ))}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}

const detailOf = (shift: Shift): string => {
  const times = sayTimes(shift, serverNow())
  if (shift.state !== 'open') return times
  return isOver(shift) ? `${times} · 报名 ${shift.taken} 人` : `${times} · ${saySeats(shift)}`
}

const isOver = ({ endsAt }: Shift) => endsAt !== undefined && endsAt <= serverNow()

/** What stands out among those to come. */
function tagOf(shift: Shift) {
  if (shift.state !== 'open') return <StateTag state="neutral">取消了</StateTag>
  return isOver(shift) && shift.taken > 0 ? <StateTag state="waiting">请确认谁来了</StateTag> : undefined
}
