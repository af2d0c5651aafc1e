import { useState } from 'react'
import { listOwnCommunityReports } from '@shared/community-report/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'
import { NowCard } from '@/ui/now-card'
import { ChangeForm } from '../../form/change-form'
import { FileForm } from '../../form/file-form'

/** A member says where they live and what they could do there; or says the latter anew. */
export default function FilePage() {
  const member = useMe()?.member
  const inServiceId = useIdParam('inService', 'inServiceId')
  const read = useRead(listOwnCommunityReports, member && inServiceId && { actingAs: 'self' })
  const [done, setDone] = useState(false)
  if (!member)
    return (
      <Screen>
        <EmptyState
          sentence="报到要先认证党员身份。"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  if (done)
    return (
      <Screen>
        <NowCard
          title={inServiceId ? '改好了' : '报到交上去了'}
          sentence={
            inServiceId
              ? '负责那里的同志看得到。'
              : '等负责那里的支部或社区确认，确认后在“今日”里告诉您。有急事可以直接打居委会电话。'
          }
          button={{ label: '看我的报到', onClick: () => void go.toMyCommunityReportsInstead() }}
        />
      </Screen>
    )
  if (!inServiceId)
    return (
      <Screen title="到小区报到" subtitle="只报社区和小区，不要楼号">
        <FileForm onDone={() => setDone(true)} />
      </Screen>
    )
  return (
    <Screen title="我能做什么" reads={[read]}>
      <ReadState read={read} failed="没有打开这份报到">
        {({ reports }) => {
          const report = reports.find((one) => one.inServiceId === inServiceId && one.state !== 'over')
          return report ? (
            <ChangeForm report={report} onDone={() => setDone(true)} />
          ) : (
            <EmptyState sentence="没有找到这份报到，可能已经结束" />
          )
        }}
      </ReadState>
    </Screen>
  )
}
