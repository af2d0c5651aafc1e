import type { Output } from '@shared/endpoint'
import { listOwnSignUps } from '@shared/post/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { serverNow } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { SectionTitle } from '@/ui/section-title'
import { Attend, isOn } from '../../attend'
import { Leave } from '../../open-shift'
import { sayHours, sayTimes, stateWords } from '../../words'

type Own = Output<typeof listOwnSignUps>['signUps'][number]

const isAhead = (row: Own) =>
  isOn(row, serverNow()) ||
  ((row.state === 'signed' || row.state === 'waiting') &&
    (row.startsAt === undefined || row.startsAt > serverNow()))

/** 我的时长: what one has signed up for, what was confirmed, and the sum of it. Nobody else reads it, nobody ranks it. */
export default function HoursPage() {
  const member = useMe()?.member
  const read = useRead(listOwnSignUps, member && { actingAs: 'self' })
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
    <Screen title="我的时长" subtitle="只有您自己看得到总数，不排名，也不比较" reads={[read]}>
      <ReadState read={read} failed="没有打开您的时长">
        {({ signUps, minutes }) => (
          <>
            <NowCard
              title={`一共 ${sayHours(minutes)}`}
              sentence="由安排岗位的小区或社区确认。时长不对，请联系他们更正。"
              button={
                minutes > 0
                  ? { label: '看服务时长证明', onClick: () => void go.toCertificate() }
                  : { label: '看可以报名的岗位', onClick: () => void go.toOpenShifts() }
              }
            />
            <Part title="接下来" rows={signUps.filter(isAhead)} none="还没有报名的岗位" />
            <Card flush>
              <ListRow
                icon="info"
                title="报给单位的时长"
                detail="只报每类多少小时，您先看"
                onClick={() => void go.toUnitHours()}
              />
              <ListRow
                icon="check"
                title="我的积分"
                detail="记不记随您，只有您自己看得见"
                onClick={() => void go.toMyPoints()}
              />
            </Card>
            <Part title="以前的" rows={signUps.filter((one) => !isAhead(one))} none="还没有做过" />
          </>
        )}
      </ReadState>
    </Screen>
  )
}

function Part({ title, rows, none }: { title: string; rows: readonly Own[]; none: string }) {
  return (
    <>
      <SectionTitle>{title}</SectionTitle>
      <Card flush>
        {rows.length === 0 && <ListRow title={none} />}
        {rows.map((row) => (
          <ListRow key={row.shiftId} title={row.name} detail={detailOf(row)} {...endOf(row)} />
        ))}
      </Card>
    </>
  )
}

/** What can be done with it now. */
function endOf(row: Own) {
  if (isOn(row, serverNow())) return { end: <Attend shift={row} /> }
  return isAhead(row) ? { end: <Leave shift={row} /> } : {}
}

const detailOf = (row: Own): string => {
  const minutes = row.served.reduce((sum, one) => sum + one.minutes, 0)
  const { broughtIn, served } = row
  return [
    broughtIn ? served.map(({ on }) => on).join('、') : sayTimes(row, serverNow()),
    row.place,
    broughtIn ? `按原来的登记补录，${broughtIn.confirmedBy}确认` : stateWords[row.state],
    minutes > 0 ? sayHours(minutes) : undefined,
  ]
    .filter((one) => one)
    .join(' · ')
}
