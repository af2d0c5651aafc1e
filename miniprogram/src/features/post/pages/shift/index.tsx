import { listSignUps } from '@shared/post/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { serverNow } from '@/lib/clock'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { CancelShift } from '../../cancel-shift'
import { SignedUp } from '../../signed-up'
import { saySeats, sayTimes } from '../../words'

/** Who has signed up for a shift, and who came. */
export default function ShiftPage() {
  const grant = useGrant()
  const shiftId = useIdParam('shift', 'shiftId')
  const read = useRead(listSignUps, grant && shiftId && { params: { shiftId } })
  if (!grant) return <WrongRole forWhom="负责小区的同志" />
  if (!shiftId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这一班" />
      </Screen>
    )
  return (
    <Screen
      {...(read.data && {
        title: read.data.shift.name,
        subtitle: `${sayTimes(read.data.shift, serverNow())} · ${read.data.shift.place}`,
      })}
      reads={[read]}
    >
      <ReadState read={read} failed="没有打开这一班">
        {({ shift, signUps }) => {
          const isOff = shift.state !== 'open'
          const hasBegun = shift.startsAt !== undefined && shift.startsAt <= serverNow()
          return (
            <>
              <Card flush>
                <ListRow
                  title={isOff ? '这一班取消了' : saySeats(shift)}
                  {...(shift.reason !== undefined && { detail: shift.reason })}
                />
              </Card>
              <SectionTitle>报名的人</SectionTitle>
              <Card flush>
                {signUps.length === 0 && <ListRow title="还没有人报名" />}
                {signUps.map((one) => (
                  <SignedUp
                    key={one.memberId}
                    {...{ shift, one }}
                    mayConfirm={!isOff && (hasBegun || shift.startsAt === undefined)}
                  />
                ))}
              </Card>
              {!isOff && !hasBegun && <CancelShift shift={shift} />}
            </>
          )
        }}
      </ReadState>
    </Screen>
  )
}
