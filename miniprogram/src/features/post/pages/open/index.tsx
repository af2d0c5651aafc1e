import { listOpenShifts } from '@shared/post/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { OpenShiftCard } from '../../open-shift'

/** 可以报名的岗位: where one has reported; what one said one would take comes first. */
export default function OpenPage() {
  const member = useMe()?.member
  const read = useRead(listOpenShifts, member && { actingAs: 'self' })
  if (!member)
    return (
      <Screen>
        <EmptyState
          sentence="报名要先认证党员身份。"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  return (
    <Screen title="可以报名的岗位" subtitle="想做就报，去不了提前取消；做不做都由您自己定" reads={[read]}>
      <ReadState read={read} failed="没有打开岗位">
        {({ shifts }) =>
          shifts.length === 0 ? (
            <EmptyState
              sentence="现在没有可以报名的岗位。报到确认以后，您住的小区和社区安排的会列在这里。"
              action={{ label: '看我的报到', onClick: () => void go.toMyCommunityReports() }}
            />
          ) : (
            shifts.map((shift) => <OpenShiftCard key={shift.shiftId} shift={shift} />)
          )
        }
      </ReadState>
      <Button kind="text" onClick={() => void go.toMyHours()}>
        我的时长
      </Button>
    </Screen>
  )
}
