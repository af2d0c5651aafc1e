import type { Output } from '@shared/endpoint'
import { listOwnSignUps } from '@shared/post/contract'
import { dayOf } from '@shared/time'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { serverNow } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { sayHours } from '../../words'

type Own = Output<typeof listOwnSignUps>['signUps'][number]

/** Each day of service on a line, the newest first. */
const linesOf = (signUps: readonly Own[]) =>
  signUps
    .flatMap(({ name, place, orgName, served, broughtIn }) => {
      const where = broughtIn ? `${place}（按原来的登记补录，${broughtIn.confirmedBy}确认）` : place
      return served.map((one) => ({ ...one, name, place: where, orgName }))
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1))

/** 服务时长证明: who, how long, what, confirmed by whom, as of which day; to be shown or kept as a picture. */
export default function CertificatePage() {
  const member = useMe()?.member
  const read = useRead(listOwnSignUps, member && { actingAs: 'self' })
  return (
    <Screen
      title="服务时长证明"
      {...(member && { subtitle: `${member.name}，${member.orgName}` })}
      reads={[read]}
    >
      <ReadState read={read} failed="没有打开证明">
        {({ signUps, minutes }) => {
          const lines = linesOf(signUps)
          if (lines.length === 0) return <EmptyState sentence="还没有确认过的服务，做过、确认后就有" />
          const issuers = [...new Set(lines.map(({ orgName }) => orgName))].join('、')
          return (
            <>
              <Card flush>
                <ListRow title="服务时间合计" end={sayHours(minutes)} />
                <ListRow title="从哪天到哪天" end={`${lines.at(-1)?.on ?? ''} 至 ${lines[0]?.on ?? ''}`} />
                <ListRow title="确认的组织" detail={issuers} />
                <ListRow title="出具日期" end={dayOf(serverNow())} />
              </Card>
              <SectionTitle>服务内容</SectionTitle>
              <Card flush>
                {lines.map(({ on, name, place, minutes: length }) => (
                  <ListRow
                    key={`${on}${name}${place}`}
                    title={name}
                    detail={`${on} · ${place}`}
                    end={sayHours(length)}
                  />
                ))}
              </Card>
            </>
          )
        }}
      </ReadState>
    </Screen>
  )
}
