import type { Output } from '@shared/endpoint'
import type { readOwnPoints } from '@shared/points/contract'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'

type Rules = Output<typeof readOwnPoints>['rules']

/** What counts, as each version of the rules says it, and what points are not. */
export function HowItCounts({ rules }: { rules: Rules }) {
  return (
    <>
      <SectionTitle>怎么记</SectionTitle>
      <Card flush>
        {rules.flatMap(({ from, lines }) =>
          lines.map((line) => (
            <ListRow
              key={`${from} ${line}`}
              icon="check"
              title={line}
              detail={`${sayDay(from, today())}起这样记；别人确认过的才算`}
            />
          )),
        )}
        <ListRow
          icon="eye"
          title="只有您自己看得见"
          detail="支部、社区、县里都看不到您有多少分，也没有排名"
        />
        <ListRow icon="info" title="不能换钱，也不用来考核" detail="不记积分，什么事都照样办" />
      </Card>
    </>
  )
}
