import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import { endCommunityReport, type listOwnCommunityReports } from '@shared/community-report/contract'
import { callPhone } from '@/lib/phone-call'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { ActionSheet } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { PersonRow } from '@/ui/person-row'
import { StateTag } from '@/ui/state-tag'
import { Card } from '@/ui/card'
import { sayOffer } from './words'

export type OwnReport = Output<typeof listOwnCommunityReports>['reports'][number]

const whyWords: Record<string, string> = {
  moved: '您说搬走了',
  left: '您结束了这份报到',
  not_here: '那边没有查到您住在那里',
}

/** 海棠社区 海棠花园. */
const wherein = ({ place }: OwnReport) => [...place].reverse().join(' ')

/** One of one's own reports: where it stands, whom to call, and what one can do about it. */
export function OwnReportCard({ report }: { report: OwnReport }) {
  const { state, introduction, group, orgName = '那里的组织', why } = report
  if (state === 'over')
    return (
      <Card flush>
        <ListRow title={wherein(report)} detail={`结束了：${whyWords[why ?? ''] ?? '不再报到'}`} />
      </Card>
    )
  const isWaiting = state === 'waiting'
  return (
    <>
      <NowCard
        tag={
          <StateTag state={isWaiting ? 'waiting' : 'done'}>{isWaiting ? '等那边确认' : '已报到'}</StateTag>
        }
        title={wherein(report)}
        sentence={
          isWaiting
            ? `${orgName}收到了，确认后在“今日”里告诉您，不用再去一趟。`
            : `由${orgName}联系您${group === undefined ? '' : `，编在${group}`}。`
        }
      >
        {introduction && (
          <>
            <View>{introduction.text}</View>
            <PersonRow
              name={orgName}
              role={introduction.phone}
              onCall={() => callPhone(introduction.phone)}
            />
          </>
        )}
      </NowCard>
      <Card flush>
        <ListRow
          icon="pencil"
          title="我说过的"
          detail={sayOffer(report) || '还没有说能做什么'}
          onClick={() => void go.toFileCommunityReport(report.inServiceId)}
        />
      </Card>
      <EndReport report={report} />
    </>
  )
}

const ends = [
  { value: 'moved', label: '我搬走了', detail: '结束后可以到新的小区报到' },
  { value: 'left', label: '不在这里报到了', detail: '做过的时长都还在' },
]

/** Leaving, which asks nobody. */
function EndReport({ report: { inServiceId } }: { report: OwnReport }) {
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  async function end(why: 'moved' | 'left') {
    setOpen(false)
    await send(endCommunityReport, { params: { inServiceId }, body: { why }, actingAs: 'self' })
  }
  return (
    <>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Button kind="text" loading={sending} onClick={() => setOpen(true)}>
        搬家了，或不在这里了
      </Button>
      <ActionSheet
        open={open}
        title="结束这份报到"
        options={ends}
        onChoose={(why) => void end(why === 'moved' ? 'moved' : 'left')}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
