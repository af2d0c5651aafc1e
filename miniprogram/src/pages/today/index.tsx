import { readToday } from '@shared/today/contract'
import { KeptOnPhone } from '@/components/kept-on-phone'
import { ReadState } from '@/components/read-state'
import { RoleSwitch } from '@/components/role-switch'
import { Screen } from '@/components/screen'
import { useHeading } from './use-heading'
import { useGrant } from '@/lib/acting-as'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { go } from '@/routes'
import { Notices } from './notices'
import { Ways } from './ways'
import { WhatWaits } from './what-waits'

/** What waits for whoever one acts as, what the phone still keeps, the newest notices, and then where one may go. */
export default function TodayPage() {
  const stationId = useGrant()?.stationId
  const read = useRead(readToday, {}, stationId ? liveMs.quick : liveMs.slow)
  return (
    <Screen
      {...useHeading()}
      reads={[read]}
      action={
        stationId && (
          <Button kind="primary" onClick={() => void go.toCode(stationId)}>
            显示报到码
          </Button>
        )
      }
    >
      <RoleSwitch />
      <KeptOnPhone />
      <ReadState read={read} failed="没有打开今日">
        {(today) => (
          <>
            <WhatWaits today={today} />
            <Notices notices={today.notices} />
            <Ways />
          </>
        )}
      </ReadState>
    </Screen>
  )
}
