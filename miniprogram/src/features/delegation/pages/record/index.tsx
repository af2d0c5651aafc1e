import { useState } from 'react'
import { listDelegates } from '@shared/delegation/contract'
import { mostDelegates } from '@shared/delegation/schema'
import { readMember } from '@shared/member/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { NowCard } from '@/ui/now-card'
import type { Codes } from '../../codes'
import { RecordForm } from '../../record/record-form'
import { Recorded } from '../../record/recorded'

/** A worker writes down whom a member without a phone has asked to act for them. docs/rules.md#delegates */
export default function RecordPage() {
  const memberId = useIdParam('member', 'memberId')
  const read = useRead(readMember, memberId && { params: { memberId } })
  const delegates = useRead(listDelegates, memberId && { params: { memberId } })
  const [codes, setCodes] = useState<Codes>()
  if (!memberId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这位党员" />
      </Screen>
    )
  if (codes)
    return (
      <Screen title="记下了">
        <Recorded name={read.data?.name ?? '本人'} codes={codes} />
      </Screen>
    )
  const isFull = (delegates.data?.delegates.length ?? 0) >= mostDelegates
  return (
    <Screen
      title="记下代办人"
      subtitle="本人没有手机，当面或电话里说好了请谁，在这里记下。本人自己有手机的，请本人在“我的”里办。"
      reads={[read, delegates]}
    >
      <ReadState read={read} failed="没有打开这位党员">
        {({ name }) =>
          isFull ? (
            <NowCard
              title={`${name}已经请了 ${mostDelegates} 位`}
              sentence={`最多 ${mostDelegates} 位。先回上一页停一位，再记新的。`}
            />
          ) : (
            <RecordForm memberId={memberId} onRecorded={setCodes} />
          )
        }
      </ReadState>
    </Screen>
  )
}
