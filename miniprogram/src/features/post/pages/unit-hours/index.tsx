import { Fragment } from 'react'
import { periodLabel } from '@shared/contact/turns'
import { listOwnUnitHours } from '@shared/post/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'
import { SectionTitle } from '@/ui/section-title'
import { UnitLine } from '../../unit-line'

/** 报给单位的时长: what one's unit is told, looked at by oneself first. docs/rules.md#the-sheet-back-to-the-unit */
export default function UnitHoursPage() {
  const member = useMe()?.member
  const read = useRead(listOwnUnitHours, member && { actingAs: 'self' })
  if (!member)
    return (
      <Screen>
        <EmptyState
          sentence="这一页要先认证党员身份。"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  return (
    <Screen
      title="这些会报给您的单位"
      subtitle="只报每类多少小时，不报在哪里、做了什么。您先看，单位后看"
      reads={[read]}
    >
      <ReadState read={read} failed="没有打开要报的时长">
        {({ lines }) =>
          lines.length === 0 ? (
            <EmptyState sentence="还没有要报的。服务确认以后，到时候先在这里给您看" />
          ) : (
            lines.map((line) => (
              <Fragment key={line.period}>
                <SectionTitle>{periodLabel(line.period)}</SectionTitle>
                <UnitLine line={line} />
              </Fragment>
            ))
          )
        }
      </ReadState>
    </Screen>
  )
}
